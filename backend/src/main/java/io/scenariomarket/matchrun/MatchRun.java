package io.scenariomarket.matchrun;

import io.scenariomarket.shared.ItemType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run, without what went in and came out.
 *
 * @param title what the list or campaign was called when it began; empty for the whole zone
 * @param before the run over the same that was done last when this one began
 * @param seed by which ties are broken where it is built upon
 * @param basis {@code null} until its inputs are read
 * @param needs how many went in
 * @param offers likewise
 * @param done of how many needs the result is kept
 * @param failure why it ended without a result, as {@code JobHandler} has it
 * @param digest SHA-256 of the result; {@code null} until there is one
 */
record MatchRun(
    RunId id,
    RunScope scope,
    String title,
    State state,
    String startedBy,
    Instant createdAt,
    @Nullable Instant finishedAt,
    @Nullable RunId before,
    long seed,
    @Nullable Basis basis,
    int needs,
    int offers,
    int done,
    @Nullable String failure,
    @Nullable String digest) {

  /** What the trail calls runs. */
  static final ItemType TYPE = new ItemType("match-run");

  /** How far a run is. */
  enum State {
    RUNNING,
    DONE,
    /** It was stopped, or could not be done. */
    ENDED
  }

  /** Whether there is a result. */
  public boolean complete() {
    return state == State.DONE;
  }
}
