package io.scenariomarket.question;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored answers: every wording, since what is corrected was read by others before. */
@Component
class Answers {

  private final JdbcClient jdbc;

  Answers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps a wording of the answer to a question, which is not kept yet. */
  void add(UUID question, Answer answer) {
    jdbc.sql(
            """
            insert into question_answer (question_id, number, text, author, by_zone, at)
            values (:question, :number, :text, :author, :byZone, :at)
            """)
        .param("question", question)
        .param("number", answer.number())
        .param("text", answer.text())
        .param("author", answer.author())
        .param("byZone", answer.byZone())
        .param("at", OffsetDateTime.ofInstant(answer.at(), ZoneOffset.UTC))
        .update();
  }

  /** The wordings of the answers to some questions, by question, the first first. */
  Map<UUID, List<Answer>> of(Collection<UUID> questions) {
    var found = new HashMap<UUID, List<Answer>>();
    jdbc.sql("select * from question_answer where question_id = any(?) order by number")
        .param(questions.toArray(UUID[]::new))
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getObject("question_id", UUID.class), _ -> new ArrayList<>())
                  .add(
                      new Answer(
                          row.getInt("number"),
                          row.getString("text"),
                          row.getString("author"),
                          row.getBoolean("by_zone"),
                          row.getObject("at", OffsetDateTime.class).toInstant()));
            });
    return found;
  }
}
