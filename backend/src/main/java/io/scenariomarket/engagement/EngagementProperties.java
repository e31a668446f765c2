package io.scenariomarket.engagement;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Until when the next step of an engagement is expected.
 *
 * @param days from the day on which it came into a state, by the state
 * @param otherDays the same for states that are not named
 * @param remindDays how many days before its end whoever is to do it is reminded
 * @param lapseDays how many days after its end what nobody answered ends by itself
 */
@ConfigurationProperties("market.engagement")
record EngagementProperties(
    Map<EngagementState, Integer> days,
    @DefaultValue("30") int otherDays,
    @DefaultValue("3") int remindDays,
    @DefaultValue("14") int lapseDays) {

  EngagementProperties {
    days = days == null ? Map.of() : Map.copyOf(days);
  }

  /** The term of the step that follows a state. */
  Term term(EngagementState state, LocalDate today) {
    return state.open()
        ? Term.until(today.plusDays(days.getOrDefault(state, otherDays)))
        : Term.NONE;
  }
}
