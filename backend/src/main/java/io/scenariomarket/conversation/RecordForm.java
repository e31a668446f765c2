package io.scenariomarket.conversation;

import org.jspecify.annotations.Nullable;

/**
 * What came of a meeting, as it was typed.
 *
 * @param version of the meeting that was read
 */
record RecordForm(@Nullable String attended, @Nullable String agreed, @Nullable Long version) {

  /** The version that was read; none that there is where it was not sent. */
  long read() {
    return version == null ? -1 : version;
  }
}
