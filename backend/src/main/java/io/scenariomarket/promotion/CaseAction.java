package io.scenariomarket.promotion;

import static io.scenariomarket.promotion.CaseRole.DRAFTER;
import static io.scenariomarket.promotion.CaseRole.NEED;
import static io.scenariomarket.promotion.CaseRole.SUPPLIER;
import static io.scenariomarket.promotion.CaseRole.SYSTEM;
import static io.scenariomarket.promotion.CaseRole.TASKFORCE;
import static io.scenariomarket.promotion.CaseState.CONSENT;
import static io.scenariomarket.promotion.CaseState.DRAFT;
import static io.scenariomarket.promotion.CaseState.PUBLISHED;
import static io.scenariomarket.promotion.CaseState.REVIEW;
import static io.scenariomarket.promotion.CaseState.WITHDRAWN;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with a case: the whole table of who does what in which state, and to which one
 * it leads. What it says is fixed from the moment when the sides are asked; whoever changes it
 * afterwards asks them anew.
 */
public enum CaseAction {
  /** Change what it says. */
  EDIT(null, Why.NOTHING, Set.of(DRAFTER), DRAFT),
  /** Ask both sides whether it may be public as it is. */
  ASK(CONSENT, Why.NOTHING, Set.of(DRAFTER), DRAFT),
  /** Agree for one side. */
  GIVE(null, Why.OWN_PAGE, Set.of(NEED, SUPPLIER), CONSENT),
  /** Not agree for one side. */
  REFUSE(DRAFT, Why.NEEDED, Set.of(NEED, SUPPLIER), CONSENT),
  /** Both sides agreed. */
  HAND_IN(REVIEW, Why.NOTHING, Set.of(SYSTEM), CONSENT),
  /** Have it written better. */
  SEND_BACK(DRAFT, Why.NEEDED, Set.of(TASKFORCE), REVIEW),
  /** Show it to everybody. */
  PUBLISH(PUBLISHED, Why.NOTHING, Set.of(TASKFORCE), REVIEW),
  /** Take it off for another reason than a side's. */
  TAKE_OFF(WITHDRAWN, Why.NEEDED, Set.of(TASKFORCE), PUBLISHED),
  /** Take back for one side what it agreed to; nobody has to say why. */
  WITHDRAW_CONSENT(WITHDRAWN, Why.WELCOME, Set.of(NEED, SUPPLIER), CONSENT, REVIEW, PUBLISHED),
  /** Write it anew: it is not public until both sides agreed again. */
  REVISE(DRAFT, Why.WELCOME, Set.of(DRAFTER), CONSENT, REVIEW, PUBLISHED, WITHDRAWN);

  /** Whether a reason is asked for. */
  private enum Why {
    /** It is done with one click. */
    NOTHING,
    /** There is a page on which it can be given. */
    WELCOME,
    /** It has to be given. */
    NEEDED,
    /** A page of its own asks. */
    OWN_PAGE
  }

  private final @Nullable CaseState to;
  private final Why why;
  private final Set<CaseRole> roles;
  private final Set<CaseState> from;

  CaseAction(@Nullable CaseState to, Why why, Set<CaseRole> roles, CaseState... from) {
    this.to = to;
    this.why = why;
    this.roles = roles;
    this.from = Set.of(from);
  }

  /** The action of a name. */
  static Optional<CaseAction> named(String name) {
    return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
  }

  /** The state that it leads to; {@code null} where it leads to no other by itself. */
  public @Nullable CaseState to() {
    return to;
  }

  /** Whether a page asks before it is done. */
  boolean asks() {
    return why == Why.WELCOME || why == Why.NEEDED;
  }

  /** Whether it is done only with a reason. */
  boolean needsReason() {
    return why == Why.NEEDED;
  }

  /** Whether it can be done in a state, by whomever. */
  public boolean from(CaseState state) {
    return from.contains(state);
  }

  /** Whether somebody in some roles can do it in a state. */
  boolean from(CaseState state, Set<CaseRole> by) {
    return from(state) && by.stream().anyMatch(roles::contains);
  }

  /** What somebody in some roles can do in a state, in the order of the table. */
  static List<CaseAction> open(CaseState state, Set<CaseRole> by) {
    return Arrays.stream(values()).filter(action -> action.from(state, by)).toList();
  }
}
