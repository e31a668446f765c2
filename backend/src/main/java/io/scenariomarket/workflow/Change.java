package io.scenariomarket.workflow;

import org.jspecify.annotations.Nullable;

/**
 * A saved change of an item, as the history keeps it.
 *
 * @param item the item as it is now
 * @param before the state in which it was; {@code null} for one that was posted
 * @param action what was done: the name of an {@link Action}, or one of the constants
 * @param decision what was said to it
 * @param reviewed whether a reviewer did it, to whom it comes back when it is handed in again
 */
record Change(
    Posting<?, ?, ?> item,
    @Nullable ItemState before,
    String action,
    Decision decision,
    boolean reviewed) {

  /** The first version of an item. */
  static final String POSTED = "POSTED";

  /** A change of what it says. */
  static final String REVISED = "REVISED";

  /** It was given to the organisation that it belongs to. */
  static final String HANDED_OVER = "HAND_OVER";

  /** The owner handed it in. */
  static final String SUBMITTED = "SUBMIT";

  /** Something that was posted. */
  static Change posted(Posting<?, ?, ?> item) {
    return new Change(item, null, POSTED, Decision.on(0), false);
  }

  /** Something that reads otherwise since. */
  static Change revised(Posting<?, ?, ?> item, ItemState before) {
    return new Change(item, before, REVISED, Decision.on(item.version()), false);
  }

  /** Whether it came into another state, or is new. */
  boolean moved() {
    return item.state() != before;
  }

  /** Whether it became public with this. */
  boolean published() {
    return item.state().published() && before != null && !before.published();
  }
}
