package io.scenariomarket.subscription;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** How often somebody wants to hear of a saved search. */
enum Frequency {
  /** Soon after something changed; looked after every ten minutes in case the index was late. */
  AT_ONCE,
  /** Every morning. */
  DAILY,
  /** Every Monday morning. */
  WEEKLY,
  /** Not at all: the search is only kept. */
  NEVER;

  private static final Duration AGAIN = Duration.ofMinutes(10);

  /**
   * When to look for news next, after now.
   *
   * @param now in the zone whose mornings and Mondays count
   * @param morning when digests of the day go out
   */
  @Nullable Instant next(ZonedDateTime now, LocalTime morning) {
    return switch (this) {
      case AT_ONCE -> now.plus(AGAIN).toInstant();
      case DAILY -> after(now, now.with(morning), 1).toInstant();
      case WEEKLY ->
          after(
                  now,
                  now.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)).with(morning),
                  DayOfWeek.values().length)
              .toInstant();
      case NEVER -> null;
    };
  }

  private static ZonedDateTime after(ZonedDateTime now, ZonedDateTime moment, int days) {
    return moment.isAfter(now) ? moment : moment.plusDays(days);
  }
}
