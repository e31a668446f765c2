package io.scenariomarket.catalogue;

import io.scenariomarket.identity.Audited;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds lists, and draws up drafts on behalf of somebody and within what they may. */
@Service
@Transactional
public class ListManagement {

  /** The most items that a list can have. */
  static final int MAX_ITEMS = 400;

  private final MarketLists lists;
  private final ListItems items;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ListManagement(
      MarketLists lists, ListItems items, ApplicationEventPublisher events, Clock clock) {
    this.lists = lists;
    this.items = items;
    this.events = events;
    this.clock = clock;
  }

  /** The list of a kind that was published last and is in force. */
  @Transactional(readOnly = true)
  public Optional<MarketList> latest(ListKind kind) {
    return lists.latest(kind);
  }

  /** Every published edition, the latest first. */
  @Transactional(readOnly = true)
  public List<MarketList> published() {
    return lists.published();
  }

  /**
   * The editions of one list that everybody may read, the latest first.
   *
   * @throws Refusal when there is none
   */
  @Transactional(readOnly = true)
  public List<MarketList> editions(ListKind kind, ListNumber number) {
    var found = all(kind, number).stream().filter(each -> each.state().published()).toList();
    if (found.isEmpty()) {
      throw Refusal.notFound("list.not-found");
    }
    return found;
  }

  private List<MarketList> all(ListKind kind, ListNumber number) {
    return lists.editions(kind, number.year() == null ? 0 : number.year(), number.number());
  }

  /**
   * A published edition.
   *
   * @throws Refusal when there is none
   */
  @Transactional(readOnly = true)
  public MarketList edition(ListKind kind, ListNumber number, int edition) {
    return editions(kind, number).stream()
        .filter(each -> each.edition() == edition)
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("list.not-found"));
  }

  /** The published editions with these ids; others are left out. */
  @Transactional(readOnly = true)
  public List<MarketList> published(Collection<ListId> ids) {
    return lists.findAllById(ids).stream().filter(each -> each.state().published()).toList();
  }

  /** What a published list names, in order, with the version that it froze of each item. */
  @Transactional(readOnly = true)
  public Map<UUID, Long> frozen(ListId id) {
    var versions = new LinkedHashMap<UUID, Long>();
    items.frozen(id).forEach(each -> versions.put(each.itemId(), each.version()));
    return versions;
  }

  /** How many items each of these lists has. */
  @Transactional(readOnly = true)
  public Map<ListId, Integer> counts(Collection<MarketList> of) {
    return items.counts(of.stream().map(MarketList::id).toList());
  }

  /**
   * The drafts, the last changed first.
   *
   * @throws Refusal when the viewer publishes no lists
   */
  @Transactional(readOnly = true)
  public List<MarketList> drafts(Viewer viewer) {
    check(viewer);
    return lists.drafts();
  }

  /**
   * An edition for somebody who is going to do something with it.
   *
   * @throws Refusal when the viewer publishes no lists, or there is no such list
   */
  @Transactional(readOnly = true)
  public MarketList toManage(ListId id, Viewer viewer) {
    check(viewer);
    return lists.findById(id).orElseThrow(() -> Refusal.notFound("list.not-found"));
  }

  /**
   * A draft for somebody who is going to change it.
   *
   * @throws Refusal when the viewer publishes no lists, or it is no draft
   */
  @Transactional(readOnly = true)
  public MarketList toEdit(ListId id, Viewer viewer) {
    var list = toManage(id, viewer);
    if (list.state() != ListState.DRAFT) {
      throw Refusal.conflict("list.frozen");
    }
    return list;
  }

  /** What a draft lists, in order. */
  @Transactional(readOnly = true)
  List<DraftItem> items(MarketList draft) {
    return items.draft(draft.id());
  }

  /**
   * Begins a list.
   *
   * @throws Refusal when the viewer publishes no lists, or there are too many items
   */
  public MarketList draft(ListKind kind, ListText text, List<DraftItem> listed, Viewer viewer) {
    check(viewer);
    var list = MarketList.draft(kind, checked(text), author(viewer), clock.instant());
    return store(list, listed, "list.drafted");
  }

  /**
   * Copies a published edition into a draft of the next one.
   *
   * @throws Refusal when the viewer publishes no lists, it is not published, or somebody has begun
   */
  public MarketList reissue(ListId id, Viewer viewer) {
    var list = toManage(id, viewer);
    if (!list.state().published()) {
      throw Refusal.conflict("list.state.conflict");
    }
    var editions = all(list.kind(), list.number().orElseThrow());
    var last = editions.getFirst();
    if (last.state() == ListState.DRAFT) {
      throw Refusal.conflict("list.reissue.begun");
    }
    var next = list.nextEdition(last.edition() + 1, author(viewer), clock.instant());
    var listed =
        items.frozen(id).stream().map(each -> new DraftItem(each.itemId(), each.note())).toList();
    return store(next, listed, "list.reissue-drafted");
  }

  private MarketList store(MarketList list, List<DraftItem> listed, String action) {
    refuseTooMany(listed);
    var saved = lists.save(list);
    items.replace(saved.id(), listed);
    tell(action, saved, Map.of());
    return saved;
  }

  /**
   * Replaces what a draft says and lists.
   *
   * @param version the version that the editor read
   * @throws Refusal when the editor publishes no lists, it is no draft, a field cannot be accepted,
   *     or it was changed in between
   */
  public MarketList revise(
      ListId id, ListText text, List<DraftItem> listed, long version, Viewer viewer) {
    var list = toEdit(id, viewer);
    if (list.version() != version) {
      throw Refusal.changedInBetween();
    }
    refuseTooMany(listed);
    list.revise(checked(text), clock.instant());
    var saved = lists.save(list);
    items.replace(id, listed);
    return saved;
  }

  /**
   * Throws a draft away.
   *
   * @throws Refusal when the viewer publishes no lists, or it is no draft
   */
  public void discard(ListId id, Viewer viewer) {
    var list = toEdit(id, viewer);
    lists.delete(list);
    tell("list.discarded", list, Map.of("state", list.state()));
  }

  private void tell(String action, MarketList list, Map<String, ?> before) {
    var after = before.isEmpty() ? Map.of("state", list.state()) : Map.<String, Object>of();
    events.publishEvent(new Audited(action, "list", list.id().toString(), null, before, after));
  }

  static void check(Viewer viewer) {
    if (!viewer.may(Permission.PUBLISH_LISTS)) {
      throw Refusal.forbidden("list.forbidden");
    }
  }

  static String author(Viewer viewer) {
    return viewer.subject().orElseThrow(() -> Refusal.forbidden("sign-in.needed"));
  }

  private static ListText checked(ListText text) {
    if (text.periodFrom() != null
        && text.periodTo() != null
        && text.periodFrom().isAfter(text.periodTo())) {
      throw Refusal.invalid("periodTo", "list.period.inverted");
    }
    return text;
  }

  private static void refuseTooMany(List<DraftItem> listed) {
    if (listed.size() > MAX_ITEMS) {
      throw Refusal.invalid("items", "list.too-many", MAX_ITEMS);
    }
    Predicate<Object> first = new HashSet<>()::add;
    if (!listed.stream().map(DraftItem::itemId).allMatch(first)) {
      throw Refusal.invalid("items", "list.twice");
    }
  }
}
