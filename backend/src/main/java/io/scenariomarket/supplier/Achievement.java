package io.scenariomarket.supplier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far an achievement has come: what is kept of a capability of that kind besides what its owner
 * writes.
 *
 * @param version counts its changes; 0 where nothing was said yet
 * @param stage term of the vocabulary
 * @param nextReviewOn when its maturity is to be assessed next
 * @param handOver where it went to be put to use
 */
record Achievement(
    long version, String stage, @Nullable LocalDate nextReviewOn, @Nullable HandOver handOver) {

  /**
   * Its hand-over to an incubator.
   *
   * @param incubator name of the organisation that took it
   * @param park where that is
   * @param on when
   * @param note under which conditions, to be read by the owner and the task force
   */
  record HandOver(String incubator, @Nullable String park, LocalDate on, @Nullable String note) {}
}
