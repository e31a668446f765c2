package io.scenariomarket.engagement;

import static io.scenariomarket.engagement.Part.NEED;
import static io.scenariomarket.engagement.Part.SUPPLIER;

import io.scenariomarket.work.ItemState;
import io.scenariomarket.work.Turn;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Where a need and a capability stand with each other. */
public enum EngagementState implements ItemState {
  /** The task force proposed the two to each other. */
  CANDIDATE(Phase.CONTACT, NEED, SUPPLIER),
  /** The need's side wants to talk. */
  INVITED(Phase.CONTACT, SUPPLIER),
  /** The supplier wants to talk. */
  INTERESTED(Phase.CONTACT, NEED),
  /** Both want to: they know each other's contacts from here on. */
  MUTUAL(Phase.TALKS, NEED, SUPPLIER),
  /** They have met. */
  MET(Phase.TALKS, NEED),
  /** The need's side considers it among few. */
  SHORTLISTED(Phase.SELECTION, NEED),
  /** The need's side wants to go on with it. */
  SELECTED(Phase.SELECTION, NEED, SUPPLIER),
  /** There is a contract. */
  SIGNED(Phase.CONTRACT, NEED, SUPPLIER),
  /** What was built is tried in use. */
  VERIFYING(Phase.VERIFICATION, NEED),
  /** It does what was asked for. */
  ACCEPTED(Phase.OUTCOME),
  /** It came to nothing after the contract, which nobody is blamed for. */
  FAILED(Phase.OUTCOME),
  /** One side did not want it, and said why. */
  DECLINED(Phase.OUTCOME),
  /** Whoever wanted it does not any more, or what it was about is gone. */
  WITHDRAWN(Phase.OUTCOME),
  /** Nobody answered in time. */
  EXPIRED(Phase.OUTCOME);

  /** The steps that people see. */
  public enum Phase {
    CONTACT,
    TALKS,
    SELECTION,
    CONTRACT,
    VERIFICATION,
    OUTCOME
  }

  private final Phase phase;
  private final Set<Part> awaited;

  EngagementState(Phase phase, Part... awaited) {
    this.phase = phase;
    this.awaited = Set.of(awaited);
  }

  public Phase phase() {
    return phase;
  }

  /** Whose turn it is; nobody's once it has ended. */
  public Set<Part> awaited() {
    return awaited;
  }

  /** Whether it goes on. */
  public boolean open() {
    return phase != Phase.OUTCOME;
  }

  /** Whether both sides agreed to talk, and it did not end since without what was wanted. */
  public boolean agreed() {
    return this == ACCEPTED || open() && phase != Phase.CONTACT;
  }

  /** Whether the supplier has room for it set aside. */
  public boolean committed() {
    return this == SELECTED || this == SIGNED || this == VERIFYING;
  }

  /** Whether there is a contract that is being carried out. */
  public boolean signed() {
    return this == SIGNED || this == VERIFYING;
  }

  /** The names of those for which something holds, as statements take them. */
  static String[] names(Predicate<EngagementState> which) {
    return Arrays.stream(values()).filter(which).map(Enum::name).toArray(String[]::new);
  }

  /** All of them by name, in their order. */
  static List<String> names() {
    return List.of(names(_ -> true));
  }

  @Override
  public boolean published() {
    return false;
  }

  @Override
  public boolean draft() {
    return false;
  }

  @Override
  public Turn turn() {
    return awaited.isEmpty() ? Turn.NOBODY : Turn.PARTY;
  }
}
