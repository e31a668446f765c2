package io.scenariomarket.race;

import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementAction;
import io.scenariomarket.engagement.StepRule;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** While a race goes on, none that takes part is chosen or turned down beside it. */
@Component
class RaceRule implements StepRule {

  private final Races races;

  RaceRule(Races races) {
    this.races = races;
  }

  @Override
  public Optional<String> refusal(Engagement engagement, EngagementAction action) {
    return (action == EngagementAction.SELECT || action == EngagementAction.DECLINE)
            && races.running(engagement.id().value())
        ? Optional.of("race.decides")
        : Optional.empty();
  }

  @Override
  public Optional<String> refusalToJoin(Engagement engagement) {
    return races.running(engagement.id().value()) ? Optional.of("race.fixed") : Optional.empty();
  }
}
