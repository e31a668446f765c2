package io.scenariomarket.organisation;

import io.scenariomarket.identity.OrganisationId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of a table of items that belong to organisations, for what is derived from both an item
 * and its owner. The table has the columns {@code id}, {@code version} and {@code organisation_id};
 * its name is never typed by anybody.
 */
@Component
public class OwnedRows {

  private static final int BATCH = 500;

  private final JdbcClient jdbc;
  private final OrganisationManagement organisations;

  OwnedRows(JdbcClient jdbc, OrganisationManagement organisations) {
    this.jdbc = jdbc;
    this.organisations = organisations;
  }

  /** What is derived from an item changes with it and with its owner: both only grow. */
  public static long version(long item, long owner) {
    return item + owner + 1;
  }

  /** The ids of the items of one organisation. */
  public List<String> of(String table, OrganisationId owner) {
    return jdbc.sql("select id from %s where organisation_id = ?".formatted(table))
        .param(owner.value())
        .query((row, _) -> row.getString(1))
        .list();
  }

  /** Something made of all rows, read some at a time; nothing stays open between. */
  public <T> Stream<T> all(String table, Function<List<UUID>, List<T>> some) {
    return Stream.iterate(
            after(table, new UUID(0, 0)), ids -> !ids.isEmpty(), ids -> after(table, ids.getLast()))
        .flatMap(ids -> some.apply(ids).stream());
  }

  /** The {@link #version} of every row, by id. */
  public Map<String, Long> versions(String table) {
    var owners = organisations.versions();
    return jdbc
        .sql("select id, version, organisation_id from %s".formatted(table))
        .query(
            (row, _) -> {
              var owner = owners.get(new OrganisationId(row.getObject(3, UUID.class)));
              return Map.entry(
                  row.getString(1), (Long) version(row.getLong(2), owner == null ? 0 : owner));
            })
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private List<UUID> after(String table, UUID last) {
    return jdbc.sql("select id from %s where id > ? order by id limit ?".formatted(table))
        .params(last, BATCH)
        .query((row, _) -> row.getObject(1, UUID.class))
        .list();
  }
}
