package io.scenariomarket.work;

import io.scenariomarket.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the work somebody wants to see.
 *
 * @param view whose, or how late
 * @param type {@code scenario} or {@code capability}; {@code null} for both
 * @param state the name of a state; {@code null} for all in which something is to be done
 * @param text what its title or owner's name contains; {@code null} for anything
 */
record WorkFilter(View view, @Nullable String type, @Nullable String state, @Nullable String text) {

  /** Parts of the queue. */
  enum View {
    MINE,
    UNASSIGNED,
    OVERDUE,
    ALL
  }

  WorkFilter {
    view = view == null ? View.MINE : view;
    type = Text.orNull(type);
    state = Text.orNull(state);
    text = Text.orNull(text);
  }
}
