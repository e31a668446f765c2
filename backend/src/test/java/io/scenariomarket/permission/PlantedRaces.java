package io.scenariomarket.permission;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Suppliers that race towards the milestones of a need. */
final class PlantedRaces {

  private PlantedRaces() {}

  /** Whether a situation is about one. */
  static boolean isIn(Situation situation) {
    return situation.is("racing") || situation.is("with a race");
  }

  /** The organisation holds a race of its need, or takes part in one of somebody else. */
  static void add(Situation situation) {
    if (!isIn(situation)) {
      situation.put("race", UUID.randomUUID().toString());
      situation.put("racer", UUID.randomUUID().toString());
      return;
    }
    var races = situation.is("racing");
    var owner = races ? UUID.randomUUID() : situation.organisation();
    var supplier = races ? situation.organisation() : UUID.randomUUID();
    var need = situation.id("item");
    var jdbc = situation.jdbc();
    var between = new PlantedEngagements.Sides(need, owner, UUID.randomUUID(), supplier);
    var racer = PlantedEngagements.insert(jdbc, between, "SHORTLISTED", "NEED");
    var id = insert(jdbc, need, owner);
    racer(jdbc, id, 0, racer, supplier, "供方");
    situation.put("race", id.toString());
    situation.put("racer", racer.toString());
    situation.takenAway("delete from engagement where id = ?", racer);
    situation.takenAway("delete from race where id = ?", id);
  }

  /** Two race for a need of somebody else, of which the other organisation is one and reports. */
  static void plant(Planted planted, UUID organisation) {
    var race = insert(planted.jdbc(), UUID.randomUUID(), UUID.randomUUID());
    var other = EnumSet.of(Role.OTHER, Role.TASKFORCE);
    plant(planted, race, 0, planted.otherOrganisation(), other);
    plant(planted, race, 1, organisation, Canary.INSIDE);
    planted.add("races", race.toString());
  }

  private static void plant(
      Planted planted, UUID race, int position, UUID supplier, Set<Role> readers) {
    var engagement = UUID.randomUUID();
    var named = planted.canary("who races", readers, false);
    racer(planted.jdbc(), race, position, engagement, supplier, named);
    planted
        .jdbc()
        .sql(
            """
            insert into race_report (id, version, race_id, engagement, milestone, result, words,
              reported_at)
            values (?, 0, ?, ?, 0, 'PARTLY', ?, now())
            """)
        .params(
            UUID.randomUUID(),
            race,
            engagement,
            planted.canary("what a racer reports", readers, false))
        .update();
  }

  private static UUID insert(JdbcClient jdbc, UUID need, UUID owner) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into race (id, version, scenario_id, owner, title, stage, stage_since, begun_by,
              created_at)
            values (?, 0, ?, ?, '需求', 'RUNNING', now(), 'test', now())
            """)
        .params(id, need, owner)
        .update();
    jdbc.sql(
            """
            insert into race_milestone (race_id, position, name, due_on) values (?, 0, '样机', now())
            """)
        .param(id)
        .update();
    return id;
  }

  private static void racer(
      JdbcClient jdbc, UUID race, int position, UUID engagement, UUID supplier, String name) {
    jdbc.sql(
            """
            insert into race_racer (race_id, position, engagement, title, supplier, supplier_name)
            values (?, ?, ?, '能力', ?, ?)
            """)
        .params(race, position, engagement, supplier, name)
        .update();
  }
}
