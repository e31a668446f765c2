package io.scenariomarket.scenario;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every hour takes out of the library what is not valid any more. */
@Component
class ScenarioUpkeep {

  private final ScenarioManagement scenarios;
  private final Clock clock;

  ScenarioUpkeep(ScenarioManagement scenarios, Clock clock) {
    this.scenarios = scenarios;
    this.clock = clock;
  }

  /** Two instances at once do no harm: the later finds the version changed, and nothing to do. */
  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
  void expire() {
    scenarios.expire(LocalDate.now(clock));
  }
}
