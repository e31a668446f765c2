package io.scenariomarket.posting;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.Organisation;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.work.ChangeAction;
import io.scenariomarket.work.Decision;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * The rule of who may post, change and move the items of a kind; it reads the states and the
 * transition table of the kind.
 *
 * @param <S> the states
 * @param <A> the actions
 */
public final class Lifecycle<S extends Enum<S> & PostingState, A extends Enum<A> & Action<S>> {

  private final Class<A> actions;

  private Lifecycle(Class<A> actions) {
    this.actions = actions;
  }

  /** The rule of a transition table. */
  public static <S extends Enum<S> & PostingState, A extends Enum<A> & Action<S>>
      Lifecycle<S, A> of(Class<A> actions) {
    return new Lifecycle<>(actions);
  }

  /** What the viewer can do with an item in a state, in the order of the table. */
  public List<A> open(S state, OrganisationId owner, Viewer viewer) {
    return EnumSet.allOf(actions).stream()
        .filter(action -> action.from().contains(state))
        .filter(action -> viewer.may(action.permission(), owner))
        .toList();
  }

  /** The action of this name, if there is one. */
  public Optional<A> named(String name) {
    return Arrays.stream(actions.getEnumConstants())
        .filter(action -> action.name().equals(name))
        .findFirst();
  }

  /** Whether the viewer may change the words of an item in a state. */
  public static boolean mayRevise(PostingState state, OrganisationId owner, Viewer viewer) {
    return viewer.may(Permission.EDIT_ITEM, owner) && viewer.may(state.toRevise(), owner);
  }

  /**
   * Checks that something may be posted in a state.
   *
   * @param owner for whom the viewer may act
   * @throws Refusal when the viewer may not post so, nobody may, or the owner is not approved
   */
  void checkPost(S state, Organisation owner, Viewer viewer) {
    var permission =
        state.toPost().orElseThrow(() -> Refusal.invalid("state", "workflow.state.initial"));
    if (!viewer.may(permission, owner.id())) {
      throw Refusal.forbidden("workflow.forbidden");
    }
    checkApproved(state, owner);
  }

  /** Nothing of an organisation that is not approved comes before the task force or the public. */
  void checkApproved(S next, Organisation owner) {
    if (next.comesForward() && !owner.approved()) {
      throw Refusal.invalid("state", "organisation.unapproved");
    }
  }

  /**
   * Checks that a move may be made.
   *
   * @throws Refusal when the viewer may not do it, the item is not in a state for it, or a reason
   *     is missing or too long
   */
  public void check(S state, A action, Decision decision, OrganisationId owner, Viewer viewer) {
    if (!viewer.may(action.permission(), owner)) {
      throw Refusal.forbidden("workflow.forbidden");
    }
    checkState(state, action);
    checkWords(action.needsReason(), decision);
  }

  /** Refuses what cannot be done in a state. */
  static <S extends Enum<S>> void checkState(S state, Action<S> action) {
    if (!action.from().contains(state)) {
      throw Refusal.conflict("workflow.state.conflict");
    }
  }

  /**
   * Checks that somebody may decide so on a change that waits.
   *
   * @throws Refusal when the viewer may not, or a reason is missing or too long
   */
  void check(Posting<?, ?, ?> item, ChangeAction action, Decision decision, Viewer viewer) {
    if (!viewer.may(action.permission(), item.organisationId())) {
      throw Refusal.forbidden("workflow.forbidden");
    }
    checkWords(action.needsReason(), decision);
  }

  private static void checkWords(boolean needsReason, Decision decision) {
    if (needsReason && !decision.reasoned()) {
      throw Refusal.invalid("reason", "workflow.reason.missing");
    }
    if (decision.reason() != null && decision.reason().length() > Decision.MAX_REASON) {
      throw Refusal.invalid("reason", "workflow.reason.long", Decision.MAX_REASON);
    }
    decision
        .fieldReasons()
        .forEach(
            (field, text) -> {
              if (text.length() > Decision.MAX_REASON) {
                throw Refusal.invalid(
                    "fieldReasons." + field, "workflow.reason.long", Decision.MAX_REASON);
              }
            });
  }
}
