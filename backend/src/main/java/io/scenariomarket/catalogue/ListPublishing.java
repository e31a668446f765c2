package io.scenariomarket.catalogue;

import io.scenariomarket.catalogue.PresentItem.Standing;
import io.scenariomarket.identity.Audited;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.ScenarioAction;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.work.Decision;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishes lists for good, and notes what has taken the place of which. */
@Service
@Transactional
class ListPublishing {

  private final ListManagement management;
  private final MarketLists lists;
  private final ListItems items;
  private final PresentItems present;
  private final ScenarioManagement scenarios;
  private final ListProperties settings;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ListPublishing(
      ListManagement management,
      MarketLists lists,
      ListItems items,
      PresentItems present,
      ScenarioManagement scenarios,
      ListProperties settings,
      JdbcClient jdbc,
      ApplicationEventPublisher events,
      Clock clock) {
    this.management = management;
    this.lists = lists;
    this.items = items;
    this.present = present;
    this.scenarios = scenarios;
    this.settings = settings;
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  /** What is to be settled before a draft is published. */
  @Transactional(readOnly = true)
  List<Finding> check(MarketList draft, Viewer viewer) {
    var listed = items.draft(draft.id());
    var ids = listed.stream().map(DraftItem::itemId).toList();
    return ListCheck.check(
        listed, present.read(draft.kind(), ids, viewer), elsewhere(draft, ids), today());
  }

  /** Which of these items stand in other lists in force; earlier editions of this one are none. */
  private Map<UUID, MarketList> elsewhere(MarketList draft, List<UUID> ids) {
    var byItem = items.inForce(ids);
    var found =
        lists.findAllById(byItem.values()).stream()
            .collect(Collectors.toMap(MarketList::id, Function.identity()));
    var elsewhere = new HashMap<UUID, MarketList>();
    byItem.forEach(
        (item, id) -> {
          var list = found.get(id);
          if (list != null && (draft.number().isEmpty() || !list.number().equals(draft.number()))) {
            elsewhere.put(item, list);
          }
        });
    return elsewhere;
  }

  /**
   * Publishes a draft: approved items become public, every item is frozen as it is then, and an
   * earlier edition is superseded; all of it or nothing.
   *
   * @param version the version that the curator has seen
   * @throws Refusal when the viewer publishes no lists, it is no draft, it was changed in between,
   *     or something blocks it
   */
  MarketList publish(ListId id, long version, Viewer viewer) {
    ListManagement.check(viewer);
    lock();
    var list = management.toEdit(id, viewer);
    if (list.version() != version) {
      throw Refusal.changedInBetween();
    }
    if (check(list, viewer).stream().anyMatch(each -> each.problem().blocking())) {
      throw Refusal.conflict("list.check.blocked");
    }
    freeze(list, viewer);
    var now = clock.instant();
    var earlier =
        list.number().stream()
            .flatMap(number -> management.editions(list.kind(), number).stream())
            .filter(each -> each.state() != ListState.SUPERSEDED)
            .toList();
    list.publish(
        list.number().orElseGet(() -> next(list.kind())), ListManagement.author(viewer), now);
    var saved = lists.save(list);
    earlier.forEach(each -> supersede(each, saved));
    tell("list.published", saved, ListState.DRAFT);
    return saved;
  }

  private void freeze(MarketList list, Viewer viewer) {
    var listed = items.draft(list.id());
    var ids = listed.stream().map(DraftItem::itemId).toList();
    present.read(list.kind(), ids, viewer).values().stream()
        .filter(each -> each.standing() == Standing.READY)
        .forEach(
            each ->
                scenarios.move(
                    new ScenarioId(each.id()),
                    ScenarioAction.PUBLISH,
                    Decision.on(each.version()),
                    viewer));
    var now = present.read(list.kind(), ids, viewer);
    for (int at = 0; at < listed.size(); at++) {
      var item = now.get(listed.get(at).itemId());
      if (item == null) {
        throw Refusal.conflict("list.check.blocked");
      }
      items.freeze(list.id(), item.at(at + 1, listed.get(at).note()));
    }
  }

  /**
   * Notes that another list in force has taken the place of this one.
   *
   * @throws Refusal when the viewer publishes no lists, or one of them is not in force, or they are
   *     of different kinds
   */
  MarketList supersede(ListId id, ListId by, Viewer viewer) {
    var list = management.toManage(id, viewer);
    var other = management.toManage(by, viewer);
    if (other.state() != ListState.PUBLISHED || other.kind() != list.kind() || id.equals(by)) {
      throw Refusal.conflict("list.supersede.conflict");
    }
    return supersede(list, other);
  }

  private MarketList supersede(MarketList list, MarketList by) {
    var before = list.state();
    list.supersede(by.id(), clock.instant());
    var saved = lists.save(list);
    tell("list.superseded", saved, before);
    return saved;
  }

  /**
   * Ends a list before its time.
   *
   * @throws Refusal when the viewer publishes no lists, or it is not in force
   */
  MarketList expire(ListId id, Viewer viewer) {
    return expire(management.toManage(id, viewer));
  }

  /** Ends all lists whose period is over; each instance takes others. */
  int expireOverdue() {
    var overdue = lists.overdue(today());
    overdue.forEach(this::expire);
    return overdue.size();
  }

  private MarketList expire(MarketList list) {
    var before = list.state();
    list.expire(clock.instant());
    var saved = lists.save(list);
    tell("list.expired", saved, before);
    return saved;
  }

  /** The number that the next list of a kind gets. */
  @Transactional(readOnly = true)
  ListNumber next(ListKind kind) {
    var year = settings.yearly() ? (Integer) today().getYear() : null;
    var last =
        jdbc.sql(
                """
                select coalesce(max(number), 0) from market_list
                where kind = ? and coalesce(year, 0) = ?
                """)
            .params(kind.name(), year == null ? 0 : year)
            .query(Integer.class)
            .single();
    return new ListNumber(year, last + 1);
  }

  /** Lists are published one after the other, so that each gets the next number. */
  private void lock() {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('market list', 0))").query(_ -> {});
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private void tell(String action, MarketList list, ListState before) {
    var number = list.number().map(ListNumber::toString).orElse("");
    events.publishEvent(
        new Audited(
            action,
            "list",
            list.id().toString(),
            null,
            Map.of("state", before),
            Map.of("state", list.state(), "number", number, "edition", list.edition())));
  }
}
