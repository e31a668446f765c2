package io.scenariomarket.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The versions of items. They hold confidential parts: ask who may read before showing one. */
@Component
public class Versions {

  private static final String COLUMNS =
      "select version, state, action, content, pending, reason, field_reasons, author, cause,"
          + " cause_detail, at from item_version where item_type = :type and item_id = :id ";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Versions(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** All versions of an item, the latest first. */
  public List<ItemVersion> of(ItemRef item) {
    return query(item, "order by version desc").query(this::row).list();
  }

  /** One version of an item. */
  public Optional<ItemVersion> of(ItemRef item, long version) {
    return query(item, "and version = :version")
        .param("version", version)
        .query(this::row)
        .optional();
  }

  /** The latest version of an item that an action led to. */
  public Optional<ItemVersion> latest(ItemRef item, String action) {
    return query(item, "and action = :action order by version desc limit 1")
        .param("action", action)
        .query(this::row)
        .optional();
  }

  /** The latest version to which something was said, apart from changes that wait. */
  public Optional<ItemVersion> latestSaid(ItemRef item) {
    return query(
            item,
            "and (reason is not null or field_reasons <> '{}') and action not like 'CHANGE%'"
                + " order by version desc limit 1")
        .query(this::row)
        .optional();
  }

  private JdbcClient.StatementSpec query(ItemRef item, String condition) {
    return jdbc.sql(COLUMNS + condition).param("type", item.type()).param("id", item.id());
  }

  private ItemVersion row(ResultSet row, int number) throws SQLException {
    var pending = row.getString("pending");
    var cause = row.getString("cause");
    return new ItemVersion(
        row.getLong("version"),
        row.getString("state"),
        row.getString("action"),
        json.readTree(row.getString("content")),
        pending == null ? null : json.readTree(pending),
        row.getString("reason"),
        json.readValue(row.getString("field_reasons"), new TypeReference<Map<String, String>>() {}),
        row.getString("author"),
        cause == null ? null : new Cause(cause, row.getString("cause_detail")),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
