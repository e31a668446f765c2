package io.scenariomarket.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.catalogue.Schedule.Occasion;
import io.scenariomarket.catalogue.Schedule.Reminder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-01, , ",
    "2026-11-19, , ",
    "2026-11-20, DUE, 2026-11-25",
    "2026-11-25, DUE, 2026-11-25",
    "2026-11-26, OVERDUE, 2026-11-25",
    "2026-11-30, OVERDUE, 2026-11-25",
    "2026-12-01, , "
  })
  void remindsBeforeTheDayAndAfterIt(
      LocalDate today, @Nullable Occasion occasion, @Nullable LocalDate due) {
    var reminder = new Schedule(25, 5).on(today);
    assertThat(reminder.map(Reminder::occasion).orElse(null)).isEqualTo(occasion);
    assertThat(reminder.map(Reminder::due).orElse(null)).isEqualTo(due);
  }

  @Test
  void startsInTheMonthBeforeWhereTheDayIsEarly() {
    var schedule = new Schedule(3, 10);
    assertThat(schedule.on(LocalDate.of(2026, 11, 2)))
        .contains(new Reminder(Occasion.DUE, LocalDate.of(2026, 11, 3)));
    assertThat(schedule.on(LocalDate.of(2026, 11, 10)))
        .contains(new Reminder(Occasion.OVERDUE, LocalDate.of(2026, 11, 3)));
    assertThat(schedule.on(LocalDate.of(2026, 10, 26)).map(Reminder::due))
        .as("what is overdue goes first")
        .contains(LocalDate.of(2026, 10, 3));
  }

  @Test
  void countsAListOfTheMonthBeforeTheDay() {
    var reminder = new Reminder(Occasion.DUE, LocalDate.of(2026, 11, 25));
    assertThat(reminder.countsFrom()).isEqualTo("2026-10-26");
    assertThat(reminder.month()).isEqualTo("2026-11-01");
  }
}
