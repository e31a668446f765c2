package io.scenariomarket.conversation;

import org.jspecify.annotations.Nullable;

/** A message as it was typed. */
record ThreadForm(@Nullable String text) {

  /** Nothing typed yet. */
  static final ThreadForm EMPTY = new ThreadForm(null);
}
