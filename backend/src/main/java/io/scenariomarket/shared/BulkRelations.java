package io.scenariomarket.shared;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.core.convert.DefaultDataAccessStrategy;
import org.springframework.data.jdbc.core.convert.EntityRowMapper;
import org.springframework.data.jdbc.core.convert.Identifier;
import org.springframework.data.jdbc.core.convert.InsertStrategyFactory;
import org.springframework.data.jdbc.core.convert.JdbcConverter;
import org.springframework.data.jdbc.core.convert.QueryMappingConfiguration;
import org.springframework.data.jdbc.core.convert.SqlGeneratorSource;
import org.springframework.data.jdbc.core.convert.SqlParametersFactory;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.data.mapping.PersistentPropertyPath;
import org.springframework.data.relational.core.mapping.AggregatePath;
import org.springframework.data.relational.core.mapping.RelationalMappingContext;
import org.springframework.data.relational.core.mapping.RelationalPersistentProperty;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/**
 * Reads the rows that belong to many aggregates with one statement a table, where Spring Data JDBC
 * sends one a table and aggregate: a hundred for a page of fifty needs.
 *
 * <p>That is for lists of an aggregate root which is read by id, together with others. Everything
 * else is read as ever.
 */
final class BulkRelations extends DefaultDataAccessStrategy {

  private static final ScopedValue<Bulk> BULK = ScopedValue.newInstance();

  private final RelationalMappingContext context;
  private final JdbcConverter converter;
  private final NamedParameterJdbcOperations jdbc;

  BulkRelations(NamedParameterJdbcOperations jdbc, JdbcConverter converter, JdbcDialect dialect) {
    this(jdbc, converter, dialect, converter.getMappingContext());
  }

  private BulkRelations(
      NamedParameterJdbcOperations jdbc,
      JdbcConverter converter,
      JdbcDialect dialect,
      RelationalMappingContext context) {
    super(
        new SqlGeneratorSource(context, converter, dialect),
        context,
        converter,
        jdbc,
        new SqlParametersFactory(context, converter),
        new InsertStrategyFactory(jdbc, dialect),
        QueryMappingConfiguration.EMPTY);
    this.context = context;
    this.converter = converter;
    this.jdbc = jdbc;
  }

  /**
   * Aggregates that are being read.
   *
   * @param ids of all of them, as the database holds them
   * @param lists the rows of each table, by the id of their aggregate
   */
  private record Bulk(List<Object> ids, Map<AggregatePath, Map<Object, List<Object>>> lists) {}

  @Override
  public <T> List<T> findAllById(Iterable<?> ids, Class<T> type) {
    var column = context.getRequiredPersistentEntity(type).getRequiredIdProperty();
    var stored = new ArrayList<Object>();
    ids.forEach(id -> stored.add(stored(id, column)));
    return ScopedValue.where(BULK, new Bulk(stored, new HashMap<>()))
        .call(() -> super.findAllById(ids, type));
  }

  @Override
  public List<Object> findAllByPath(
      Identifier identifier,
      PersistentPropertyPath<? extends RelationalPersistentProperty> propertyPath) {
    var path = context.getAggregatePath(propertyPath);
    if (!BULK.isBound() || identifier.size() != 1 || !path.isOrdered()) {
      return super.findAllByPath(identifier, propertyPath);
    }
    var owner = identifier.toMap().values().iterator().next();
    var id = stored(owner, path.getIdDefiningParentPath().getRequiredIdProperty());
    return BULK.get()
        .lists()
        .computeIfAbsent(path, table -> read(table, BULK.get().ids()))
        .getOrDefault(id, List.of());
  }

  private Map<Object, List<Object>> read(AggregatePath path, List<Object> ids) {
    var table = path.getTableInfo();
    var owner = table.backReferenceColumnInfos().unique().name().getReference();
    var mapper = new EntityRowMapper<>(path.getRequiredLeafEntity(), converter);
    var rows = new HashMap<Object, List<Object>>();
    RowCallbackHandler each =
        row ->
            rows.computeIfAbsent(row.getObject(owner), _ -> new ArrayList<>())
                .add(mapper.mapRow(row, 0));
    jdbc.query(
        "select * from %s where %s in (:ids) order by %s"
            .formatted(
                table.qualifiedTableName(), owner, table.getRequiredQualifierColumnInfo().name()),
        Map.of("ids", ids),
        each);
    return rows;
  }

  private Object stored(@Nullable Object id, RelationalPersistentProperty column) {
    return Objects.requireNonNull(
        converter
            .writeJdbcValue(id, converter.getColumnType(column), converter.getTargetSqlType(column))
            .getValue());
  }
}
