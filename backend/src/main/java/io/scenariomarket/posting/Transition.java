package io.scenariomarket.posting;

import io.scenariomarket.identity.Permission;
import java.util.EnumSet;
import java.util.Set;

/**
 * A line of a transition table.
 *
 * @param permission what whoever makes it must be permitted to do with the item's organisation
 * @param needsReason whether they have to say why
 * @param bySystem whether the market makes it by itself, too, where something causes it
 * @param from the states in which it can be made
 * @param to the state that it leads to
 * @param <S> the states of the kind of item
 */
public record Transition<S extends Enum<S>>(
    Permission permission, boolean needsReason, boolean bySystem, Set<S> from, S to) {

  public Transition {
    from = Set.copyOf(from);
  }

  /** Begins a line: who may make the transition. */
  public static Made by(Permission permission) {
    return new Made(permission, false, false);
  }

  /** A line that says who makes it, and not yet from where to where. */
  public record Made(Permission permission, boolean needsReason, boolean bySystem) {

    /** Whoever makes it has to say why. */
    public Made withReason() {
      return new Made(permission, true, bySystem);
    }

    /** The market makes it by itself, too; what caused it is its reason. */
    public Made orSystem() {
      return new Made(permission, needsReason, true);
    }

    /** From where. */
    @SafeVarargs
    public final <S extends Enum<S>> From<S> from(S first, S... others) {
      var states = EnumSet.of(first);
      for (var other : others) {
        states.add(other);
      }
      return new From<>(this, states);
    }
  }

  /** A line that says who makes it from where, and not yet to where. */
  public record From<S extends Enum<S>>(Made made, Set<S> states) {

    /** The whole line. */
    public Transition<S> to(S state) {
      return new Transition<>(
          made.permission(), made.needsReason(), made.bySystem(), states, state);
    }
  }
}
