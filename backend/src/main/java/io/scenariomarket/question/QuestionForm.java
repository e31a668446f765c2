package io.scenariomarket.question;

import org.jspecify.annotations.Nullable;

/**
 * A question or an answer as it was typed, or a reason why there is none.
 *
 * @param version of the question that was read; {@code null} for a new one
 */
record QuestionForm(@Nullable String text, @Nullable String reason, @Nullable Long version) {

  /** Nothing typed yet. */
  static final QuestionForm EMPTY = new QuestionForm(null, null, null);

  /** The version that was read; none that there is where it was not sent. */
  long read() {
    return version == null ? -1 : version;
  }
}
