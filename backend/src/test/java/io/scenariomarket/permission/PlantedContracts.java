package io.scenariomarket.permission;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Contracts, their milestones, what was reported of them, and their outcomes. */
final class PlantedContracts {

  private PlantedContracts() {}

  /** A contract of an engagement: drafted, or signed and a milestone of it reported. */
  static void add(Situation situation, UUID engagement, boolean reported) {
    var jdbc = situation.jdbc();
    jdbc.sql(
            """
            insert into contract (id, version, need_owner, supplier, state, edition, title, value,
              signed_on, ends_on, deal_terms, outcome_result, outcome_stage, outcome_on, created_at,
              updated_at)
            select id, 0, need_owner, supplier, ?, 1, '合同', 1, current_date, current_date,
              '一次付费', 'FAILED', 'PROPOSED', current_date, now(), now()
            from engagement where id = ?
            """)
        .params(reported ? "CONFIRMED" : "DRAFT", engagement)
        .update();
    milestone(jdbc, engagement, "样机");
    if (reported) {
      jdbc.sql("insert into contract_step (contract_id, position, state) values (?, 0, 'REPORTED')")
          .param(engagement)
          .update();
    }
  }

  /** What was agreed on about a need with somebody whom no role here belongs to. */
  static void plant(Planted planted, String need, UUID owner) {
    var jdbc = planted.jdbc();
    var between =
        new PlantedEngagements.Sides(
            UUID.fromString(need), owner, UUID.randomUUID(), UUID.randomUUID());
    var id = PlantedEngagements.insert(jdbc, between, "VERIFYING", "SUPPLIER");
    jdbc.sql(
            """
            insert into contract (id, version, need_owner, supplier, state, edition, title, number,
              value, trial_days, payment_trigger, outcome_result, outcome_stage, outcome_lessons,
              outcome_next, outcome_objection, outcome_on, created_at, updated_at)
            select id, 0, need_owner, supplier, 'CONFIRMED', 1, ?, ?, 987.6543, 90, ?, 'FAILED',
              'OBJECTED', ?, ?, ?, current_date, now(), now()
            from engagement where id = ?
            """)
        .params(
            planted.withheld("the title of a contract"),
            planted.withheld("the number of a contract"),
            planted.withheld("what makes a payment due"),
            planted.withheld("what was learned"),
            planted.withheld("what to try next"),
            planted.withheld("an objection to an outcome"),
            id)
        .update();
    milestone(jdbc, id, planted.withheld("a milestone"));
    jdbc.sql(
            """
            insert into contract_figure (contract_id, position, requirement, promise)
            values (?, 0, '准确率', ?)
            """)
        .params(id, planted.withheld("a promise"))
        .update();
    amendment(planted, id);
    report(planted, id);
    planted.add("engagements", id.toString());
    planted.add("contracts", id.toString());
  }

  private static void amendment(Planted planted, UUID contract) {
    planted
        .jdbc()
        .sql(
            """
            insert into contract_amendment (contract_id, number, proposed_by, state, terms, reason,
              proposed_at)
            values (?, 1, 'SUPPLIER', 'PROPOSED', jsonb_build_object('title', '合同', 'milestones',
              jsonb_build_array(jsonb_build_object('name', cast(? as text), 'dueOn', '2027-01-01',
                'share', 1))), ?, now())
            """)
        .params(
            contract,
            planted.withheld("a proposed milestone"),
            planted.withheld("why a contract is to change"))
        .update();
  }

  private static void report(Planted planted, UUID contract) {
    var evidence = UUID.randomUUID();
    var jdbc = planted.jdbc();
    jdbc.sql(
            """
            insert into contract_step (contract_id, position, state, evidence, words, reason)
            values (?, 0, 'REPORTED', ?, ?, ?)
            """)
        .params(
            contract,
            evidence,
            planted.withheld("the report of a milestone"),
            planted.withheld("why a milestone was sent back"))
        .update();
    jdbc.sql(
            """
            insert into contract_measured (contract_id, position, step, figure, words)
            values (?, 0, 0, 0, ?)
            """)
        .params(contract, planted.withheld("what was measured"))
        .update();
    // The supplier alone adds to it, which has nobody here.
    jdbc.sql(
            """
            insert into attachment values (?, 'milestone', ?, ?, ?, 'text/plain', 1, repeat('0', 64),
              'AFTER_INTEREST', 'test', now())
            """)
        .params(
            UUID.randomUUID(),
            evidence,
            UUID.randomUUID(),
            planted.withheld("the evidence of a milestone"))
        .update();
  }

  private static void milestone(JdbcClient jdbc, UUID contract, String name) {
    jdbc.sql("insert into contract_milestone values (?, 0, ?, current_date, 30)")
        .params(contract, name)
        .update();
  }
}
