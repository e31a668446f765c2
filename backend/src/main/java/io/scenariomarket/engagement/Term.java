package io.scenariomarket.engagement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Until when the next step is expected.
 *
 * @param dueOn the last day; {@code null} once it has ended
 * @param remindedOn when whoever is to do it was reminded; {@code null} before
 * @param escalatedOn when the task force was told that it is late; {@code null} before
 */
public record Term(
    @Nullable LocalDate dueOn, @Nullable LocalDate remindedOn, @Nullable LocalDate escalatedOn) {

  /** No step is expected any more. */
  static final Term NONE = new Term(null, null, null);

  static Term until(LocalDate day) {
    return new Term(day, null, null);
  }

  /** Whether the step should have been done before a day. */
  public boolean late(LocalDate today) {
    return dueOn != null && dueOn.isBefore(today);
  }
}
