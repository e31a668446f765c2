package io.scenariomarket.workflow;

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
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

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
  private final ListCrudRepository<T, I> postings;
  private final OrganisationManagement organisations;
  private final Workflow workflow;
  private final Clock clock;

  /**
   * @param type of the {@link ItemRef}s, which is also the name of the table
   * @param states all states of the kind
   * @param lifecycle the rule of the kind
   * @param ids makes an id
   */
  protected PostingManagement(
      String type,
      Class<S> states,
      Lifecycle<S, A> lifecycle,
      Function<UUID, I> ids,
      ListCrudRepository<T, I> postings,
      OrganisationManagement organisations,
      VisibleRows rows,
      Workflow workflow,
      JdbcClient jdbc,
      Clock clock) {
    super(type, states, lifecycle, ids, postings, organisations, rows, workflow, jdbc, clock);
    this.lifecycle = lifecycle;
    this.postings = postings;
    this.organisations = organisations;
    this.workflow = workflow;
    this.clock = clock;
  }

  /**
   * Refuses a move for a reason that only this kind has.
   *
   * @throws Refusal when what the item says does not allow the move
   */
  protected void checkMove(T item, A action, Decision decision) {}

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
    var saved = postings.save(created(owner.id(), state, content, author));
    workflow.record(List.of(Change.posted(saved)));
    return saved;
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
   * Replaces what an item says.
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
    var before = item.state();
    item.revise(check(content), clock.instant());
    var submitted =
        lifecycle.open(before, owner.id(), viewer).stream()
            .filter(action -> submit && action.name().equals(Change.SUBMITTED))
            .findFirst();
    submitted.ifPresent(
        action -> {
          lifecycle.checkApproved(action.to(), owner);
          item.moveTo(action.to(), clock.instant());
        });
    var action = submitted.map(A::name).orElse(Change.REVISED);
    return save(item, before, action, Decision.on(version), false);
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

  /** Moves an item on that may be moved. */
  protected final T moved(T item, A action, Decision decision) {
    var before = item.state();
    item.moveTo(action.to(), clock.instant());
    var reviewed = action.permission() == Permission.REVIEW_ITEMS;
    return save(item, before, action.name(), decision, reviewed);
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
    item.handOver(organisations.get(organisation, viewer).id(), clock.instant());
    item.moveTo(draft(), clock.instant());
    return save(item, before, Change.HANDED_OVER, Decision.on(version), false);
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

  private T save(T item, S before, String action, Decision decision, boolean reviewed) {
    var saved = postings.save(item);
    workflow.record(List.of(new Change(saved, before, action, decision, reviewed)));
    return saved;
  }
}
