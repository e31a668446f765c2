package io.scenariomarket.contract;

import io.scenariomarket.engagement.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What is done about a change of a signed contract that was proposed. */
enum AmendmentDeed {
  /** The other side agrees. */
  AGREE(Amendment.State.AGREED, false),
  /** It does not. */
  REFUSE(Amendment.State.REFUSED, true),
  /** Who proposed it takes it back. */
  WITHDRAW(Amendment.State.WITHDRAWN, false);

  private final Amendment.State to;
  private final boolean needsReason;

  AmendmentDeed(Amendment.State to, boolean needsReason) {
    this.to = to;
    this.needsReason = needsReason;
  }

  /** The state that it leads to. */
  Amendment.State to() {
    return to;
  }

  /** Whether whoever does it has to say why. */
  public boolean needsReason() {
    return needsReason;
  }

  /** Its name in the history. */
  String action() {
    return "AMEND_" + name();
  }

  /** Whether it is for some sides to do about what one of them proposed. */
  boolean of(Set<Part> sides, Part proposer) {
    var other = proposer == Part.NEED ? Part.SUPPLIER : Part.NEED;
    return sides.contains(this == WITHDRAW ? proposer : other);
  }

  /** What some sides can do about what one of them proposed. */
  static List<AmendmentDeed> open(Set<Part> sides, Part proposer) {
    return Arrays.stream(values()).filter(deed -> deed.of(sides, proposer)).toList();
  }
}
