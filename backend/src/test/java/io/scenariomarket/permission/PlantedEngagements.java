package io.scenariomarket.permission;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Engagements, what was said when they began and ended, and answers to requirements. */
final class PlantedEngagements {

  private PlantedEngagements() {}

  /**
   * The one that a situation is about: of those who bid together or race, or else of the need of
   * the organisation, with a contract where the situation has one.
   */
  static void add(Situation situation) {
    if (PlantedPartners.areIn(situation)) {
      PlantedPartners.add(situation);
      return;
    }
    if (PlantedRaces.isIn(situation)) {
      situation.put("engagement", situation.get("racer"));
      return;
    }
    var item = situation.id("item");
    var contract = situation.is("contract");
    var reported = situation.is("reported");
    var state = reported ? "VERIFYING" : contract ? "SELECTED" : "INTERESTED";
    var jdbc = situation.jdbc();
    var between = new Sides(item, situation.organisation(), item, UUID.randomUUID());
    var id = insert(jdbc, between, state, "SUPPLIER");
    jdbc.sql("update engagement set due_on = current_date + 9 where id = ?").param(id).update();
    if (contract) {
      PlantedContracts.add(situation, id, reported);
    }
    situation.put("engagement", id.toString());
  }

  /** What is said in an engagement of an organisation, with a file. */
  static void plant(Planted planted, UUID organisation) {
    var jdbc = planted.jdbc();
    var between = new Sides(UUID.randomUUID(), organisation, UUID.randomUUID(), UUID.randomUUID());
    var id = insert(jdbc, between, "MUTUAL", "NEED");
    says(planted, id, "what an engagement was begun with");
    planted.add("engagements", id.toString());
    PlantedPartners.plant(planted, id);
    PlantedMeetings.plantMessage(planted, id, organisation);
    PlantedMeetings.plant(planted, id);
    PlantedSelections.plant(planted, id, organisation);
  }

  /** What a supplier answered to a public need of another organisation, and why that ended. */
  static void plantAnswers(Planted planted, String need, UUID needOwner) {
    var supplier = PlantedOrganisations.plant(planted, "APPROVED", "答复的单位");
    var offer =
        planted.post(
            "capabilities",
            """
            {"organisationId": "%s", "name": "脑卒中上肢康复训练系统", "description": "识别运动意图，训练上肢。"}
            """
                .formatted(supplier));
    PlantedLists.plant(planted, "capabilities", List.of(offer));
    var between = new Sides(UUID.fromString(need), needOwner, UUID.fromString(offer), supplier);
    var id = insert(planted.jdbc(), between, "WITHDRAWN", "SUPPLIER");
    says(planted, id, "what interest was expressed with");
    planted
        .jdbc()
        .sql("update engagement set end_reason = 'TIMING', end_words = ? where id = ?")
        .params(planted.withheld("why an engagement ended"), id)
        .update();
    planted
        .jdbc()
        .sql(
            """
            insert into engagement_answer
            values (?, 0, '运动意图识别准确率不低于85%', 'PUBLIC', true, 'YES', ?, now())
            """)
        .params(id, planted.withheld("an answer to a requirement"))
        .update();
    planted.add("engagements", id.toString());
  }

  private static void says(Planted planted, UUID engagement, String where) {
    planted
        .jdbc()
        .sql("update engagement set message = ? where id = ?")
        .params(planted.withheld(where), engagement)
        .update();
  }

  /** What an engagement is between: a need and its owner, a capability and its supplier. */
  record Sides(UUID need, UUID needOwner, UUID capability, UUID supplier) {}

  /** A row of it, begun by the side of that name. */
  static UUID insert(JdbcClient jdbc, Sides between, String state, String openedAs) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into engagement (id, version, scenario_id, need_owner, need_title, capability_id,
              supplier, capability_name, state, state_since, opened_as, opened_by, created_at,
              updated_at)
            values (?, 0, ?, ?, '需求', ?, ?, '能力', ?, now(), ?, 'test', now(), now())
            """)
        .params(
            id,
            between.need(),
            between.needOwner(),
            between.capability(),
            between.supplier(),
            state,
            openedAs)
        .update();
    return id;
  }
}
