package io.scenariomarket.conversation;

import org.jspecify.annotations.Nullable;

/**
 * What somebody is to do, as it was typed.
 *
 * @param dueOn as browsers send it, 2026-03-05
 */
record FollowUpForm(@Nullable String what, @Nullable String responsible, @Nullable String dueOn) {

  /** Nothing typed yet. */
  static final FollowUpForm EMPTY = new FollowUpForm(null, null, null);
}
