package io.scenariomarket.award;

import io.scenariomarket.expert.Experience;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people judge in award rounds, and judged. */
@Component
@Transactional(readOnly = true)
class JudgingExperience implements Experience {

  private final JdbcClient jdbc;

  JudgingExperience(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<String, Assessed> of(Collection<String> subjects) {
    var found = new HashMap<String, Assessed>();
    jdbc.sql(
            """
            select s.judge,
              count(*) filter (where s.handed_in_at is null and r.stage in ('OPEN', 'SCORING'))
                as open,
              count(*) filter (where s.handed_in_at is not null) as done
            from award_sheet s join award_round r on r.id = s.round_id
            where s.judge = any(?) group by s.judge
            """)
        .param(subjects.toArray(String[]::new))
        .query(
            row -> {
              found.put(
                  row.getString("judge"),
                  new Assessed(row.getInt("open"), row.getInt("done"), null));
            });
    return found;
  }
}
