package io.scenariomarket.selection;

import static io.scenariomarket.selection.SelectionRole.ASSESSOR;
import static io.scenariomarket.selection.SelectionRole.OWNER;
import static io.scenariomarket.selection.SelectionRole.TASKFORCE;
import static io.scenariomarket.selection.Stage.CANCELLED;
import static io.scenariomarket.selection.Stage.CONSENSUS;
import static io.scenariomarket.selection.Stage.DECIDED;
import static io.scenariomarket.selection.Stage.OPEN;
import static io.scenariomarket.selection.Stage.PREPARED;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with a selection: the whole table of who does what at which stage, and to which
 * one it leads. Deciding binds the organisation that selects, so the task force does it for those
 * alone who have nobody in the market.
 */
public enum SelectionAction {
  /** Set the criteria, and whether assessors see who is who. */
  SET_CRITERIA(null, Set.of(OWNER, TASKFORCE), PREPARED),
  /** Name an assessor, or take one back. */
  NAME_ASSESSORS(null, Set.of(OWNER, TASKFORCE), PREPARED, OPEN),
  /** Fix criteria and candidates, and let the assessors begin. */
  OPEN_SCORING(OPEN, Set.of(OWNER, TASKFORCE), PREPARED),
  /** Say which conflicts of interest one has. */
  DECLARE(null, Set.of(ASSESSOR), OPEN),
  /** Fill in one's sheets. */
  SCORE(null, Set.of(ASSESSOR), OPEN),
  /** End the scoring: what is not handed in does not count. */
  CLOSE_SCORING(CONSENSUS, Set.of(OWNER, TASKFORCE), OPEN),
  /** Change one's own points after the meeting, and say why. */
  ADJUST(null, Set.of(ASSESSOR), CONSENSUS),
  /** Write down what the meeting said. */
  TAKE_NOTES(null, Set.of(OWNER, TASKFORCE), CONSENSUS),
  /** Select one or several, with a reason for everyone. */
  DECIDE(DECIDED, Set.of(OWNER), CONSENSUS),
  /** Give it up. */
  CANCEL(CANCELLED, Set.of(OWNER, TASKFORCE), PREPARED, OPEN, CONSENSUS);

  private final @Nullable Stage to;
  private final Set<SelectionRole> roles;
  private final Set<Stage> from;

  SelectionAction(@Nullable Stage to, Set<SelectionRole> roles, Stage... from) {
    this.to = to;
    this.roles = roles;
    this.from = Set.of(from);
  }

  /** The stage that it leads to; {@code null} where it leads to no other. */
  public @Nullable Stage to() {
    return to;
  }

  /** Whether it can be done at a stage, by whomever. */
  public boolean from(Stage stage) {
    return from.contains(stage);
  }

  /** Whether somebody of some roles can do it at a stage. */
  public boolean from(Stage stage, Set<SelectionRole> by) {
    return from(stage) && by.stream().anyMatch(roles::contains);
  }

  /** What somebody of some roles can do at a stage, in the order of the table. */
  public static List<SelectionAction> open(Stage stage, Set<SelectionRole> by) {
    return Arrays.stream(values()).filter(action -> action.from(stage, by)).toList();
  }
}
