package io.scenariomarket.board;

import io.scenariomarket.shared.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says with something that they do.
 *
 * @param version of the call that they read
 * @param words why, or on which terms
 * @param deadline until when bids are taken, to the second; {@code null} where that is not said
 * @param nextStep what is to be done about a need that was not awarded; {@code null} otherwise
 */
record CallDecision(
    long version,
    @NotBlank @Size(max = CallDecision.MAX_WORDS) String words,
    @Nullable Instant deadline,
    @Nullable NextStep nextStep) {

  static final int MAX_WORDS = 4000;

  CallDecision {
    words = Text.orEmpty(words);
    deadline = deadline == null ? null : deadline.truncatedTo(ChronoUnit.SECONDS);
  }
}
