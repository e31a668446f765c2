package io.scenariomarket.board;

import io.scenariomarket.shared.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says with something that they do.
 *
 * @param version of the call that they read
 * @param words why, or on which terms
 * @param deadline until when bids are taken, or objections, to the second; {@code null} where that
 *     is not said
 * @param nextStep what is to be done about a need that was not awarded; {@code null} otherwise
 * @param winners the bids that are awarded
 * @param grade how well it was done; {@code null} where that is not said
 */
record CallDecision(
    long version,
    @NotBlank @Size(max = CallDecision.MAX_WORDS) String words,
    @Nullable Instant deadline,
    @Nullable NextStep nextStep,
    List<UUID> winners,
    @Nullable Grade grade) {

  static final int MAX_WORDS = 4000;

  /** What is said with words alone. */
  static CallDecision inWords(long version, String words) {
    return new CallDecision(version, words, null, null, List.of(), null);
  }

  CallDecision {
    winners = List.copyOf(winners);
    words = Text.orEmpty(words);
    deadline = deadline == null ? null : deadline.truncatedTo(ChronoUnit.SECONDS);
  }
}
