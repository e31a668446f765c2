package io.scenariomarket.catalogue;

import io.scenariomarket.identity.OrganisationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stored items of lists. Not part of the aggregate, which is saved again when a published list
 * changes its state: the database lets nobody write these rows then.
 */
@Component
class ListItems {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ListItems(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The items of a draft, in order. */
  List<DraftItem> draft(ListId list) {
    return jdbc.sql(
            "select item_id, note from market_list_item where list_id = ? order by position")
        .param(list.value())
        .query(
            (row, _) -> new DraftItem(row.getObject("item_id", UUID.class), row.getString("note")))
        .list();
  }

  /** Gives a draft these items in this order. */
  void replace(ListId list, List<DraftItem> items) {
    jdbc.sql("delete from market_list_item where list_id = ?").param(list.value()).update();
    jdbc.sql(
            """
            insert into market_list_item (list_id, position, item_id, note)
            select :list, item.position, item.id, item.note
            from unnest(:ids, :notes) with ordinality as item (id, note, position)
            """)
        .param("list", list.value())
        .param("ids", items.stream().map(DraftItem::itemId).toArray(UUID[]::new))
        .param("notes", items.stream().map(DraftItem::note).toArray(String[]::new))
        .update();
  }

  /** Writes down for good what a list says of an item. */
  void freeze(ListId list, ListedItem item) {
    jdbc.sql(
            """
            update market_list_item set item_version = :version, organisation_id = :organisation,
              organisation_name = :name, organisation_class = :class, organisation_park = :park,
              content = cast(:content as jsonb)
            where list_id = :list and position = :position and item_id = :item
            """)
        .param("version", item.version())
        .param("organisation", item.owner().id().value())
        .param("name", Printable.of(item.owner().name()))
        .param("class", item.owner().organisationClass())
        .param("park", item.owner().park())
        .param("content", Printable.of(json.writeValueAsString(item.content())))
        .param("list", list.value())
        .param("position", item.position())
        .param("item", item.itemId())
        .update();
  }

  /** What a published list says, in order. */
  List<ListedItem> frozen(ListId list) {
    return jdbc.sql("select * from market_list_item where list_id = ? order by position")
        .param(list.value())
        .query((row, _) -> listed(row))
        .list();
  }

  /** How many items each list has. */
  Map<ListId, Integer> counts(Collection<ListId> lists) {
    var counts = new HashMap<ListId, Integer>();
    jdbc.sql("select list_id, count(*) from market_list_item where list_id = any(?) group by 1")
        .param(lists.stream().map(ListId::value).toArray(UUID[]::new))
        .query(
            row -> {
              counts.put(new ListId(row.getObject(1, UUID.class)), row.getInt(2));
            });
    return counts;
  }

  /** Which of these items stand in lists that are in force, and in which. */
  Map<UUID, ListId> inForce(Collection<UUID> items) {
    var lists = new HashMap<UUID, ListId>();
    jdbc.sql(
            """
            select item.item_id, list.id from market_list_item item
            join market_list list on list.id = item.list_id
            where list.state = 'PUBLISHED' and item.item_id = any(?)
            order by list.published_at
            """)
        .param(items.toArray(UUID[]::new))
        .query(
            row -> {
              lists.put(row.getObject(1, UUID.class), new ListId(row.getObject(2, UUID.class)));
            });
    return lists;
  }

  private ListedItem listed(ResultSet row) throws SQLException {
    return new ListedItem(
        row.getInt("position"),
        row.getObject("item_id", UUID.class),
        row.getLong("item_version"),
        new ListedOwner(
            new OrganisationId(row.getObject("organisation_id", UUID.class)),
            row.getString("organisation_name"),
            row.getString("organisation_class"),
            row.getString("organisation_park")),
        row.getString("note"),
        json.readTree(row.getString("content")));
  }
}
