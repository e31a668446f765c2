package io.scenariomarket.contract;

import io.scenariomarket.shared.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That a milestone is reached, as the supplier says.
 *
 * @param words what it says to it; {@code null} for nothing
 * @param measured what came out of measuring the figures by which the contract is judged
 */
record Report(
    @Size(max = 4000) @Nullable String words, @Size(max = 50) List<@Valid Measured> measured) {

  Report {
    words = Text.orNull(words);
    measured = measured == null ? List.of() : List.copyOf(measured);
  }

  /** Whether nothing is said. */
  boolean empty() {
    return words == null && measured.isEmpty();
  }
}
