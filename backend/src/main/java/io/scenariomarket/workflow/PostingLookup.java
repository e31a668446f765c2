package io.scenariomarket.workflow;

import io.scenariomarket.identity.Organisation;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.OrganisationManagement;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.identity.VisibleRows;
import io.scenariomarket.shared.PageOf;
import io.scenariomarket.shared.Refusal;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * Finds the items of a kind, on behalf of somebody and within what they may.
 *
 * <p>Its refusals are the messages {@code <type>.not-found} and {@code <type>.edit.forbidden}.
 *
 * @param <T> the kind
 * @param <I> what identifies an item
 * @param <S> the states
 * @param <C> what an item says
 */
@Transactional
public abstract class PostingLookup<
    T extends Posting<I, S, C>, I, S extends Enum<S> & ItemState, C> {

  private final String type;
  private final Class<C> content;
  private final VisibleRows.Table table;
  private final Function<UUID, I> ids;
  private final ListCrudRepository<T, I> postings;
  private final OrganisationManagement organisations;
  private final VisibleRows rows;
  private final PendingChanges pending;
  private final JdbcClient jdbc;

  /**
   * @param type of the {@link ItemRef}s, which is also the name of the table
   * @param states all states of the kind
   * @param content what an item says
   * @param ids makes an id of what the database holds
   */
  PostingLookup(
      String type,
      Class<S> states,
      Class<C> content,
      Function<UUID, I> ids,
      ListCrudRepository<T, I> postings,
      OrganisationManagement organisations,
      VisibleRows rows,
      PendingChanges pending,
      JdbcClient jdbc) {
    this.type = type;
    this.content = content;
    this.table =
        new VisibleRows.Table(
            type, VisibleRows.names(states.getEnumConstants(), ItemState::published));
    this.ids = ids;
    this.postings = postings;
    this.organisations = organisations;
    this.rows = rows;
    this.pending = pending;
    this.jdbc = jdbc;
  }

  /**
   * The item with this id.
   *
   * @throws Refusal when there is none that the viewer may see
   */
  @Transactional(readOnly = true)
  public T get(I id, Viewer viewer) {
    return Optional.ofNullable(visible(List.of(id), viewer).get(id))
        .orElseThrow(() -> Refusal.notFound(type + ".not-found"));
  }

  /**
   * What one of the viewer's own says, to begin another one with.
   *
   * @throws Refusal when there is none that the viewer may see, or it is not theirs
   */
  @Transactional(readOnly = true)
  public C toCopy(I id, Viewer viewer) {
    var item = get(id, viewer);
    requireEdit(item, viewer);
    return item.content();
  }

  /**
   * The item with this id, for somebody who is going to change it.
   *
   * @throws Refusal when the viewer may not see it, or not change it
   */
  @Transactional(readOnly = true)
  public T toEdit(I id, Viewer viewer) {
    var item = get(id, viewer);
    requireRevise(item, viewer);
    return item;
  }

  /**
   * What the viewer goes on with when they change an item: for its owner, what waits of it; for the
   * task force, what is public.
   */
  @Transactional(readOnly = true)
  public Map<I, C> toGoOnWith(Collection<T> items, Viewer viewer) {
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

  /** See {@link #toGoOnWith(Collection, Viewer)}. */
  @Transactional(readOnly = true)
  public C toGoOnWith(T item, Viewer viewer) {
    return Objects.requireNonNull(toGoOnWith(List.of(item), viewer).get(item.id()));
  }

  /** What waits of these items, as far as the viewer may know of it. */
  @Transactional(readOnly = true)
  public Map<I, PendingChange<C>> pendingOf(Collection<T> items, Viewer viewer) {
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
                item ->
                    pending.read(
                        Objects.requireNonNull(waiting.get(item.ref().id())),
                        item.content(),
                        content)));
  }

  /** Whether what the viewer changed of an item waits for the task force. */
  @Transactional(readOnly = true)
  public boolean waits(T item, Viewer viewer) {
    return !reviews(item, viewer) && !pendingOf(List.of(item), viewer).isEmpty();
  }

  /** What waits of these items, by the ids of their {@link ItemRef}s; not for anybody's eyes. */
  final Map<UUID, PendingChange<JsonNode>> waiting(Collection<T> items) {
    return pending.of(type, items.stream().map(item -> item.ref().id()).toList());
  }

  /** Whether the viewer changes at once what is public of an item. */
  static boolean reviews(Posting<?, ?, ?> item, Viewer viewer) {
    return viewer.may(Permission.REVIEW_ITEMS, item.organisationId());
  }

  final Class<C> contentType() {
    return content;
  }

  /** Those of these items that the viewer may see. */
  @Transactional(readOnly = true)
  public Map<I, T> visible(Collection<I> ids, Viewer viewer) {
    var found = postings.findAllById(List.copyOf(ids));
    var owners = organisations.all(found.stream().map(Posting::organisationId).toList());
    return found.stream()
        .filter(each -> maySee(viewer, each, owners.get(each.organisationId())))
        .collect(Collectors.toMap(Posting::id, Function.identity()));
  }

  private boolean maySee(Viewer viewer, T item, @Nullable Organisation owner) {
    return owner != null && viewer.maySee(item.state().published(), owner);
  }

  /**
   * The items that the viewer may see, the latest first.
   *
   * @param organisation only those of this organisation; empty for all
   */
  @Transactional(readOnly = true)
  public PageOf<T> list(Optional<OrganisationId> organisation, int page, int size, Viewer viewer) {
    var listed = rows.list(table, organisation, page, size, viewer).map(ids);
    var found = visible(listed.items(), viewer);
    return listed.map(id -> Objects.requireNonNull(found.get(id)));
  }

  /** An item by its title. */
  public record Titled<I>(I id, OrganisationId owner, String title) {}

  /** The column that holds what an item is called. */
  protected abstract String titleColumn();

  /** All items of some organisations, by their titles; not for anybody's eyes. */
  @Transactional(readOnly = true)
  public List<Titled<I>> titles(Collection<OrganisationId> owners) {
    return jdbc.sql(
            "select id, organisation_id, %s from %s where organisation_id = any(?)"
                .formatted(titleColumn(), type))
        .param(owners.stream().map(OrganisationId::value).toArray(UUID[]::new))
        .query(
            (row, _) ->
                new Titled<>(
                    ids.apply(row.getObject(1, UUID.class)),
                    new OrganisationId(row.getObject(2, UUID.class)),
                    row.getString(3)))
        .list();
  }

  /** Refuses whoever does not work for the owner. */
  final void requireEdit(T item, Viewer viewer) {
    if (!viewer.may(Permission.EDIT_ITEM, item.organisationId())) {
      throw Refusal.forbidden(type + ".edit.forbidden");
    }
  }

  /** Refuses whoever may not change what the item says in its present state. */
  final void requireRevise(T item, Viewer viewer) {
    requireEdit(item, viewer);
    if (!Lifecycle.mayRevise(item.state(), item.organisationId(), viewer)) {
      throw Refusal.conflict("workflow.revise.conflict");
    }
  }
}
