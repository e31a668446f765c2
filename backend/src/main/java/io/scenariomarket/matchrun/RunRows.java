package io.scenariomarket.matchrun;

import io.scenariomarket.claims.Verdict;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.matching.Match;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What went into runs and what came out. */
@Repository
class RunRows {

  private static final int BATCH = 500;

  private final JdbcClient jdbc;
  private final JdbcTemplate many;

  RunRows(JdbcClient jdbc, JdbcTemplate many) {
    this.jdbc = jdbc;
    this.many = many;
  }

  /** Forgets all of a run, to begin anew. */
  void clear(RunId run) {
    jdbc.sql("delete from match_run_requirement where run_id = ?").param(run.value()).update();
    jdbc.sql("delete from match_run_pair where run_id = ?").param(run.value()).update();
    jdbc.sql("delete from match_run_item where run_id = ?").param(run.value()).update();
  }

  void addItems(RunId run, boolean need, List<RunItem> items) {
    many.batchUpdate(
        """
        insert into match_run_item (run_id, need, place, item_id, version, owner_version, title,
          organisation_id, organisation_name, registered_at, park, tracks, capacity)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        IntStream.range(0, items.size())
            .mapToObj(at -> row(run, need, at, items.get(at)))
            .toList());
  }

  private static Object[] row(RunId run, boolean need, int at, RunItem item) {
    return new Object[] {
      run.value(),
      need,
      at,
      item.id(),
      item.version(),
      item.ownerVersion(),
      item.title(),
      item.organisation().value(),
      item.organisationName(),
      item.registeredAt().atOffset(ZoneOffset.UTC),
      item.park(),
      item.tracks().toArray(String[]::new),
      item.capacity()
    };
  }

  void addPairs(RunId run, List<RunPair> pairs) {
    many.batchUpdate(
        """
        insert into match_run_pair (run_id, need_id, place, capability_id, score, standing,
          eligibility, missed, unknown, covered, partly, asked)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        pairs,
        BATCH,
        (row, pair) -> {
          row.setObject(1, run.value());
          row.setObject(2, pair.need());
          row.setInt(3, pair.place());
          row.setObject(4, pair.capability());
          row.setDouble(5, pair.score());
          row.setDouble(6, pair.standing());
          row.setString(7, pair.eligibility().name());
          row.setObject(8, pair.missed().toArray(String[]::new));
          row.setObject(9, pair.unknown().toArray(String[]::new));
          row.setInt(10, pair.covered());
          row.setInt(11, pair.partly());
          row.setInt(12, pair.asked());
        });
  }

  void addRequirements(RunId run, List<RunRequirement> requirements) {
    many.batchUpdate(
        """
        insert into match_run_requirement (run_id, need_id, place, text, must, verdict,
          capability_id, evidence, likeness)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        requirements.stream()
            .map(
                each ->
                    new Object[] {
                      run.value(),
                      each.need(),
                      each.place(),
                      each.text(),
                      each.must(),
                      each.verdict().name(),
                      each.capability(),
                      each.evidence(),
                      each.likeness()
                    })
            .toList());
  }

  /** What went in, by place. */
  List<RunItem> items(RunId run, boolean need) {
    return jdbc.sql("select * from match_run_item where run_id = ? and need = ? order by place")
        .params(run.value(), need)
        .query((row, _) -> item(row))
        .list();
  }

  /** Some of what went in. */
  List<RunItem> items(RunId run, Collection<UUID> ids) {
    return jdbc.sql("select * from match_run_item where run_id = ? and item_id = any(?)")
        .params(run.value(), ids.toArray(UUID[]::new))
        .query((row, _) -> item(row))
        .list();
  }

  /** The whole result, by need and place. */
  List<RunPair> pairs(RunId run) {
    return jdbc.sql("select * from match_run_pair where run_id = ? order by need_id, place")
        .param(run.value())
        .query((row, _) -> pair(row))
        .list();
  }

  /** The result of some needs, by need and place. */
  List<RunPair> pairs(RunId run, Collection<UUID> needs) {
    return jdbc.sql(
            """
            select * from match_run_pair where run_id = ? and need_id = any(?)
            order by need_id, place
            """)
        .params(run.value(), needs.toArray(UUID[]::new))
        .query((row, _) -> pair(row))
        .list();
  }

  /** What all needs ask for, by need and place. */
  List<RunRequirement> requirements(RunId run) {
    return jdbc.sql("select * from match_run_requirement where run_id = ? order by need_id, place")
        .param(run.value())
        .query(
            (row, _) ->
                new RunRequirement(
                    row.getObject("need_id", UUID.class),
                    row.getInt("place"),
                    row.getString("text"),
                    row.getBoolean("must"),
                    Verdict.valueOf(row.getString("verdict")),
                    row.getObject("capability_id", UUID.class),
                    row.getString("evidence"),
                    row.getObject("likeness", Double.class)))
        .list();
  }

  private static RunItem item(ResultSet row) throws SQLException {
    return new RunItem(
        row.getObject("item_id", UUID.class),
        row.getLong("version"),
        row.getLong("owner_version"),
        row.getString("title"),
        new OrganisationId(row.getObject("organisation_id", UUID.class)),
        row.getString("organisation_name"),
        row.getObject("registered_at", OffsetDateTime.class).toInstant(),
        row.getString("park"),
        texts(row, "tracks"),
        row.getObject("capacity", Integer.class));
  }

  private static RunPair pair(ResultSet row) throws SQLException {
    return new RunPair(
        row.getObject("need_id", UUID.class),
        row.getInt("place"),
        row.getObject("capability_id", UUID.class),
        row.getDouble("score"),
        row.getDouble("standing"),
        Match.Eligibility.valueOf(row.getString("eligibility")),
        texts(row, "missed"),
        texts(row, "unknown"),
        row.getInt("covered"),
        row.getInt("partly"),
        row.getInt("asked"));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
