package io.scenariomarket.engagement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which engagements somebody wants to see.
 *
 * @param view whose turn it is
 * @param state the only state; {@code null} for all
 * @param scenario the only need; {@code null} for all
 * @param capability the only capability; {@code null} for all
 */
public record EngagementFilter(
    View view,
    @Nullable EngagementState state,
    @Nullable UUID scenario,
    @Nullable UUID capability) {

  /** Parts of the list. */
  public enum View {
    /** It is the viewer's turn; for the task force, what is late or nobody else can do. */
    MINE,
    /** It is somebody else's. */
    OTHERS,
    ENDED,
    ALL
  }

  public EngagementFilter {
    view = view == null ? View.ALL : view;
  }
}
