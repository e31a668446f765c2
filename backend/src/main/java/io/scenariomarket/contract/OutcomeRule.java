package io.scenariomarket.contract;

import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementAction;
import io.scenariomarket.engagement.StepRule;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where there is a contract, both sides agree there on what came of it, and nobody alone. */
@Component
class OutcomeRule implements StepRule {

  private final Contracts stored;

  OutcomeRule(Contracts stored) {
    this.stored = stored;
  }

  @Override
  public Optional<String> refusal(Engagement engagement, EngagementAction action) {
    return (action == EngagementAction.ACCEPT || action == EngagementAction.GIVE_UP)
            && stored.confirmed(engagement.id().value())
        ? Optional.of("contract.decides")
        : Optional.empty();
  }
}
