package io.scenariomarket.engagement;

import static io.scenariomarket.engagement.EngagementState.ACCEPTED;
import static io.scenariomarket.engagement.EngagementState.CANDIDATE;
import static io.scenariomarket.engagement.EngagementState.DECLINED;
import static io.scenariomarket.engagement.EngagementState.EXPIRED;
import static io.scenariomarket.engagement.EngagementState.FAILED;
import static io.scenariomarket.engagement.EngagementState.INTERESTED;
import static io.scenariomarket.engagement.EngagementState.INVITED;
import static io.scenariomarket.engagement.EngagementState.MET;
import static io.scenariomarket.engagement.EngagementState.MUTUAL;
import static io.scenariomarket.engagement.EngagementState.SELECTED;
import static io.scenariomarket.engagement.EngagementState.SHORTLISTED;
import static io.scenariomarket.engagement.EngagementState.SIGNED;
import static io.scenariomarket.engagement.EngagementState.VERIFYING;
import static io.scenariomarket.engagement.EngagementState.WITHDRAWN;
import static io.scenariomarket.engagement.Part.BROKER;
import static io.scenariomarket.engagement.Part.NEED;
import static io.scenariomarket.engagement.Part.SUPPLIER;
import static io.scenariomarket.engagement.Part.SYSTEM;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What moves an engagement on: the whole transition table, and who may do it in which part. What
 * binds one side that side does itself; the task force does it for those alone who have nobody in
 * the market, see {@link Parties}.
 */
public enum EngagementAction {
  /** The task force proposes the two to each other. */
  PROPOSE(CANDIDATE, by(BROKER).first()),
  /** The need's side wants to talk. */
  INVITE(INVITED, by(NEED).first(CANDIDATE)),
  /** The supplier wants to talk. */
  EXPRESS_INTEREST(INTERESTED, by(SUPPLIER).first(CANDIDATE)),
  /** Whoever was asked wants to talk, too. */
  AGREE(MUTUAL, by(SUPPLIER).from(INVITED), by(NEED).from(INTERESTED)),
  /** They talked to each other. */
  MEET(MET, by(NEED, SUPPLIER, BROKER).from(MUTUAL)),
  /** The need's side considers it among few. */
  SHORTLIST(SHORTLISTED, by(NEED).from(MUTUAL, MET)),
  /** It competed for the need in the open, for which both sides have said what they want. */
  ENTER(SHORTLISTED, by(SYSTEM).first(CANDIDATE, INVITED, INTERESTED, MUTUAL, MET)),
  /** The need's side wants to go on with it. */
  SELECT(SELECTED, by(NEED).from(SHORTLISTED)),
  /** Both sides confirmed the contract. */
  SIGN(SIGNED, by(SYSTEM).from(SELECTED)),
  /** What was built is tried in use. */
  START_VERIFYING(VERIFYING, by(NEED, BROKER, SYSTEM).from(SIGNED)),
  /** It does what was asked for. */
  ACCEPT(ACCEPTED, by(NEED, BROKER, SYSTEM).from(VERIFYING)),
  /** It came to nothing. */
  GIVE_UP(FAILED, by(NEED, BROKER, SYSTEM).from(SIGNED, VERIFYING)),
  /** Whoever was asked does not want it. */
  DECLINE(
      DECLINED,
      by(NEED, SUPPLIER).from(CANDIDATE),
      by(SUPPLIER).from(INVITED),
      by(NEED).from(INTERESTED, MUTUAL, MET, SHORTLISTED)),
  /** Whoever wanted it does not any more. */
  LEAVE(
      WITHDRAWN,
      by(BROKER).from(CANDIDATE),
      by(NEED).from(INVITED),
      by(SUPPLIER).from(INTERESTED, MUTUAL, MET, SHORTLISTED),
      by(NEED, SUPPLIER).from(SELECTED)),
  /** Nobody answered in time. */
  LAPSE(EXPIRED, by(SYSTEM).from(CANDIDATE, INVITED, INTERESTED)),
  /** What it was about is gone: the need closed, or the capability is not offered any more. */
  END(
      WITHDRAWN,
      by(SYSTEM).from(CANDIDATE, INVITED, INTERESTED, MUTUAL, MET, SHORTLISTED, SELECTED));

  private final EngagementState to;
  private final List<Line> lines;

  EngagementAction(EngagementState to, Line... lines) {
    this.to = to;
    this.lines = List.of(lines);
  }

  /**
   * A line of the table.
   *
   * @param parts who may do it
   * @param opening whether it begins an engagement
   * @param from in which states it can be done
   */
  private record Line(Set<Part> parts, boolean opening, Set<EngagementState> from) {

    Line first(EngagementState... states) {
      return new Line(parts, true, Set.of(states));
    }

    Line from(EngagementState... states) {
      return new Line(parts, opening, Set.of(states));
    }
  }

  private static Line by(Part... parts) {
    return new Line(Set.of(parts), false, Set.of());
  }

  /** The state that it leads to. */
  public EngagementState to() {
    return to;
  }

  /** Whether an engagement can begin with it. */
  public boolean begins() {
    return lines.stream().anyMatch(Line::opening);
  }

  /** Whether one of some parts can begin with it. */
  public boolean begins(Set<Part> parts) {
    return lines.stream().filter(Line::opening).anyMatch(line -> some(line, parts));
  }

  /** Whether it can be done in a state, by whomever. */
  public boolean from(EngagementState state) {
    return lines.stream().anyMatch(line -> line.from().contains(state));
  }

  /** Whether one of some parts can do it in a state. */
  public boolean from(EngagementState state, Set<Part> parts) {
    return lines.stream().anyMatch(line -> line.from().contains(state) && some(line, parts));
  }

  /** Whether whoever does it has to say why: it ends without what was wanted. */
  public boolean needsReason() {
    return !to.open() && to != ACCEPTED;
  }

  /** Whether it leads closer to each other. */
  public boolean onward() {
    return to.open() || to == ACCEPTED;
  }

  /** Whether the market does it by itself alone. */
  boolean bySystemAlone() {
    return lines.stream().allMatch(line -> line.parts().equals(Set.of(SYSTEM)));
  }

  /** What some parts can do in a state, in the order of the table. */
  public static List<EngagementAction> open(EngagementState state, Set<Part> parts) {
    return Arrays.stream(values()).filter(action -> action.from(state, parts)).toList();
  }

  /** The action of this name, if there is one. */
  static Optional<EngagementAction> named(String name) {
    return Arrays.stream(values()).filter(action -> action.name().equals(name)).findFirst();
  }

  private static boolean some(Line line, Set<Part> parts) {
    return line.parts().stream().anyMatch(parts::contains);
  }
}
