package io.scenariomarket.matchrun;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Shortlists made of a run.
 *
 * @param failure why there are none, as {@code JobHandler} has it
 */
record Allocation(
    UUID id,
    RunId run,
    State state,
    Terms terms,
    String madeBy,
    Instant createdAt,
    @Nullable String failure) {

  /** How far it is. */
  enum State {
    RUNNING,
    DONE,
    ENDED
  }

  /**
   * What is asked of it.
   *
   * @param listSize places on each shortlist, 1 to 10
   * @param share on how many of a hundred shortlists one supplier stands at most
   * @param floor the fewest shortlists for a newcomer, 0 to 5
   * @param newcomerDays days since its registration for which a supplier is a newcomer
   */
  record Terms(int listSize, int share, int floor, int newcomerDays) {

    static final Terms USUAL = new Terms(5, 8, 1, 180);

    static final int MOST_PLACES = 10;
    static final int MOST_FLOOR = 5;
    static final int MOST_DAYS = 3_650;

    /** On how many of so many shortlists one supplier stands at most; on one in any case. */
    int most(int lists) {
      return Math.max(1, lists * share / 100);
    }
  }

  /** Whether there are shortlists. */
  public boolean complete() {
    return state == State.DONE;
  }

  /** Whether it is being worked at. */
  public boolean running() {
    return state == State.RUNNING;
  }
}
