package io.scenariomarket.award;

import static io.scenariomarket.award.RoundRole.JUDGE;
import static io.scenariomarket.award.RoundRole.NOMINATOR;
import static io.scenariomarket.award.RoundRole.TASKFORCE;
import static io.scenariomarket.award.RoundStage.CANCELLED;
import static io.scenariomarket.award.RoundStage.DECIDED;
import static io.scenariomarket.award.RoundStage.DRAFT;
import static io.scenariomarket.award.RoundStage.JURY;
import static io.scenariomarket.award.RoundStage.OPEN;
import static io.scenariomarket.award.RoundStage.PUBLISHED;
import static io.scenariomarket.award.RoundStage.SCORING;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is done in an award round: the whole table of who does what at which stage, and to which one
 * it leads.
 */
enum RoundAction {
  /** Writes the terms. */
  EDIT(null, Set.of(TASKFORCE), DRAFT),
  /** Calls for nominations, on terms that do not change any more. */
  CALL(OPEN, Set.of(TASKFORCE), DRAFT),
  /** Takes nominations for longer. */
  EXTEND(null, Set.of(TASKFORCE), OPEN),
  /** Nominates. */
  NOMINATE(null, Set.of(NOMINATOR, TASKFORCE), OPEN),
  /** Takes a nomination of one's own back. */
  WITHDRAW(null, Set.of(NOMINATOR), OPEN),
  /** Looks whether a nomination is as the terms ask, and says why not. */
  CHECK(null, Set.of(TASKFORCE), OPEN),
  /** Names a judge, or takes one back. */
  NAME_JUDGES(null, Set.of(TASKFORCE), OPEN, SCORING),
  /** Lets the judges begin. */
  OPEN_SCORING(SCORING, Set.of(TASKFORCE), OPEN),
  /** Says which conflicts of interest one has. */
  DECLARE(null, Set.of(JUDGE), SCORING),
  /** Fills in one's sheet. */
  SCORE(null, Set.of(JUDGE), SCORING),
  /** Ends the scoring: what is not handed in does not count. */
  CLOSE_SCORING(JURY, Set.of(TASKFORCE), SCORING),
  /** Records what the jury decided. */
  DECIDE(DECIDED, Set.of(TASKFORCE), JURY, DECIDED),
  /** Numbers the result, shows it to everybody, and issues the certificates. */
  PUBLISH(PUBLISHED, Set.of(TASKFORCE), DECIDED),
  /** Calls it off. */
  CANCEL(CANCELLED, Set.of(TASKFORCE), DRAFT, OPEN, SCORING, JURY, DECIDED);

  /** What leads a round on by a page that asks once more. */
  private static final Set<RoundAction> MOVES =
      Set.of(CALL, EXTEND, OPEN_SCORING, CLOSE_SCORING, PUBLISH, CANCEL);

  private final @Nullable RoundStage to;
  private final Set<RoundRole> roles;
  private final Set<RoundStage> from;

  RoundAction(@Nullable RoundStage to, Set<RoundRole> roles, RoundStage... from) {
    this.to = to;
    this.roles = roles;
    this.from = Set.of(from);
  }

  /** The stage that it leads to from another. */
  RoundStage to(RoundStage from) {
    return to == null ? from : to;
  }

  /** Whether it can be done at a stage, by whomever. */
  boolean from(RoundStage stage) {
    return from.contains(stage);
  }

  /** Whether somebody of some roles does it at all. */
  boolean by(Set<RoundRole> some) {
    return some.stream().anyMatch(roles::contains);
  }

  /** Whether it leads a round on by a page that asks once more. */
  public boolean moves() {
    return MOVES.contains(this);
  }

  /** What somebody of some roles can do at a stage, in the order of the table. */
  static List<RoundAction> open(RoundStage stage, Set<RoundRole> by) {
    return Arrays.stream(values()).filter(each -> each.from(stage) && each.by(by)).toList();
  }
}
