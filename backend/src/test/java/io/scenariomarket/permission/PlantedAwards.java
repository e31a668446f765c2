package io.scenariomarket.permission;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Award rounds at their stages. */
final class PlantedAwards {

  private PlantedAwards() {}

  /** A round in which the organisation is nominated by itself, and the expert judges. */
  static void add(Situation situation) {
    var stage =
        situation.is("awards called")
            ? "OPEN"
            : situation.is("awards judged")
                ? "SCORING"
                : situation.is("awards weighed")
                    ? "JURY"
                    : situation.is("awards given") ? "PUBLISHED" : "DRAFT";
    var id = UUID.randomUUID();
    var nomination = UUID.randomUUID();
    situation.put("award", id.toString());
    situation.put("nomination", nomination.toString());
    situation.put(
        "awardMove", stage.equals("DRAFT") ? "CALL" : stage.equals("OPEN") ? "EXTEND" : "CANCEL");
    if (!situation.is("awards")) {
      return;
    }
    var jdbc = situation.jdbc();
    round(jdbc, id, stage, "评优", "办法");
    if (!stage.equals("DRAFT")) {
      nomination(
          jdbc,
          nomination,
          id,
          situation.organisation(),
          stage.equals("PUBLISHED") ? "AWARDED" : stage.equals("OPEN") ? "NOMINATED" : "ADMITTED",
          "单位",
          "理由",
          null);
      sheet(jdbc, id, situation.subject(Role.EXPERT), "有依据");
    }
    situation.takenAway("delete from award_round where id = ?", id);
  }

  /** A draft, and one in which the jury has decided, of which nobody reads but who runs it. */
  static void plant(Planted planted, UUID organisation) {
    var jdbc = planted.jdbc();
    var runners = EnumSet.of(Role.TASKFORCE);
    var draft = UUID.randomUUID();
    round(
        jdbc,
        draft,
        "DRAFT",
        planted.canary("the title of a draft of awards", runners, false),
        planted.canary("the terms of a draft of awards", runners, false));
    planted.add("awards", draft.toString());
    var decided = UUID.randomUUID();
    round(jdbc, decided, "DECIDED", "评优", "办法");
    jdbc.sql("update award_round set decision = ? where id = ?")
        .params(planted.canary("what a jury decided", runners, false), decided)
        .update();
    var readers = EnumSet.copyOf(Canary.INSIDE);
    nomination(
        jdbc,
        UUID.randomUUID(),
        decided,
        organisation,
        "AWARDED",
        planted.canary("what is nominated", readers, false),
        planted.canary("why it is nominated", readers, false),
        planted.canary("what it is to be awarded for", Set.copyOf(runners), false));
    sheet(
        jdbc,
        decided,
        UUID.randomUUID().toString(),
        planted.canary("why a judge gave points", runners, false));
    planted.add("awards", decided.toString());
  }

  private static void round(JdbcClient jdbc, UUID id, String stage, String title, String terms) {
    jdbc.sql(
            """
            insert into award_round (id, version, title, terms, kinds, awards, deadline, stage,
              stage_since, called_at, decision, number, published_at, begun_by, created_at)
            select :id, 0, :title, :terms, '{CASE,ORGANISATION}', 3, now() + interval '9 days',
              :stage, now(), case when :stage <> 'DRAFT' then now() end, '决定',
              case when :stage = 'PUBLISHED'
                then (select coalesce(max(number), 0) + 1000 from award_round) end,
              case when :stage = 'PUBLISHED' then now() end, 'test', now()
            """)
        .param("id", id)
        .param("title", title)
        .param("terms", terms)
        .param("stage", stage)
        .update();
    jdbc.sql("insert into award_criterion values (?, 0, '成效', '改善大的得高分', 100)").param(id).update();
  }

  private static void nomination(
      JdbcClient jdbc,
      UUID id,
      UUID round,
      UUID organisation,
      String state,
      String title,
      String words,
      @Nullable String outcome) {
    jdbc.sql(
            """
            insert into award_nomination (id, version, round_id, kind, item, title, parties, names,
              tracks, words, organisation, nominated_at, state, outcome_words, certificate, code)
            select :id, 0, :round, 'ORGANISATION', :it, :title, array[cast(:it as text)], '{单位}',
              '{}', :words, :it, now(), :state, :outcome,
              case when stage = 'PUBLISHED' then 1 end,
              case when stage = 'PUBLISHED' then :code end
            from award_round where id = :round
            """)
        .param("id", id)
        .param("round", round)
        .param("it", organisation)
        .param("title", title)
        .param("words", words)
        .param("state", state)
        .param("outcome", outcome, java.sql.Types.VARCHAR)
        .param("code", id.toString().replace("-", "").substring(0, 20).toUpperCase())
        .update();
  }

  private static void sheet(JdbcClient jdbc, UUID round, String judge, String remark) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into award_sheet (id, version, round_id, judge, named_by, named_at, declared_at,
              handed_in_at)
            select ?, 0, r.id, ?, 'test', now(), now(),
              case when r.stage in ('JURY', 'DECIDED', 'PUBLISHED') then now() end
            from award_round r where r.id = ?
            """)
        .params(id, judge, round)
        .update();
    jdbc.sql(
            """
            insert into award_mark (sheet_id, position, candidate, criterion, points, remark)
            select ?, 0, n.id, 0, 8, ? from award_nomination n where n.round_id = ?
            """)
        .params(id, remark, round)
        .update();
  }
}
