package io.scenariomarket.work;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things may lie.
 *
 * @param days days until an item is due that has come into a state, by the name of the state
 * @param otherDays the same for states that are not named
 */
@ConfigurationProperties("market.work")
public record WorkProperties(Map<String, Integer> days, @DefaultValue("30") int otherDays) {

  public WorkProperties {
    days = days == null ? Map.of() : Map.copyOf(days);
  }

  /** When an item is due that comes into a state on a day: never later than it holds itself. */
  LocalDate due(String state, LocalDate today, @Nullable LocalDate validUntil) {
    var due = today.plusDays(days.getOrDefault(state, otherDays));
    return validUntil != null && validUntil.isBefore(due) && !validUntil.isBefore(today)
        ? validUntil
        : due;
  }
}
