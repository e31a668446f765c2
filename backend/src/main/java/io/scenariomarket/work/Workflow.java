package io.scenariomarket.work;

import io.scenariomarket.identity.Audited;
import io.scenariomarket.identity.CurrentUser;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewers;
import io.scenariomarket.organisation.OrganisationManagement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
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

  private static final String VERSION =
      """
      insert into item_version
        (item_type, item_id, version, state, action, content, pending, reason, field_reasons,
        author, cause, cause_detail, at)
      values (:type, :id, :version, :state, :action, cast(:content as jsonb),
        cast(:pending as jsonb), :reason, cast(:fieldReasons as jsonb), :actor, :cause,
        :causeDetail, :at)
      """;

  /*
   * Who has to do something changes with the step, which is the state of the item or of a change
   * that waits, and with the parties that it awaits, by whose turn it is then: see Turn. Where it
   * does not await all of them, nobody knows yet who of the others has to do it.
   */
  private static final String WORK =
      """
      insert into work_item
        (item_type, item_id, parties, awaited, topics, about, title, state, change_state, turn,
         version, author, reviewer, assignee, due_on, state_since, updated_at)
      values (:type, :id, :parties, :awaited, :topics, cast(:about as uuid), :title, :state,
        cast(:changeState as text), :turn, :version, cast(:author as text),
        case when :reviewed then cast(:actor as text) end,
        case when :turn = 'REVIEWER' or :turn = 'PARTY' and not :awaited @> :parties then null
          else cast(:author as text) end, :due, :at, :at)
      on conflict (item_type, item_id) do update set
        parties = :parties, awaited = :awaited, topics = :topics,
        about = cast(:about as uuid), title = :title, state = :state,
        change_state = :changeState, turn = :turn, version = :version, updated_at = :at,
        reviewer = case
          when :reviewed then coalesce(cast(:actor as text), work_item.reviewer)
          else work_item.reviewer end,
        assignee = case
          when (work_item.step, work_item.awaited) = (:step, :awaited) then work_item.assignee
          when :turn = 'REVIEWER' then work_item.reviewer
          when :turn = 'PARTY' then
            case when :awaited @> :parties then work_item.author end
          when :reviewed then coalesce(cast(:actor as text), work_item.reviewer, work_item.assignee)
          else coalesce(work_item.reviewer, work_item.assignee) end,
        due_on = case when (work_item.step, work_item.awaited) = (:step, :awaited)
          then work_item.due_on else :due end,
        state_since = case when (work_item.step, work_item.awaited) = (:step, :awaited)
          then work_item.state_since else :at end
      """;

  private static final List<String> FORGET =
      List.of(
          "delete from item_comment where item_type = :type and item_id = :id",
          "delete from item_version where item_type = :type and item_id = :id",
          "delete from pending_change where item_type = :type and item_id = :id",
          "delete from work_item where item_type = :type and item_id = :id");

  private final NamedParameterJdbcTemplate jdbc;
  private final PendingChanges pending;
  private final WorkProperties properties;
  private final JsonMapper json;
  private final OrganisationManagement organisations;
  private final Viewers viewers;
  private final ItemNews news;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Workflow(
      NamedParameterJdbcTemplate jdbc,
      PendingChanges pending,
      WorkProperties properties,
      JsonMapper json,
      OrganisationManagement organisations,
      Viewers viewers,
      ItemNews news,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.pending = pending;
    this.properties = properties;
    this.json = json;
    this.organisations = organisations;
    this.viewers = viewers;
    this.news = news;
    this.events = events;
    this.clock = clock;
  }

  /** Keeps changes with a few statements, and tells of them. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(List<Change> changes) {
    write(changes);
    var surprised = surprised(changes);
    changes.stream().filter(Change::news).forEach(change -> tell(change, surprised));
    Optional.ofNullable(actor())
        .ifPresent(
            actor ->
                changes.stream()
                    .filter(Change::revised)
                    .forEach(change -> news.revised(change, actor)));
  }

  /** Keeps changes of which the module that makes them tells people in words of its own. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void write(List<Change> changes) {
    keep(changes);
    if (!changes.isEmpty()) {
      events.publishEvent(ItemsChanged.of(changes.stream().map(Change::item).toList()));
    }
    changes.stream().filter(Change::news).forEach(this::writeDown);
  }

  /**
   * The organisations for which somebody else has posted, and that have people to be told of it.
   */
  private Set<OrganisationId> surprised(List<Change> changes) {
    var authors = new HashMap<OrganisationId, String>();
    for (var change : changes) {
      var author = change.item().author();
      if (change.before() == null && author != null) {
        change.item().parties().forEach(party -> authors.putIfAbsent(party, author));
      }
    }
    return authors.entrySet().stream()
        .filter(each -> !organisations.owners(each.getKey()).isEmpty())
        .filter(each -> !viewers.absent(each.getValue()).organisations().contains(each.getKey()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Keeps changes that nobody is told of. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(List<Change> changes) {
    var rows = changes.stream().map(this::row).toArray(SqlParameterSource[]::new);
    jdbc.batchUpdate(VERSION, rows);
    jdbc.batchUpdate(WORK, rows);
    pending.keep(changes);
  }

  private void tell(Change change, Set<OrganisationId> surprised) {
    var item = change.item();
    var before = change.before();
    if (before == null
        ? item.parties().stream().anyMatch(surprised::contains)
        : !change.action().equals(Change.SUBMITTED) && !change.told()) {
      news.moved(change, actor());
    }
  }

  private void writeDown(Change change) {
    var item = change.item();
    var before = change.before();
    if (change.ofPending()) {
      writeDown(word(change.action()), item, Map.of(), Map.of("version", item.version()));
      return;
    }
    writeDown(
        before == null ? "posted" : change.published() ? "published" : "state-changed",
        item,
        before == null ? Map.of() : Map.of("state", before.name()),
        Map.of("state", item.state().name()));
  }

  /** The name of an action as the audit trail has it, such as {@code change-approve}. */
  private static String word(String action) {
    return action.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void writeDown(String what, Tracked item, Map<String, ?> before, Map<String, ?> after) {
    var ref = item.ref();
    events.publishEvent(
        Audited.of(
            ref.type() + "." + what,
            ref.type(),
            ref.id().toString(),
            item.parties(),
            before,
            after));
  }

  /** Those of these items of a type that somebody commented on, by their ids. */
  @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
  public Set<UUID> commented(String type, Collection<UUID> ids) {
    return Set.copyOf(
        jdbc.queryForList(
            "select item_id from item_comment where item_type = :type and item_id = any(:ids)",
            Map.of("type", type, "ids", ids.toArray(UUID[]::new)),
            UUID.class));
  }

  /** Forgets items that are gone, with their versions and comments, and tells of it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void forget(List<? extends Tracked> items) {
    if (items.isEmpty()) {
      return;
    }
    var rows = items.stream().map(each -> keys(each.ref())).toArray(SqlParameterSource[]::new);
    FORGET.forEach(statement -> jdbc.batchUpdate(statement, rows));
    events.publishEvent(ItemsChanged.of(items));
    items.forEach(
        each -> writeDown("removed", each, Map.of("state", each.state().name()), Map.of()));
  }

  private static MapSqlParameterSource keys(ItemRef item) {
    return new MapSqlParameterSource("type", item.type()).addValue("id", item.id());
  }

  private SqlParameterSource row(Change change) {
    var item = change.item();
    var state = item.state().name();
    var cause = change.cause();
    var about = item.about();
    return keys(item.ref())
        .addValue("parties", OrganisationId.values(item.parties()))
        .addValue("awaited", OrganisationId.values(change.awaited()))
        .addValue("topics", item.topics().toArray(String[]::new))
        .addValue("about", about == null ? null : about.id())
        .addValue("title", item.title())
        .addValue("state", state)
        .addValue("version", item.version())
        .addValue("action", change.action())
        .addValue("step", change.step())
        .addValue("turn", change.turn().name())
        .addValue("changeState", change.pending() == null ? null : change.step())
        .addValue("content", json.writeValueAsString(item.content()))
        .addValue(
            "pending", change.pending() == null ? null : change.pending().content().toString())
        .addValue("reason", change.decision().reason())
        .addValue("fieldReasons", json.writeValueAsString(change.decision().fieldReasons()))
        .addValue("author", item.author())
        .addValue("actor", actor())
        .addValue("cause", cause == null ? null : cause.name())
        .addValue("causeDetail", cause == null ? null : cause.detail())
        .addValue("reviewed", change.reviewed())
        .addValue("due", due(change))
        .addValue("at", OffsetDateTime.ofInstant(change.at(), ZoneOffset.UTC));
  }

  private LocalDate due(Change change) {
    var item = change.item();
    return Optional.ofNullable(item.dueOn())
        .orElseGet(
            () ->
                properties.due(
                    change.step(),
                    LocalDate.ofInstant(change.at(), clock.getZone()),
                    item.validUntil()));
  }

  private static @Nullable String actor() {
    return CurrentUser.of(SecurityContextHolder.getContext().getAuthentication())
        .map(CurrentUser::subject)
        .orElse(null);
  }
}
