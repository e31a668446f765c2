package io.scenariomarket.permission;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is asked about a need. */
final class PlantedQuestions {

  private PlantedQuestions() {}

  /** A question that somebody of the other organisation asked. */
  static void add(Situation situation) {
    var need = situation.id("item");
    var answered = situation.is("answered");
    var jdbc = situation.jdbc();
    var asker = situation.subject(Role.OTHER);
    var id = insert(jdbc, need, asker, "几个工位？", answered ? "ANSWERED" : "OPEN", null);
    if (answered) {
      answer(jdbc, id, 1, "六个。");
    }
    situation.put("question", id.toString());
    situation.takenAway("delete from question where item_id = ?", need);
  }

  /**
   * A question without an answer, one that was set aside, and one whose answer was corrected, of
   * somebody whom only the task force knows. The operator reads of the asker in the audit trail.
   */
  static void plant(Planted planted, String need) {
    var asker = UUID.randomUUID().toString();
    var askers = EnumSet.of(Role.TASKFORCE, Role.ADMIN);
    planted
        .jdbc()
        .sql(
            """
            insert into account (subject, username, display_name, first_seen_at, last_seen_at)
            values (?, ?, ?, now(), now())
            """)
        .params(asker, asker, planted.canary("the name of an asker", askers, false))
        .update();
    for (var state : List.of("OPEN", "SET_ASIDE")) {
      plant(
          planted,
          need,
          asker,
          planted.withheld("a question, " + state),
          state,
          planted.withheld("why not, " + state));
    }
    var answered = plant(planted, need, asker, "几个工位？", "ANSWERED", null);
    answer(planted.jdbc(), answered, 1, planted.withheld("an answer before it was corrected"));
    answer(planted.jdbc(), answered, 2, "六个。");
  }

  private static UUID plant(
      Planted planted,
      String need,
      String asker,
      String text,
      String state,
      @Nullable String reason) {
    var id = insert(planted.jdbc(), UUID.fromString(need), asker, text, state, reason);
    planted.add("questions", need + "/questions/" + id);
    return id;
  }

  private static UUID insert(
      JdbcClient jdbc,
      UUID need,
      String asker,
      String text,
      String state,
      @Nullable String reason) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into question (id, version, item_type, item_id, asker, text, asked_at, due_on,
              state, state_since, reason)
            values (?, 0, 'scenario', ?, ?, ?, now(), current_date, ?, now(), ?)
            """)
        .params(id, need, asker, text, state, reason)
        .update();
    return id;
  }

  private static void answer(JdbcClient jdbc, UUID question, int number, String text) {
    jdbc.sql("insert into question_answer values (?, ?, ?, 'test', false, now())")
        .params(question, number, text)
        .update();
  }
}
