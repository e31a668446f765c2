package io.scenariomarket.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The changes that wait, apart from the items: whatever shows or sends an item cannot come by them.
 */
@Component
public class PendingChanges {

  private final NamedParameterJdbcTemplate jdbc;
  private final JsonMapper json;

  PendingChanges(NamedParameterJdbcTemplate jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** What waits of an item. */
  Optional<PendingChange<JsonNode>> of(ItemRef item) {
    return Optional.ofNullable(of(item.type(), List.of(item.id())).get(item.id()));
  }

  /** What waits of items of one type, by their ids. */
  public Map<UUID, PendingChange<JsonNode>> of(String type, Collection<UUID> ids) {
    var found = new HashMap<UUID, PendingChange<JsonNode>>();
    if (!ids.isEmpty()) {
      jdbc.query(
          """
          select item_id, state, content, reason, field_reasons, at from pending_change
          where item_type = :type and item_id in (:ids)
          """,
          Map.of("type", type, "ids", ids),
          row -> {
            found.put(row.getObject("item_id", UUID.class), read(row));
          });
    }
    return found;
  }

  /** Keeps what waits after changes of items, and forgets what does not any more. */
  void keep(List<Change> changes) {
    var gone = changes.stream().filter(each -> each.pending() == null).map(Change::item).toList();
    forget(gone.stream().map(Tracked::ref).toList());
    jdbc.batchUpdate(
        """
        insert into pending_change (item_type, item_id, state, content, reason, field_reasons, at)
        values (:type, :id, :state, cast(:content as jsonb), :reason,
          cast(:fieldReasons as jsonb), :at)
        on conflict (item_type, item_id) do update set state = excluded.state,
          content = excluded.content, reason = excluded.reason,
          field_reasons = excluded.field_reasons, at = excluded.at
        """,
        changes.stream()
            .filter(each -> each.pending() != null)
            .map(each -> row(each.item().ref(), each.pending()))
            .toArray(MapSqlParameterSource[]::new));
  }

  /** Forgets what waits of some items. */
  void forget(List<ItemRef> items) {
    jdbc.batchUpdate(
        "delete from pending_change where item_type = :type and item_id = :id",
        items.stream()
            .map(each -> new MapSqlParameterSource("type", each.type()).addValue("id", each.id()))
            .toArray(MapSqlParameterSource[]::new));
  }

  /** A change that is handed in. */
  public PendingChange<JsonNode> submitted(Object content, Instant at) {
    return PendingChange.submitted(json.valueToTree(content), at);
  }

  /** What waits, where somebody else has changed what is public: what they alone changed stays. */
  public PendingChange<JsonNode> onto(
      PendingChange<JsonNode> pending, Object before, Object after) {
    JsonNode base = json.valueToTree(before);
    JsonNode theirs = json.valueToTree(after);
    return pending.map(mine -> Merge.of(base, theirs, mine).merged());
  }

  /** What was made of what an item says, together with what waits of it. */
  public <C> C merged(C says, PendingChange<JsonNode> waiting, C made, Class<C> type) {
    JsonNode base = json.valueToTree(says);
    JsonNode mine = json.valueToTree(made);
    return json.treeToValue(Merge.of(base, waiting.content(), mine).merged(), type);
  }

  /** What waits, with the names of the fields that differ from what an item says. */
  public <C> PendingChange<C> read(PendingChange<JsonNode> pending, C says, Class<C> type) {
    var fields = differences(pending, says).stream().map(Difference::field).toList();
    return new PendingChange<>(
        pending.state(),
        json.treeToValue(pending.content(), type),
        fields,
        pending.reason(),
        pending.fieldReasons(),
        pending.at());
  }

  /** What a change would change of what an item says. */
  List<Difference> differences(PendingChange<JsonNode> pending, Object says) {
    return Differences.between(json.valueToTree(says), pending.content());
  }

  /**
   * What an item says from now on where only a part of what is wanted takes effect.
   *
   * @param rule says it, given what the item says and what is wanted
   */
  public <C> C inPart(
      C says, C wanted, BiFunction<ObjectNode, JsonNode, ObjectNode> rule, Class<C> type) {
    return json.treeToValue(rule.apply(json.valueToTree(says), json.valueToTree(wanted)), type);
  }

  /** Whether two contents say the same. */
  public boolean same(Object one, Object other) {
    return Differences.between(json.valueToTree(one), json.valueToTree(other)).isEmpty();
  }

  private MapSqlParameterSource row(ItemRef item, PendingChange<JsonNode> pending) {
    return new MapSqlParameterSource("type", item.type())
        .addValue("id", item.id())
        .addValue("state", pending.state().name())
        .addValue("content", pending.content().toString())
        .addValue("reason", pending.reason())
        .addValue("fieldReasons", json.writeValueAsString(pending.fieldReasons()))
        .addValue("at", OffsetDateTime.ofInstant(pending.at(), ZoneOffset.UTC));
  }

  private PendingChange<JsonNode> read(ResultSet row) throws SQLException {
    return new PendingChange<>(
        PendingChange.State.valueOf(row.getString("state")),
        json.readTree(row.getString("content")),
        List.of(),
        row.getString("reason"),
        json.readValue(row.getString("field_reasons"), new TypeReference<Map<String, String>>() {}),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
