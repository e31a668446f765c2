package io.scenariomarket.exchange;

import io.scenariomarket.columns.CellProblem;
import io.scenariomarket.columns.Codec.Cell;
import io.scenariomarket.columns.PlannedItem;
import io.scenariomarket.columns.RowType;
import io.scenariomarket.identity.OrganisationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The stored items of imports. */
@Repository
class ImportItems {

  private static final TypeReference<List<Cell>> CELLS = new TypeReference<>() {};
  private static final TypeReference<List<CellProblem>> PROBLEMS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;
  private final JsonMapper json;

  ImportItems(JdbcClient jdbc, NamedParameterJdbcTemplate batches, JsonMapper json) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.json = json;
  }

  void clear(ImportId id) {
    jdbc.sql("delete from sheet_import_item where import_id = ?").param(id.value()).update();
  }

  void insert(ImportId id, List<ImportItem> items) {
    batches.batchUpdate(
        """
        insert into sheet_import_item (import_id, position, sheet, row, type, title, owner_name,
          owner_id, key, cells, outcome, problems, item_id, version)
        values (:import, :position, :sheet, :row, :type, :title, :ownerName, :owner, :key,
          cast(:cells as jsonb), :outcome, cast(:problems as jsonb), :item, :version)
        """,
        items.stream().map(item -> parameters(id, item)).toArray(SqlParameterSource[]::new));
  }

  private SqlParameterSource parameters(ImportId id, ImportItem item) {
    var planned = item.planned();
    var owner = item.owner();
    return new MapSqlParameterSource("import", id.value())
        .addValue("position", item.position())
        .addValue("sheet", planned.sheet())
        .addValue("row", planned.row())
        .addValue("type", planned.type().name())
        .addValue("title", planned.title())
        .addValue("ownerName", planned.owner())
        .addValue("owner", owner == null ? null : owner.value(), Types.OTHER)
        .addValue("key", planned.key())
        .addValue("cells", json.writeValueAsString(planned.cells()))
        .addValue("outcome", item.outcome().name())
        .addValue("problems", json.writeValueAsString(item.problems()))
        .addValue("item", item.itemId(), Types.OTHER)
        .addValue("version", item.version(), Types.BIGINT);
  }

  /** How many items there are of each outcome. */
  Map<ImportOutcome, Integer> counts(ImportId id) {
    var counts = new EnumMap<ImportOutcome, Integer>(ImportOutcome.class);
    Stream.of(ImportOutcome.values()).forEach(outcome -> counts.put(outcome, 0));
    jdbc.sql("select outcome, count(*) from sheet_import_item where import_id = ? group by 1")
        .param(id.value())
        .query(
            row -> {
              counts.put(ImportOutcome.valueOf(row.getString(1)), row.getInt(2));
            });
    return counts;
  }

  /** How many items were left, restored or removed when the import was undone. */
  Map<String, Integer> undone(ImportId id) {
    var counts = new java.util.TreeMap<String, Integer>();
    jdbc.sql(
            """
            select undone, count(*) from sheet_import_item
            where import_id = ? and undone is not null group by 1
            """)
        .param(id.value())
        .query(
            row -> {
              counts.put(row.getString(1), row.getInt(2));
            });
    return counts;
  }

  /** Items of some outcomes, from a position on. */
  List<ImportItem> list(ImportId id, Collection<ImportOutcome> outcomes, int skip, int size) {
    return jdbc.sql(
            """
            select * from sheet_import_item where import_id = :id and outcome = any(:outcomes)
            order by position offset :skip limit :size
            """)
        .param("id", id.value())
        .param("outcomes", outcomes.stream().map(Enum::name).toArray(String[]::new))
        .param("skip", skip)
        .param("size", size)
        .query((row, _) -> read(row))
        .list();
  }

  /** The next items that are still to be done. */
  List<ImportItem> open(ImportId id, int size) {
    return jdbc.sql(
            """
            select * from sheet_import_item
            where import_id = ? and not applied and outcome in ('NEW', 'CHANGED')
            order by position limit ?
            """)
        .params(id.value(), size)
        .query((row, _) -> read(row))
        .list();
  }

  /** The next items that are still to be undone, the last first. */
  List<ImportItem> toUndo(ImportId id, int size) {
    return jdbc.sql(
            """
            select * from sheet_import_item
            where import_id = ? and applied and undone is null order by position desc limit ?
            """)
        .params(id.value(), size)
        .query((row, _) -> read(row))
        .list();
  }

  int count(ImportId id, String condition) {
    return jdbc.sql("select count(*) from sheet_import_item where import_id = ? and " + condition)
        .param(id.value())
        .query(Integer.class)
        .single();
  }

  /**
   * What was done with an item.
   *
   * @param before what it said before; {@code null} for a new one
   */
  record Applied(int position, UUID item, @Nullable Object before, long version) {}

  void applied(ImportId id, List<Applied> items) {
    batches.batchUpdate(
        """
        update sheet_import_item set applied = true, item_id = :item,
          before = cast(:before as jsonb), saved_version = :version
        where import_id = :id and position = :position
        """,
        items.stream()
            .map(
                each ->
                    new MapSqlParameterSource("id", id.value())
                        .addValue("position", each.position)
                        .addValue("item", each.item)
                        .addValue(
                            "before",
                            each.before == null ? null : json.writeValueAsString(each.before),
                            Types.VARCHAR)
                        .addValue("version", each.version))
            .toArray(SqlParameterSource[]::new));
  }

  void refused(ImportId id, int position, List<CellProblem> problems) {
    jdbc.sql(
            """
            update sheet_import_item set outcome = 'REFUSED', problems = cast(? as jsonb)
            where import_id = ? and position = ?
            """)
        .params(json.writeValueAsString(problems), id.value(), position)
        .update();
  }

  void undone(ImportId id, int position, String how) {
    jdbc.sql("update sheet_import_item set undone = ? where import_id = ? and position = ?")
        .params(how, id.value(), position)
        .update();
  }

  /** What an item said before the import changed it; {@code null} for what it made. */
  <C> @Nullable C before(ImportId id, int position, Class<C> type) {
    var text =
        jdbc.sql("select before from sheet_import_item where import_id = ? and position = ?")
            .params(id.value(), position)
            .query((row, _) -> java.util.Optional.ofNullable(row.getString(1)))
            .single();
    return text.map(before -> json.readValue(before, type)).orElse(null);
  }

  private ImportItem read(ResultSet row) throws SQLException {
    var owner = row.getObject("owner_id", UUID.class);
    return new ImportItem(
        row.getInt("position"),
        new PlannedItem(
            RowType.valueOf(row.getString("type")),
            row.getInt("sheet"),
            row.getInt("row"),
            row.getString("title"),
            row.getString("owner_name"),
            "",
            row.getString("key"),
            json.readValue(row.getString("cells"), CELLS)),
        owner == null ? null : new OrganisationId(owner),
        ImportOutcome.valueOf(row.getString("outcome")),
        json.readValue(row.getString("problems"), PROBLEMS),
        row.getObject("item_id", UUID.class),
        row.getObject("version", Long.class),
        row.getBoolean("applied"),
        row.getObject("saved_version", Long.class),
        row.getString("undone"));
  }
}
