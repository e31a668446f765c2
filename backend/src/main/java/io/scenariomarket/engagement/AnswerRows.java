package io.scenariomarket.engagement;

import io.scenariomarket.engagement.Answer.Reply;
import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.supplier.CapabilityId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored answers to requirements. */
@Component
class AnswerRows {

  private final JdbcClient jdbc;
  private final Clock clock;

  AnswerRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** An answer with the pair that it is about. */
  record Told(UUID need, UUID offer, Answer answer) {}

  /** Those of an engagement, in the order of the requirements. */
  List<Answer> of(EngagementId engagement) {
    return jdbc.sql("select * from engagement_answer where engagement_id = ? order by position")
        .param(engagement.value())
        .query(AnswerRows::answer)
        .list();
  }

  /** Those about a pair, from all times at which the two were engaged, the latest last. */
  List<Answer> of(Pair pair) {
    return jdbc.sql(
            """
            select a.* from engagement_answer a join engagement e on e.id = a.engagement_id
            where e.scenario_id = ? and e.capability_id = ? order by a.answered_at, a.position
            """)
        .params(pair.scenarioId().value(), pair.capabilityId().value())
        .query(AnswerRows::answer)
        .list();
  }

  /**
   * What was answered about the pairs of some needs and capabilities, the latest last, as far as
   * somebody may read it: both sides and the task force.
   */
  List<Told> told(Collection<ScenarioId> needs, Collection<CapabilityId> offers, Viewer viewer) {
    return jdbc.sql(
            """
            select e.scenario_id, e.capability_id, a.*
            from engagement_answer a join engagement e on e.id = a.engagement_id
            where e.scenario_id = any(:needs) and e.capability_id = any(:offers)
              and (:all or e.need_owner = any(:own) or e.supplier = any(:own))
            order by a.answered_at, a.position
            """)
        .param("needs", needs.stream().map(ScenarioId::value).toArray(UUID[]::new))
        .param("offers", offers.stream().map(CapabilityId::value).toArray(UUID[]::new))
        .param("all", viewer.may(Permission.READ_ENGAGEMENT))
        .param("own", OrganisationId.values(viewer.organisations()))
        .query(
            (row, at) ->
                new Told(
                    row.getObject("scenario_id", UUID.class),
                    row.getObject("capability_id", UUID.class),
                    answer(row, at)))
        .list();
  }

  /** Puts the answers of an engagement in the place of those that it had. */
  void replace(EngagementId engagement, List<Answer> answers) {
    jdbc.sql("delete from engagement_answer where engagement_id = ?")
        .param(engagement.value())
        .update();
    var columns = new Columns(answers);
    jdbc.sql(
            """
            insert into engagement_answer
              (engagement_id, position, requirement, level, must, reply, words, answered_at)
            select :engagement, at - 1, requirement, level, must, reply, words, :now
            from unnest(cast(:requirements as text[]), cast(:levels as text[]),
              cast(:musts as boolean[]), cast(:replies as text[]), cast(:words as text[]))
              with ordinality as answer (requirement, level, must, reply, words, at)
            """)
        .param("engagement", engagement.value())
        .param("requirements", columns.requirements.toArray(String[]::new))
        .param("levels", columns.levels.toArray(String[]::new))
        .param("musts", columns.musts.toArray(Boolean[]::new))
        .param("replies", columns.replies.toArray(String[]::new))
        .param("words", columns.words.toArray(String[]::new))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Answers as columns, which a single statement takes. */
  private static final class Columns {

    private final List<String> requirements = new ArrayList<>();
    private final List<String> levels = new ArrayList<>();
    private final List<Boolean> musts = new ArrayList<>();
    private final List<String> replies = new ArrayList<>();
    private final List<@Nullable String> words = new ArrayList<>();

    Columns(List<Answer> answers) {
      answers.forEach(
          answer -> {
            requirements.add(answer.requirement());
            levels.add(answer.level().name());
            musts.add(answer.must());
            replies.add(answer.reply().name());
            words.add(answer.words());
          });
    }
  }

  private static Answer answer(ResultSet row, int at) throws SQLException {
    return new Answer(
        row.getString("requirement"),
        Confidentiality.valueOf(row.getString("level")),
        row.getBoolean("must"),
        Reply.valueOf(row.getString("reply")),
        row.getString("words"));
  }
}
