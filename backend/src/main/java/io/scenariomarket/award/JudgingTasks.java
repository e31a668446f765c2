package io.scenariomarket.award;

import io.scenariomarket.identity.Viewer;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In which rounds somebody still has to score. */
@Component
@Transactional(readOnly = true)
public class JudgingTasks {

  private final JdbcClient jdbc;

  JudgingTasks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A round in which somebody has to score. */
  public record Task(UUID round, String title) {}

  /** The viewer's, what waits the longest first. */
  public List<Task> of(Viewer viewer) {
    return jdbc.sql(
            """
            select r.id, r.title from award_sheet s join award_round r on r.id = s.round_id
            where s.judge = ? and r.stage = 'SCORING' and s.handed_in_at is null
            order by r.stage_since, r.id limit 50
            """)
        .param(viewer.subject().orElse(""))
        .query((row, _) -> new Task(row.getObject("id", UUID.class), row.getString("title")))
        .list();
  }
}
