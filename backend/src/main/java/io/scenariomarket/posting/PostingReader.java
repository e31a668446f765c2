package io.scenariomarket.posting;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.Organisation;
import io.scenariomarket.shared.KeptRows;
import io.scenariomarket.shared.PageOf;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.work.ChangeAction;
import io.scenariomarket.work.ItemRef;
import io.scenariomarket.work.PendingChange;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.repository.ListCrudRepository;
import tools.jackson.databind.JsonNode;

/**
 * Finds the postings of a kind and what waits of them, within what a viewer may.
 *
 * <p>Its refusals are the messages {@code <type>.not-found} and {@code <type>.edit.forbidden}.
 */
final class PostingReader<
    T extends Posting<I, S, C>, I, S extends Enum<S> & PostingState, C extends PostingContent<C>> {

  /** Items of a kind that are kept to be compared, of some ten kilobytes each. */
  private static final int KEPT = 5_000;

  private final PostingKind<T, I, S, ?, C> kind;
  private final ListCrudRepository<T, I> rows;
  private final PostingTable<I, S> table;
  private final PostingTools tools;
  private final KeptRows<UUID, T> kept;

  PostingReader(
      PostingKind<T, I, S, ?, C> kind,
      ListCrudRepository<T, I> rows,
      PostingTable<I, S> table,
      PostingTools tools) {
    this.kind = kind;
    this.rows = rows;
    this.table = table;
    this.tools = tools;
    this.kept =
        new KeptRows<>(
            KEPT,
            Posting::itemId,
            Posting::version,
            table::versions,
            ids -> rows.findAllById(ids.stream().map(kind.ids()).toList()));
  }

  T get(I id, Viewer viewer) {
    return Optional.ofNullable(visible(List.of(id), viewer).get(id))
        .orElseThrow(() -> Refusal.notFound(kind.type() + ".not-found"));
  }

  T toEdit(I id, Viewer viewer) {
    var item = get(id, viewer);
    requireRevise(item, viewer);
    return item;
  }

  Map<I, T> visible(Collection<I> ids, Viewer viewer) {
    var found = rows.findAllById(List.copyOf(ids));
    var owners = tools.organisations().all(found.stream().map(Posting::organisationId).toList());
    return found.stream()
        .filter(each -> maySee(viewer, each, owners.get(each.organisationId())))
        .collect(Collectors.toMap(Posting::id, Function.identity()));
  }

  /** Those of these items that the viewer may see, in the same order. */
  List<T> inOrder(List<UUID> ids, Viewer viewer) {
    var items = ids.stream().map(kind.ids()).toList();
    var found = visible(items, viewer);
    return items.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  /** See {@link Postings#toCompare}. */
  List<T> toCompare(Collection<UUID> ids, Viewer viewer) {
    var found = kept.all(ids);
    var owners =
        tools.organisations().toCompare(found.stream().map(Posting::organisationId).toList());
    return found.stream()
        .filter(each -> maySee(viewer, each, owners.get(each.organisationId())))
        .toList();
  }

  private boolean maySee(Viewer viewer, T item, @Nullable Organisation owner) {
    return owner != null && viewer.maySee(item.state().published(), owner);
  }

  PageOf<T> list(Optional<OrganisationId> organisation, int page, int size, Viewer viewer) {
    var unapproved = tools.organisations().unapproved();
    var listed = table.visible(organisation, unapproved, page, size, viewer);
    var found = visible(listed.items(), viewer);
    // What was taken away or withheld since it was listed is left out.
    return listed.mapAll(ids -> ids.stream().map(found::get).filter(Objects::nonNull).toList());
  }

  Map<I, C> toGoOnWith(Collection<T> items, Viewer viewer) {
    var waiting = pendingOf(items, viewer);
    return items.stream()
        .collect(
            Collectors.toMap(
                Posting::id,
                item ->
                    waiting.containsKey(item.id()) && !reviews(item, viewer)
                        ? waiting.get(item.id()).content()
                        : item.content()));
  }

  Map<I, PendingChange<C>> pendingOf(Collection<T> items, Viewer viewer) {
    var known =
        items.stream()
            .filter(item -> viewer.may(Permission.READ_HISTORY, item.organisationId()))
            .toList();
    var waiting = waiting(known);
    return known.stream()
        .filter(item -> waiting.containsKey(item.ref().id()))
        .collect(
            Collectors.toMap(
                Posting::id,
                item -> read(item, Objects.requireNonNull(waiting.get(item.ref().id())))));
  }

  /** What waits of an item, as its content. */
  PendingChange<C> read(T item, PendingChange<JsonNode> waiting) {
    return tools.pending().read(waiting, item.content(), kind.content());
  }

  /** What waits of these items, by the ids of their {@link ItemRef}s; not for anybody's eyes. */
  Map<UUID, PendingChange<JsonNode>> waiting(Collection<T> items) {
    return tools.pending().of(kind.type(), items.stream().map(item -> item.ref().id()).toList());
  }

  /** What waits of an item; not for anybody's eyes. */
  @Nullable PendingChange<JsonNode> waiting(T item) {
    return waiting(List.of(item)).get(item.ref().id());
  }

  /** What the viewer can do with what waits, by the ids of the items. */
  Map<I, List<ChangeAction>> openChanges(Collection<T> items, Viewer viewer) {
    var waiting = waiting(items);
    return items.stream()
        .filter(item -> waiting.containsKey(item.ref().id()))
        .collect(
            Collectors.toMap(
                Posting::id,
                item ->
                    ChangeAction.open(
                        Objects.requireNonNull(waiting.get(item.ref().id())),
                        item.parties(),
                        viewer)));
  }

  /** Whether the viewer changes at once what is public of an item. */
  static boolean reviews(Posting<?, ?, ?> item, Viewer viewer) {
    return viewer.may(Permission.REVIEW_ITEMS, item.organisationId());
  }

  /** Refuses whoever does not work for the owner. */
  void requireEdit(T item, Viewer viewer) {
    if (!viewer.may(Permission.EDIT_ITEM, item.organisationId())) {
      throw Refusal.forbidden(kind.type() + ".edit.forbidden");
    }
  }

  /** Refuses whoever may not change what the item says in its present state. */
  void requireRevise(T item, Viewer viewer) {
    requireEdit(item, viewer);
    if (!Lifecycle.mayRevise(item.state(), item.organisationId(), viewer)) {
      throw Refusal.conflict("workflow.revise.conflict");
    }
  }

  /** Refuses who read an older version. */
  static void requireVersion(Posting<?, ?, ?> item, long version) {
    if (item.version() != version) {
      throw Refusal.changedInBetween();
    }
  }
}
