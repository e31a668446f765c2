package io.scenariomarket.selection;

import io.scenariomarket.expert.Experience;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people assessed in selections; points count once all have seen them. */
@Component
@Transactional(readOnly = true)
class ScoringExperience implements Experience {

  private static final String SQL =
      """
      with mark as (
        select a.assessor, a.selection_id, m.candidate, m.criterion, m.points
        from score_sheet a join selection s on s.id = a.selection_id
          join score_sheet_mark m on m.sheet_id = a.id
        where s.stage in ('CONSENSUS', 'DECIDED') and a.handed_in_at is not null
          and m.points is not null),
      whole as (
        select selection_id, candidate, criterion, sum(points) as points, count(*) as given
        from mark group by selection_id, candidate, criterion having count(*) > 1),
      apart as (
        select mark.assessor,
          avg(abs(mark.points - (whole.points - mark.points) / (whole.given - 1))) as points
        from mark join whole using (selection_id, candidate, criterion) group by mark.assessor)
      select a.assessor,
        count(*) filter (where a.handed_in_at is null and s.stage in ('PREPARED', 'OPEN')) as open,
        count(*) filter (where a.handed_in_at is not null) as done,
        (select round(points, 1) from apart where apart.assessor = a.assessor) as apart
      from score_sheet a join selection s on s.id = a.selection_id
      where a.assessor = any(:subjects) group by a.assessor
      """;

  private final JdbcClient jdbc;

  ScoringExperience(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<String, Assessed> of(Collection<String> subjects) {
    var found = new HashMap<String, Assessed>();
    jdbc.sql(SQL)
        .param("subjects", subjects.toArray(String[]::new))
        .query(
            row -> {
              found.put(
                  row.getString("assessor"),
                  new Assessed(row.getInt("open"), row.getInt("done"), row.getBigDecimal("apart")));
            });
    return found;
  }
}
