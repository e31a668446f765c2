package io.scenariomarket.matchrun;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored runs. */
@Repository
class Runs {

  private final JdbcClient jdbc;
  private final Clock clock;

  Runs(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Adds a run, which follows the one over the same that was done last. */
  void begin(RunId id, RunScope scope, String title, long seed, String by) {
    jdbc.sql(
            """
            insert into match_run (id, scope, scope_id, title, state, started_by, created_at, seed,
              before)
            values (:id, :scope, :of, :title, 'RUNNING', :by, :now, :seed, (
              select id from match_run before where before.scope = :scope
                and before.scope_id is not distinct from :of and before.state = 'DONE'
              order by before.created_at desc limit 1))
            """)
        .param("id", id.value())
        .param("scope", scope.kind().name())
        .param("of", scope.id(), Types.OTHER)
        .param("title", title)
        .param("by", by)
        .param("seed", seed)
        .param("now", now())
        .update();
  }

  /** The run over the same that goes on, if there is one. */
  Optional<RunId> running(RunScope scope) {
    return jdbc.sql(
            """
            select id from match_run
            where scope = :scope and scope_id is not distinct from :of and state = 'RUNNING' limit 1
            """)
        .param("scope", scope.kind().name())
        .param("of", scope.id(), Types.OTHER)
        .query((row, _) -> new RunId(row.getObject(1, UUID.class)))
        .optional();
  }

  Optional<MatchRun> find(RunId id) {
    return jdbc.sql("select * from match_run where id = ?")
        .param(id.value())
        .query((row, _) -> read(row))
        .optional();
  }

  /** The latest. */
  List<MatchRun> list(int most) {
    return jdbc.sql("select * from match_run order by created_at desc, id limit ?")
        .param(most)
        .query((row, _) -> read(row))
        .list();
  }

  /** Notes what went in; what came of anything else before is gone. */
  void freeze(RunId id, Basis basis, int needs, int offers) {
    jdbc.sql(
            """
            update match_run set day = :day, model = :model, encoder = :encoder,
              vocabulary = :vocabulary, rules = :rules, needs = :needs, offers = :offers, done = 0
            where id = :id
            """)
        .param("day", basis.day())
        .param("model", basis.model())
        .param("encoder", basis.encoder())
        .param("vocabulary", basis.vocabulary())
        .param("rules", basis.rules())
        .param("needs", needs)
        .param("offers", offers)
        .param("id", id.value())
        .update();
  }

  void reached(RunId id, int done) {
    jdbc.sql("update match_run set done = ? where id = ?").params(done, id.value()).update();
  }

  void done(RunId id, String digest) {
    jdbc.sql("update match_run set state = 'DONE', digest = ?, finished_at = ? where id = ?")
        .params(digest, now(), id.value())
        .update();
  }

  /** Ends a run without a result. */
  void end(RunId id, String failure) {
    jdbc.sql(
            """
            update match_run set state = 'ENDED', failure = ?, finished_at = ?
            where id = ? and state = 'RUNNING'
            """)
        .params(failure, now(), id.value())
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static MatchRun read(ResultSet row) throws SQLException {
    var before = row.getObject("before", UUID.class);
    var finished = row.getObject("finished_at", OffsetDateTime.class);
    return new MatchRun(
        new RunId(row.getObject("id", UUID.class)),
        new RunScope(
            RunScope.Kind.valueOf(row.getString("scope")), row.getObject("scope_id", UUID.class)),
        row.getString("title"),
        MatchRun.State.valueOf(row.getString("state")),
        row.getString("started_by"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        finished == null ? null : finished.toInstant(),
        before == null ? null : new RunId(before),
        row.getLong("seed"),
        basis(row),
        row.getInt("needs"),
        row.getInt("offers"),
        row.getInt("done"),
        row.getString("failure"),
        row.getString("digest"));
  }

  private static @Nullable Basis basis(ResultSet row) throws SQLException {
    var day = row.getObject("day", LocalDate.class);
    return day == null
        ? null
        : new Basis(
            day,
            row.getString("model"),
            row.getString("encoder"),
            row.getString("vocabulary"),
            row.getString("rules"));
  }
}
