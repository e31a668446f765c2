package io.scenariomarket.exchange;

import io.scenariomarket.identity.OrganisationId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The numbers that items have for whoever made a sheet. */
@Repository
class SheetKeys {

  private final JdbcClient jdbc;

  SheetKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<UUID> find(ItemType type, OrganisationId owner, String key) {
    return jdbc.sql("select item_id from sheet_key where type = ? and owner_id = ? and key = ?")
        .params(type.name(), owner.value(), key)
        .query((row, _) -> row.getObject(1, UUID.class))
        .optional();
  }

  void put(ItemType type, OrganisationId owner, String key, UUID item) {
    jdbc.sql(
            """
            insert into sheet_key (type, owner_id, key, item_id) values (?, ?, ?, ?)
            on conflict (type, owner_id, key) do update set item_id = excluded.item_id
            """)
        .params(type.name(), owner.value(), key, item)
        .update();
  }

  void forget(ItemType type, UUID item) {
    jdbc.sql("delete from sheet_key where type = ? and item_id = ?")
        .params(type.name(), item)
        .update();
  }
}
