package io.scenariomarket.selection;

import io.scenariomarket.identity.Viewer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody is asked to assess, and has assessed. */
@Component
@Transactional(readOnly = true)
public class Assessments {

  private final JdbcClient jdbc;

  Assessments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What an assessor has to do. */
  public enum Step {
    /** Say which conflicts of interest they have: nothing is scored before. */
    DECLARE,
    /** Fill in the sheet and hand it in. */
    SCORE,
    /** Talk about the points, and change one's own where convinced. */
    DISCUSS,
    /** Wait for the others, or for the scoring to begin. */
    WAIT,
    /** Nothing any more. */
    OVER
  }

  /**
   * A selection in which somebody assesses.
   *
   * @param title what the need is called
   * @param candidates how many there are to choose from
   * @param since since when the selection is at its stage
   */
  public record Assessment(
      UUID selection, String title, Stage stage, Step step, long candidates, Instant since) {}

  /** The viewer's, what waits for them first. */
  public List<Assessment> of(int most, Viewer viewer) {
    return jdbc.sql(
            """
            select s.id, s.title, s.stage, s.stage_since,
              (select count(*) from selection_candidate c where c.selection_id = s.id) as candidates,
              case
                when s.stage in ('DECIDED', 'CANCELLED') then 'OVER'
                when s.stage = 'CONSENSUS' then 'DISCUSS'
                when s.stage = 'PREPARED' or sheet.handed_in_at is not null then 'WAIT'
                when sheet.declared_at is null then 'DECLARE'
                else 'SCORE' end as step
            from score_sheet sheet join selection s on s.id = sheet.selection_id
            where sheet.assessor = :subject
            order by s.stage in ('DECIDED', 'CANCELLED'),
              s.stage = 'OPEN' and sheet.handed_in_at is null desc, s.stage_since desc, s.id
            limit :most
            """)
        .param("subject", viewer.subject().orElse(""))
        .param("most", most)
        .query(
            (row, _) ->
                new Assessment(
                    row.getObject("id", UUID.class),
                    row.getString("title"),
                    Stage.valueOf(row.getString("stage")),
                    Step.valueOf(row.getString("step")),
                    row.getLong("candidates"),
                    row.getObject("stage_since", OffsetDateTime.class).toInstant()))
        .list();
  }
}
