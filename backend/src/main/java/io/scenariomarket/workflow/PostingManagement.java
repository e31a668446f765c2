package io.scenariomarket.workflow;

import static io.scenariomarket.identity.Permission.EDIT_ITEM;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.OrganisationManagement;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.identity.VisibleRows;
import io.scenariomarket.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * Posts, revises, moves and finds the items of a kind, on behalf of somebody and within what the
 * {@link Lifecycle} of the kind allows them. The module of the kind says what is particular to it.
 *
 * @param <T> the kind
 * @param <I> what identifies an item
 * @param <S> the states
 * @param <A> the actions
 * @param <C> what an item says
 */
@Transactional
public abstract class PostingManagement<
        T extends Posting<I, S, C>,
        I,
        S extends Enum<S> & ItemState,
        A extends Enum<A> & Action<S>,
        C>
    extends PostingBatches<T, I, S, A, C> {

  private final Lifecycle<S, A> lifecycle;
  private final OrganisationManagement organisations;
  private final PendingChanges pending;
  private final Clock clock;

  /**
   * @param type of the {@link ItemRef}s, which is also the name of the table
   * @param states all states of the kind
   * @param content what an item says
   * @param atOnce what its owner changes of something public without the task force
   * @param lifecycle the rule of the kind
   * @param ids makes an id
   */
  protected PostingManagement(
      String type,
      Class<S> states,
      Class<C> content,
      AtOnce atOnce,
      Lifecycle<S, A> lifecycle,
      Function<UUID, I> ids,
      ListCrudRepository<T, I> postings,
      OrganisationManagement organisations,
      VisibleRows rows,
      Workflow workflow,
      PendingChanges pending,
      JdbcClient jdbc,
      Clock clock) {
    super(
        type,
        states,
        content,
        atOnce,
        lifecycle,
        ids,
        postings,
        organisations,
        rows,
        workflow,
        pending,
        jdbc,
        clock);
    this.lifecycle = lifecycle;
    this.organisations = organisations;
    this.pending = pending;
    this.clock = clock;
  }

  /**
   * Refuses a move for a reason that only this kind has.
   *
   * @throws Refusal when what the item says does not allow the move
   */
  protected void checkMove(T item, A action, Decision decision) {}

  /**
   * Refuses to make public what is not good enough for it, unless it is said why.
   *
   * @throws Refusal when nothing is said
   */
  protected void checkPublic(C content, Decision decision) {}

  /** The state in which a draft is. */
  protected abstract S draft();

  /**
   * Posts an item.
   *
   * @param organisation whose item it is; empty for the poster's own
   * @param state one in which something can be posted, see {@link ItemState#toPost()}
   * @throws Refusal when the poster may not post so for the organisation, or a field cannot be
   *     accepted
   */
  public T post(Optional<OrganisationId> organisation, C content, S state, Viewer viewer) {
    var author = viewer.subject().orElseThrow(() -> Refusal.forbidden("sign-in.needed"));
    var owner = organisations.ownerFor(organisation, viewer);
    lifecycle.checkPost(state, owner, viewer);
    var posted = created(owner.id(), state, content, author);
    return record(posted, Change.posted(posted));
  }

  /**
   * Posts an item for its owner.
   *
   * @param organisation whose item it is; empty for the poster's own
   * @param submit whether it is handed in at once, or a draft
   * @throws Refusal as {@link #post(Optional, Object, Enum, Viewer)}
   */
  public T post(Optional<OrganisationId> organisation, C content, boolean submit, Viewer viewer) {
    var state = submit ? action(Change.SUBMITTED).to() : draft();
    return post(organisation, content, state, viewer);
  }

  /**
   * Replaces what an item says, or what waits to replace it, where it is public and the editor is
   * its owner.
   *
   * @param version the version that the editor read
   * @param submit whether it is handed in with this, where that can be done
   * @throws Refusal when the editor may not see or change it, a field cannot be accepted, or it was
   *     changed in between
   */
  public T revise(I id, C content, long version, boolean submit, Viewer viewer) {
    var item = toEdit(id, viewer);
    var owner = organisations.ownerFor(Optional.of(item.organisationId()), viewer);
    requireVersion(item, version);
    var submitted =
        lifecycle.open(item.state(), owner.id(), viewer).stream()
            .filter(action -> submit && action.name().equals(Change.SUBMITTED))
            .findFirst();
    var before = waiting(List.of(item)).get(item.ref().id());
    if (submitted.isEmpty()) {
      return record(item, revised(item, content, before, viewer));
    }
    lifecycle.checkApproved(submitted.get().to(), owner);
    var left = revised(item, content, before, viewer).pending();
    return moved(item, submitted.get(), Decision.on(version), left);
  }

  /**
   * Moves an item on.
   *
   * @throws Refusal when the viewer may not see it, the {@link Lifecycle} does not allow it, the
   *     owner is not approved, or it was changed in between
   */
  public T move(I id, A action, Decision decision, Viewer viewer) {
    var item = get(id, viewer);
    lifecycle.check(item.state(), action, decision, item.organisationId(), viewer);
    requireVersion(item, decision.version());
    lifecycle.checkApproved(action.to(), organisations.owner(item.organisationId()));
    checkMove(item, action, decision);
    return moved(item, action, decision);
  }

  /**
   * Moves an item on that may be moved. What waits of it waits on while the item is public, or is
   * kept from the public by the task force; where its owner takes it out of the library or hands it
   * in, it says that from now on, because all of it is reviewed before it is public again.
   */
  protected final T moved(T item, A action, Decision decision) {
    return moved(item, action, decision, waiting(List.of(item)).get(item.ref().id()));
  }

  private T moved(T item, A action, Decision decision, @Nullable PendingChange<JsonNode> waiting) {
    var before = item.state();
    var now = clock.instant();
    if (waiting != null && !action.to().published() && action.permission() == EDIT_ITEM) {
      item.revise(pending.read(waiting, item.content(), contentType()).content(), now);
      waiting = null;
    }
    item.moveTo(action.to(), now);
    var reviewed = action.permission() == Permission.REVIEW_ITEMS;
    return record(item, new Change(item, before, action.name(), decision, reviewed, waiting, now));
  }

  /**
   * Decides on what waits of an item.
   *
   * @throws Refusal when the viewer may not see it or not do this, nothing waits, a reason is
   *     missing, or it was changed in between
   */
  public T decide(I id, ChangeAction action, Decision decision, Viewer viewer) {
    var item = get(id, viewer);
    lifecycle.check(item, action, decision, viewer);
    requireVersion(item, decision.version());
    var now = clock.instant();
    var before = item.state();
    var waiting =
        Optional.ofNullable(waiting(List.of(item)).get(item.ref().id()))
            .filter(each -> ChangeAction.open(each, item.organisationId(), viewer).contains(action))
            .orElseThrow(() -> Refusal.conflict("workflow.state.conflict"));
    if (action == ChangeAction.CHANGE_APPROVE) {
      lifecycle.checkApproved(item.state(), organisations.owner(item.organisationId()));
      var content = pending.read(waiting, item.content(), contentType()).content();
      checkPublic(content, decision);
      says(item, content, now);
    }
    var left = action == ChangeAction.CHANGE_RETURN ? waiting.returned(decision, now) : null;
    var reviewed = action.permission() == Permission.REVIEW_ITEMS;
    return record(item, new Change(item, before, action.name(), decision, reviewed, left, now));
  }

  /** What the viewer can do with what waits of an item. */
  @Transactional(readOnly = true)
  public List<ChangeAction> openChanges(T item, Viewer viewer) {
    return Optional.ofNullable(waiting(List.of(item)).get(item.ref().id()))
        .map(each -> ChangeAction.open(each, item.organisationId(), viewer))
        .orElse(List.of());
  }

  /**
   * The action of this name.
   *
   * @throws Refusal when there is none
   */
  public A action(String name) {
    return lifecycle.named(name).orElseThrow(() -> Refusal.conflict("workflow.state.conflict"));
  }

  /** What the viewer can do with an item, in the order of the transition table. */
  public List<A> open(T item, Viewer viewer) {
    return lifecycle.open(item.state(), item.organisationId(), viewer);
  }

  /**
   * Gives an item that the task force found to the organisation to which it belongs, which goes on
   * with it as its draft.
   *
   * @throws Refusal when the viewer does not review, the item is past that, or it was changed in
   *     between
   */
  public T handOver(I id, OrganisationId organisation, long version, Viewer viewer) {
    var item = get(id, viewer);
    if (!viewer.may(Permission.REVIEW_ITEMS)) {
      throw Refusal.forbidden("workflow.forbidden");
    }
    var before = item.state();
    if (!before.toHandOver()) {
      throw Refusal.conflict("workflow.state.conflict");
    }
    requireVersion(item, version);
    var now = clock.instant();
    item.handOver(organisations.get(organisation, viewer).id(), now);
    item.moveTo(draft(), now);
    return record(
        item, new Change(item, before, Change.HANDED_OVER, Decision.on(version), false, null, now));
  }

  /**
   * The item as it would read, for trying out what would come of it; nothing is saved.
   *
   * @throws Refusal when the viewer may not see or change it, or a field cannot be accepted
   */
  @Transactional(readOnly = true)
  public T asIf(I id, C content, Viewer viewer) {
    var item = toEdit(id, viewer);
    item.revise(check(content), clock.instant());
    return item;
  }

  /**
   * An item as it would be posted, for trying out what would come of it; nothing is saved.
   *
   * @param organisation whose item it is; empty for the viewer's own
   * @throws Refusal when the viewer may not post for the organisation, or a field cannot be
   *     accepted
   */
  @Transactional(readOnly = true)
  public T asIf(Optional<OrganisationId> organisation, C content, Viewer viewer) {
    var author = viewer.subject().orElseThrow(() -> Refusal.forbidden("sign-in.needed"));
    return created(organisations.ownerFor(organisation, viewer).id(), draft(), content, author);
  }

  private T record(T item, Change change) {
    return record(List.of(item), List.of(change)).getFirst();
  }
}
