package io.scenariomarket.permission;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Typical cases that are being written, agreed to, or public. */
final class PlantedCases {

  private PlantedCases() {}

  /** A case of a need of the organisation, with a supplier that has nobody in the market. */
  static void add(Situation situation) {
    var id = UUID.randomUUID();
    situation.put("case", id.toString());
    var state =
        situation.is("case public")
            ? "PUBLISHED"
            : situation.is("case asked about") ? "CONSENT" : "DRAFT";
    situation.put("caseMove", state.equals("PUBLISHED") ? "WITHDRAW_CONSENT" : "ASK");
    if (!situation.is("case")) {
      return;
    }
    var jdbc = situation.jdbc();
    var supplier = UUID.randomUUID();
    organisation(jdbc, supplier);
    insert(jdbc, id, situation.organisation(), supplier, state, "案例", "问题");
    if (state.equals("PUBLISHED")) {
      consent(jdbc, id, 0, "NEED", "来函");
      consent(jdbc, id, 1, "SUPPLIER", "来函");
    }
    situation.takenAway("delete from organisation where id = ?", supplier);
    situation.takenAway("delete from work_item where item_id = ?", id);
    situation.takenAway("delete from item_version where item_id = ?", id);
    situation.takenAway("delete from typical_case where id = ?", id);
  }

  /** A draft, and a public case of which everybody reads all but who agreed to it and how. */
  static void plant(Planted planted, UUID organisation) {
    var jdbc = planted.jdbc();
    var supplier = UUID.randomUUID();
    organisation(jdbc, supplier);
    var draft = UUID.randomUUID();
    insert(
        jdbc,
        draft,
        organisation,
        supplier,
        "DRAFT",
        planted.withheld("the title of a case"),
        planted.withheld("the problem of a case"));
    jdbc.sql(
            """
            insert into case_figure (case_id, position, requirement, shown, before, words)
            values (?, 0, '准确率', false, ?, ?)
            """)
        .params(
            draft,
            planted.withheld("how it was before a case"),
            planted.withheld("a figure of a case"))
        .update();
    planted.add("cases", draft.toString());
    var open = UUID.randomUUID();
    insert(jdbc, open, organisation, supplier, "PUBLISHED", "公开的案例", "公开的问题");
    consent(jdbc, open, 0, "NEED", planted.withheld("how a consent is known"));
    planted.add("cases", open.toString());
  }

  private static void organisation(JdbcClient jdbc, UUID id) {
    jdbc.sql(
            """
            insert into organisation (id, version, name, state, created_at, updated_at)
            values (?, 0, ?, 'APPROVED', now(), now())
            """)
        .params(id, "供方" + id)
        .update();
  }

  private static void insert(
      JdbcClient jdbc,
      UUID id,
      UUID owner,
      UUID supplier,
      String state,
      String title,
      String problem) {
    jdbc.sql(
            """
            insert into typical_case (id, version, engagement_id, scenario_id, capability_id,
              need_owner, supplier, state, edition, title, problem, solution, effects, tracks,
              accepted_on, published_at, created_at, updated_at)
            values (:id, 0, :other, :other, :other, :owner, :supplier, :state, 1, :title, :problem,
              '做法', '成效', '{}', current_date,
              case when :state = 'PUBLISHED' then now() end, now(), now())
            """)
        .param("id", id)
        .param("other", UUID.randomUUID())
        .param("owner", owner)
        .param("supplier", supplier)
        .param("state", state)
        .param("title", title)
        .param("problem", problem)
        .update();
  }

  private static void consent(JdbcClient jdbc, UUID id, int position, String side, String words) {
    jdbc.sql(
            """
            insert into case_consent (case_id, position, side, answer, edition, wording, words, at)
            values (?, ?, ?, 'GIVEN', 1, '同意公开', ?, now())
            """)
        .params(id, position, side, words)
        .update();
  }
}
