package io.scenariomarket.subscription;

import io.scenariomarket.notification.Followers;
import io.scenariomarket.scenario.ScenarioId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which needs people follow. */
@Repository
class FollowedNeeds implements Followers {

  private final JdbcClient jdbc;

  FollowedNeeds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Has somebody follow a need that stands somewhere; nothing where they do. */
  void add(String subject, ScenarioId need, String state, Instant now) {
    jdbc.sql(
            """
            insert into followed_need (subject, scenario_id, since, told_state)
            values (?, ?, ?, ?) on conflict do nothing
            """)
        .params(subject, need.value(), SavedSearches.at(now), state)
        .update();
  }

  void remove(String subject, ScenarioId need) {
    jdbc.sql("delete from followed_need where subject = ? and scenario_id = ?")
        .params(subject, need.value())
        .update();
  }

  /** Forgets a person. */
  void removeOf(String subject) {
    jdbc.sql("delete from followed_need where subject = ?").param(subject).update();
  }

  boolean follows(String subject, UUID need) {
    return jdbc.sql(
            "select exists (select from followed_need where subject = ? and scenario_id = ?)")
        .params(subject, need)
        .query(Boolean.class)
        .single();
  }

  int count(String subject) {
    return jdbc.sql("select count(*) from followed_need where subject = ?")
        .param(subject)
        .query(Integer.class)
        .single();
  }

  /** Those of a person, the latest first. */
  List<ScenarioId> of(String subject) {
    return jdbc.sql(
            "select scenario_id from followed_need where subject = ? order by since desc,"
                + " scenario_id")
        .param(subject)
        .query((row, _) -> new ScenarioId(row.getObject(1, UUID.class)))
        .list();
  }

  @Override
  public List<String> of(UUID need) {
    return jdbc.sql("select subject from followed_need where scenario_id = ? order by since")
        .param(need)
        .query((row, _) -> row.getString(1))
        .list();
  }

  /** Those of some needs that anybody follows. */
  List<ScenarioId> among(Collection<UUID> needs) {
    return jdbc.sql("select distinct scenario_id from followed_need where scenario_id = any(?)")
        .param(needs.toArray(UUID[]::new))
        .query((row, _) -> new ScenarioId(row.getObject(1, UUID.class)))
        .list();
  }

  /** Takes those who have not heard that a need stands somewhere. */
  List<String> takeUntold(ScenarioId need, String state) {
    return jdbc.sql(
            """
            update followed_need set told_state = :state
            where scenario_id = :need and told_state <> :state returning subject
            """)
        .param("state", state)
        .param("need", need.value())
        .query((row, _) -> row.getString(1))
        .list();
  }
}
