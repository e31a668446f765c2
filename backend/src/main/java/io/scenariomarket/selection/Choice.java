package io.scenariomarket.selection;

import io.scenariomarket.engagement.DeclineReason;
import io.scenariomarket.shared.Text;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is decided on a candidate.
 *
 * @param selected whether it is selected
 * @param reason why it is not; {@code null} where it is
 * @param words what its supplier is told, and nobody else of the suppliers
 */
record Choice(
    UUID candidate, boolean selected, @Nullable DeclineReason reason, @Nullable String words) {

  Choice {
    words = Text.orNull(words);
  }
}
