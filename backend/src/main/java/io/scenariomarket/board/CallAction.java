package io.scenariomarket.board;

import static io.scenariomarket.board.CallRole.BIDDER;
import static io.scenariomarket.board.CallRole.OWNER;
import static io.scenariomarket.board.CallRole.TASKFORCE;
import static io.scenariomarket.board.CallStage.AWARDED;
import static io.scenariomarket.board.CallStage.ENDED;
import static io.scenariomarket.board.CallStage.FAILED;
import static io.scenariomarket.board.CallStage.GRADED;
import static io.scenariomarket.board.CallStage.OPEN;
import static io.scenariomarket.board.CallStage.REJECTED;
import static io.scenariomarket.board.CallStage.REVIEW;
import static io.scenariomarket.board.CallStage.SCREENED;
import static io.scenariomarket.board.CallStage.SCREENING;
import static io.scenariomarket.board.CallStage.SIGNING;
import static io.scenariomarket.board.CallStage.WORKING;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is done with a need on a board: the whole table of who does what at which stage, and to
 * which one it leads. All of it is done with words that say why, but for what bidders do.
 */
enum CallAction {
  /** Brings a need before the task force. */
  PROPOSE(SCREENING, Set.of(OWNER, TASKFORCE)),
  /** It belongs on the board. */
  PASS(SCREENED, Set.of(TASKFORCE), SCREENING),
  /** It does not. */
  REJECT(REJECTED, Set.of(TASKFORCE), SCREENING),
  /** Calls for bids until a moment, on terms that everybody reads. */
  PUBLISH(OPEN, Set.of(TASKFORCE), SCREENED),
  /** Takes bids for longer. */
  EXTEND(null, Set.of(TASKFORCE), OPEN),
  /** Hands a bid in, or another version of it. */
  BID(null, Set.of(BIDDER), OPEN),
  /** Withdraws a bid. */
  WITHDRAW_BID(null, Set.of(BIDDER), OPEN),
  /** Opens the bids once the deadline has passed. */
  OPEN_BIDS(REVIEW, Set.of(TASKFORCE), OPEN),
  /** Says who is to do it, and until when that can be objected to. */
  AWARD(AWARDED, Set.of(TASKFORCE), REVIEW),
  /** Nobody bid, or no bid fits. */
  FAIL(FAILED, Set.of(TASKFORCE), REVIEW),
  /** Objects to the award, for an organisation. */
  OBJECT(null, Set.of(BIDDER), AWARDED),
  /** Answers an objection. */
  ANSWER(null, Set.of(TASKFORCE), AWARDED),
  /** The award stands: a contract can be signed. */
  CONFIRM(SIGNING, Set.of(TASKFORCE), AWARDED),
  /** An objection is right: the award is taken back. */
  REOPEN(REVIEW, Set.of(TASKFORCE), AWARDED),
  /** The contract is signed. */
  START_WORK(WORKING, Set.of(TASKFORCE), SIGNING),
  /** The work has ended, and is graded. */
  GRADE(GRADED, Set.of(TASKFORCE), WORKING),
  /** The owner does not want it on the board any more, before anybody was called. */
  TAKE_BACK(ENDED, Set.of(OWNER), SCREENING, SCREENED),
  /** Calls it off. */
  TERMINATE(ENDED, Set.of(TASKFORCE), SCREENING, SCREENED, OPEN, REVIEW, AWARDED, SIGNING, WORKING);

  private final @Nullable CallStage to;
  private final Set<CallRole> roles;
  private final Set<CallStage> from;

  CallAction(@Nullable CallStage to, Set<CallRole> roles, CallStage... from) {
    this.to = to;
    this.roles = roles;
    this.from = Set.of(from);
  }

  /** The stage that it leads to from another. */
  CallStage to(CallStage from) {
    return to == null ? from : to;
  }

  /** Whether it can be done at a stage, by whomever. */
  boolean from(CallStage stage) {
    return from.contains(stage);
  }

  /** Whether somebody of some roles does it at all. */
  boolean by(Set<CallRole> some) {
    return some.stream().anyMatch(roles::contains);
  }

  /** Whether it leads the call on, with words that say why. */
  boolean inWords() {
    return !Set.of(PROPOSE, BID, WITHDRAW_BID, OBJECT, ANSWER).contains(this);
  }

  /** Whether it says until when bids are taken, or objections. */
  public boolean setsDeadline() {
    return this == PUBLISH || this == EXTEND || this == AWARD;
  }

  /** What somebody of some roles can do at a stage, in the order of the table. */
  static List<CallAction> open(CallStage stage, Set<CallRole> by) {
    return Arrays.stream(values()).filter(each -> each.from(stage) && each.by(by)).toList();
  }
}
