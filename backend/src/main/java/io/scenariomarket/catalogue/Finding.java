package io.scenariomarket.catalogue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to be settled before a list is published.
 *
 * @param problem what is wrong
 * @param itemId the item that it is about; {@code null} for the list as a whole
 * @param position that item's place in the list, from 1; 0 for the list as a whole
 * @param title that item's title, empty where it is not known
 * @param other the list that has the item, too
 */
public record Finding(
    Problem problem,
    @Nullable UUID itemId,
    int position,
    String title,
    @Nullable MarketList other) {

  /** What can be wrong; what to do about each stands among the messages. */
  public enum Problem {
    /** Nothing is listed. */
    EMPTY(true),
    /** The item is there no more. */
    MISSING(true),
    /** The task force has not approved it. */
    NOT_APPROVED(true),
    /** It was withdrawn, suspended or has expired. */
    GONE(true),
    /** Its organisation is not approved, or suspended. */
    OWNER_NOT_APPROVED(true),
    /** The day until which it was valid has passed. */
    NO_LONGER_VALID(true),
    /** It is contracted or finished: nobody can take it up any more. */
    BEYOND(false),
    /** Another list in force has it as well. */
    IN_ANOTHER_LIST(false),
    /** Nobody is named whom suppliers could reach once both sides agree. */
    NO_CONTACT(false),
    /** It does not say until when offers are welcome. */
    NO_DEADLINE(false),
    /** It says neither park nor place. */
    NO_PLACE(false);

    private final boolean blocking;

    Problem(boolean blocking) {
      this.blocking = blocking;
    }

    /** Whether the list cannot be published with it; the others are for the curators to judge. */
    public boolean blocking() {
      return blocking;
    }
  }

  static Finding of(Problem problem, int position, UUID item, String title) {
    return new Finding(problem, item, position, title, null);
  }
}
