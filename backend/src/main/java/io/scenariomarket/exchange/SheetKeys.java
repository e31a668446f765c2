package io.scenariomarket.exchange;

import io.scenariomarket.columns.RowType;
import io.scenariomarket.identity.OrganisationId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The numbers that items have for whoever made a sheet. */
@Repository
class SheetKeys {

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;

  SheetKeys(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  Optional<UUID> find(RowType type, OrganisationId owner, String key) {
    return jdbc.sql("select item_id from sheet_key where type = ? and owner_id = ? and key = ?")
        .params(type.name(), owner.value(), key)
        .query((row, _) -> row.getObject(1, UUID.class))
        .optional();
  }

  /** The number of an item. */
  public record Key(RowType type, OrganisationId owner, String key, UUID item) {}

  void put(List<Key> keys) {
    batches.batchUpdate(
        """
        insert into sheet_key (type, owner_id, key, item_id) values (:type, :owner, :key, :item)
        on conflict (type, owner_id, key) do update set item_id = excluded.item_id
        """,
        keys.stream()
            .map(
                each ->
                    new MapSqlParameterSource("type", each.type.name())
                        .addValue("owner", each.owner.value())
                        .addValue("key", each.key)
                        .addValue("item", each.item))
            .toArray(SqlParameterSource[]::new));
  }

  void forget(RowType type, UUID item) {
    jdbc.sql("delete from sheet_key where type = ? and item_id = ?")
        .params(type.name(), item)
        .update();
  }
}
