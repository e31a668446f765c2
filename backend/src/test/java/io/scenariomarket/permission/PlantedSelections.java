package io.scenariomarket.permission;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Selections among those who bid for a need. */
final class PlantedSelections {

  private PlantedSelections() {}

  /** A selection of the need, in which the expert assesses once it has begun. */
  static void add(Situation situation) {
    if (situation.is("without a selection")) {
      situation.put("selection", UUID.randomUUID().toString());
      return;
    }
    var stage =
        situation.is("assessed") ? "OPEN" : situation.is("discussed") ? "CONSENSUS" : "PREPARED";
    var jdbc = situation.jdbc();
    var id = insert(jdbc, situation.id("item"), situation.organisation(), "需求", stage);
    if (!stage.equals("PREPARED")) {
      assessor(jdbc, id, situation.subject(Role.EXPERT), "EXPERT");
      assessor(jdbc, id, situation.get("subject"), "OWNER");
    }
    situation.put("selection", id.toString());
  }

  private static void assessor(JdbcClient jdbc, UUID selection, String subject, String group) {
    jdbc.sql(
            """
            insert into score_sheet (id, version, selection_id, assessor, belongs_to, named_by,
              named_at, declared_at)
            values (?, 0, ?, ?, ?, 'test', now(), now())
            """)
        .params(UUID.randomUUID(), selection, subject, group)
        .update();
  }

  /** A selection of an organisation in which an engagement is assessed. */
  static void plant(Planted planted, UUID engagement, UUID organisation) {
    var jdbc = planted.jdbc();
    var title = planted.withheld("the need of a selection");
    var id = insert(jdbc, UUID.randomUUID(), organisation, title, "OPEN");
    jdbc.sql("insert into selection_criterion values (?, 0, ?, ?, 99)")
        .params(id, planted.withheld("a criterion"), planted.withheld("the meaning of a criterion"))
        .update();
    jdbc.sql(
            """
            insert into selection_candidate (selection_id, position, engagement, capability_id, title,
              supplier, supplier_name, brief)
            values (?, 0, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            id,
            engagement,
            UUID.randomUUID(),
            planted.withheld("the title of a bid"),
            UUID.randomUUID(),
            planted.withheld("the supplier of a bid"),
            planted.withheld("what assessors read of a bid"))
        .update();
    planted.add("selections", id.toString());
  }

  private static UUID insert(JdbcClient jdbc, UUID need, UUID owner, String title, String stage) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into selection (id, version, scenario_id, owner, title, stage, stage_since, blind,
              begun_by, created_at)
            values (?, 0, ?, ?, ?, ?, now(), false, 'test', now())
            """)
        .params(id, need, owner, title, stage)
        .update();
    return id;
  }
}
