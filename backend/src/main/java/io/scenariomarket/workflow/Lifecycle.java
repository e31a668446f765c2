package io.scenariomarket.workflow;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * The rule of who may move an item of a kind from where to where; it reads the transition table of
 * the kind.
 *
 * @param <S> the states
 * @param <A> the actions
 */
public final class Lifecycle<S extends Enum<S>, A extends Enum<A> & Action<S>> {

  private final Class<A> actions;

  private Lifecycle(Class<A> actions) {
    this.actions = actions;
  }

  /** The rule of a transition table. */
  public static <S extends Enum<S>, A extends Enum<A> & Action<S>> Lifecycle<S, A> of(
      Class<A> actions) {
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
    if (!action.from().contains(state)) {
      throw Refusal.conflict("workflow.state.conflict");
    }
    if (action.needsReason() && !decision.reasoned()) {
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
