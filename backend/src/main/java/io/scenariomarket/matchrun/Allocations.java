package io.scenariomarket.matchrun;

import io.scenariomarket.matchrun.Market.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored shortlists. */
@Repository
class Allocations {

  private final JdbcClient jdbc;
  private final JdbcTemplate many;
  private final Clock clock;

  Allocations(JdbcClient jdbc, JdbcTemplate many, Clock clock) {
    this.jdbc = jdbc;
    this.many = many;
    this.clock = clock;
  }

  void begin(UUID id, RunId run, Allocation.Terms terms, String by) {
    jdbc.sql(
            """
            insert into match_allocation (id, run_id, state, list_size, share, floor, newcomer_days,
              made_by, created_at)
            values (?, ?, 'RUNNING', ?, ?, ?, ?, ?, ?)
            """)
        .params(
            id,
            run.value(),
            terms.listSize(),
            terms.share(),
            terms.floor(),
            terms.newcomerDays(),
            by,
            clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Allocation> find(UUID id) {
    return jdbc.sql("select * from match_allocation where id = ?")
        .param(id)
        .query((row, _) -> read(row))
        .optional();
  }

  /** The last one of a run. */
  Optional<Allocation> latest(RunId run) {
    return jdbc.sql(
            "select * from match_allocation where run_id = ? order by created_at desc limit 1")
        .param(run.value())
        .query((row, _) -> read(row))
        .optional();
  }

  /** Keeps the shortlists, which follow each other by need from the best down. */
  void done(UUID id, List<Place> places) {
    var rows = new ArrayList<Object[]>();
    UUID need = null;
    var at = 0;
    for (var place : places) {
      at = place.need().equals(need) ? at + 1 : 1;
      need = place.need();
      rows.add(new Object[] {id, need, at, place.capability(), place.score()});
    }
    many.batchUpdate(
        """
        insert into match_allocation_place (allocation_id, need_id, place, capability_id, score)
        values (?, ?, ?, ?, ?)
        """,
        rows);
    jdbc.sql("update match_allocation set state = 'DONE' where id = ?").param(id).update();
  }

  void end(UUID id, String failure) {
    jdbc.sql(
            """
            update match_allocation set state = 'ENDED', failure = ?
            where id = ? and state = 'RUNNING'
            """)
        .params(failure, id)
        .update();
  }

  /** The shortlists, by need and place. */
  List<Place> places(UUID id) {
    return jdbc.sql(
            """
            select * from match_allocation_place where allocation_id = ? order by need_id, place
            """)
        .param(id)
        .query(
            (row, _) ->
                new Place(
                    row.getObject("need_id", UUID.class),
                    row.getObject("capability_id", UUID.class),
                    row.getDouble("score")))
        .list();
  }

  private static Allocation read(ResultSet row) throws SQLException {
    return new Allocation(
        row.getObject("id", UUID.class),
        new RunId(row.getObject("run_id", UUID.class)),
        Allocation.State.valueOf(row.getString("state")),
        new Allocation.Terms(
            row.getInt("list_size"),
            row.getInt("share"),
            row.getInt("floor"),
            row.getInt("newcomer_days")),
        row.getString("made_by"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getString("failure"));
  }
}
