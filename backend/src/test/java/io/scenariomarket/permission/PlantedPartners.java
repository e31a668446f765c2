package io.scenariomarket.permission;

import java.util.EnumSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Organisations that bid together, or were asked to. */
final class PlantedPartners {

  private PlantedPartners() {}

  /** Whether a situation is about them. */
  static boolean areIn(Situation situation) {
    return situation.is("asked to join") || situation.is("bidding together");
  }

  /** The organisation was asked to bid together with others for a need of others, or does so. */
  static void add(Situation situation) {
    if (!areIn(situation)) {
      situation.put("partnership", UUID.randomUUID().toString());
      return;
    }
    var jdbc = situation.jdbc();
    var between =
        new PlantedEngagements.Sides(
            situation.id("item"), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    var engagement = PlantedEngagements.insert(jdbc, between, "MUTUAL", "SUPPLIER");
    var state = situation.is("asked to join") ? "INVITED" : "CONFIRMED";
    var id = insert(jdbc, engagement, situation.organisation(), "采集", state);
    situation.put("partnership", id.toString());
    situation.put("engagement", engagement.toString());
    situation.takenAway("delete from engagement where id = ?", engagement);
  }

  /** The other organisation was asked to bid together in an engagement, and did not want to. */
  static void plant(Planted planted, UUID engagement) {
    var readers = EnumSet.of(Role.TASKFORCE);
    var id =
        insert(
            planted.jdbc(),
            engagement,
            planted.otherOrganisation(),
            planted.canary("what somebody was to contribute who declined", readers, false),
            "DECLINED");
    planted
        .jdbc()
        .sql("update engagement_partner set words = ? where id = ?")
        .params(planted.canary("why somebody declined to bid together", readers, false), id)
        .update();
    planted.add("partnerships", id.toString());
  }

  private static UUID insert(
      JdbcClient jdbc, UUID engagement, UUID organisation, String contribution, String state) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into engagement_partner (id, version, engagement_id, organisation, contribution,
              state, invited_at, state_since)
            values (?, 0, ?, ?, ?, ?, now(), now())
            """)
        .params(id, engagement, organisation, contribution, state)
        .update();
    return id;
  }
}
