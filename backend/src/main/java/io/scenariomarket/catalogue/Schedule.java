package io.scenariomarket.catalogue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * When a list is due each month, and what the task force is told on a day.
 *
 * @param dueDay day of the month, 1 to 28
 * @param remindDays how many days before the due day the first reminder goes out
 */
record Schedule(int dueDay, int remindDays) {

  /** What is said on a day. */
  enum Occasion {
    /** The due day comes. */
    DUE("list-due"),
    /** It has passed. */
    OVERDUE("list-overdue");

    private final String mail;

    Occasion(String mail) {
      this.mail = mail;
    }

    /** Where its words stand. */
    String mail() {
      return mail;
    }
  }

  /**
   * A reminder.
   *
   * @param occasion what is said
   * @param due the due day that it is about
   */
  record Reminder(Occasion occasion, LocalDate due) {

    /** The first day of the month of the due day, which tells this reminder from the others. */
    LocalDate month() {
      return YearMonth.from(due).atDay(1);
    }

    /** The first day on which a list counts as that of this due day. */
    LocalDate countsFrom() {
      return due.minusMonths(1).plusDays(1);
    }
  }

  /**
   * What is to be said on a day, unless a list was published meanwhile: from some days before the
   * due day on that it comes, after it, until the end of its month, that it has passed.
   */
  Optional<Reminder> on(LocalDate today) {
    var due = YearMonth.from(today).atDay(dueDay);
    if (today.isAfter(due)) {
      return Optional.of(new Reminder(Occasion.OVERDUE, due));
    }
    return today.isBefore(due.minusDays(remindDays))
        ? coming(today, due.plusMonths(1))
        : Optional.of(new Reminder(Occasion.DUE, due));
  }

  /** Many days before an early due day may lie in the month before. */
  private Optional<Reminder> coming(LocalDate today, LocalDate next) {
    return today.isBefore(next.minusDays(remindDays))
        ? Optional.empty()
        : Optional.of(new Reminder(Occasion.DUE, next));
  }
}
