package io.scenariomarket.workflow;

import io.scenariomarket.identity.CurrentUser;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps every version of every item, and who has to do something with it until when. The modules of
 * the items tell it of each change in the transaction that makes it.
 */
@Component
public class Workflow {

  /** Days are those of the zone. */
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final String VERSION =
      """
      insert into item_version
        (item_type, item_id, version, state, action, content, reason, field_reasons, author, at)
      values (:type, :id, :version, :state, :action, cast(:content as jsonb), :reason,
        cast(:fieldReasons as jsonb), :actor, :at)
      """;

  /*
   * Who has to do something changes with the state: what is handed in goes back to whoever reviewed
   * it before, or to nobody yet; what is returned goes to its author.
   */
  private static final String WORK =
      """
      insert into work_item
        (item_type, item_id, organisation_id, title, state, version, author, assignee, due_on,
         state_since, updated_at)
      values (:type, :id, :organisation, :title, :state, :version, cast(:author as text),
        case when :state = 'SUBMITTED' then null else cast(:author as text) end, :due, :at, :at)
      on conflict (item_type, item_id) do update set
        organisation_id = :organisation, title = :title, state = :state, version = :version,
        updated_at = :at,
        assignee = case
          when work_item.state = :state then work_item.assignee
          when :state = 'SUBMITTED' then work_item.reviewer
          when :state in ('RETURNED', 'DRAFT') then work_item.author
          else coalesce(work_item.reviewer, work_item.assignee) end,
        due_on = case when work_item.state = :state then work_item.due_on else :due end,
        state_since = case when work_item.state = :state then work_item.state_since else :at end
      """;

  private final NamedParameterJdbcTemplate jdbc;
  private final WorkProperties properties;
  private final JsonMapper json;

  Workflow(NamedParameterJdbcTemplate jdbc, WorkProperties properties, JsonMapper json) {
    this.jdbc = jdbc;
    this.properties = properties;
    this.json = json;
  }

  /** Keeps a change. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(Change change) {
    record(List.of(change));
  }

  /** Keeps many changes with a few statements. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(Collection<Change> changes) {
    var rows = changes.stream().map(this::row).toArray(SqlParameterSource[]::new);
    jdbc.batchUpdate(VERSION, rows);
    jdbc.batchUpdate(WORK, rows);
  }

  /** Forgets items that are gone, with their versions and comments. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void forget(Collection<ItemRef> items) {
    var rows =
        items.stream()
            .map(each -> new MapSqlParameterSource("type", each.type()).addValue("id", each.id()))
            .toArray(SqlParameterSource[]::new);
    for (var table : List.of("item_comment", "item_version", "work_item")) {
      jdbc.batchUpdate(
          "delete from %s where item_type = :type and item_id = :id".formatted(table), rows);
    }
  }

  private SqlParameterSource row(Change change) {
    return new MapSqlParameterSource()
        .addValue("type", change.item().type())
        .addValue("id", change.item().id())
        .addValue("organisation", change.organisation().value())
        .addValue("title", change.title())
        .addValue("state", change.state())
        .addValue("version", change.version())
        .addValue("action", change.action())
        .addValue("content", json.writeValueAsString(change.content()))
        .addValue("reason", change.decision().reason())
        .addValue("fieldReasons", json.writeValueAsString(change.decision().fieldReasons()))
        .addValue("author", change.author())
        .addValue("actor", actor())
        .addValue(
            "due",
            properties.due(
                change.state(), LocalDate.ofInstant(change.at(), ZONE), change.validUntil()))
        .addValue("at", OffsetDateTime.ofInstant(change.at(), ZoneOffset.UTC));
  }

  private static @Nullable String actor() {
    return CurrentUser.of(SecurityContextHolder.getContext().getAuthentication())
        .map(CurrentUser::subject)
        .orElse(null);
  }
}
