package io.scenariomarket.selection;

import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementAction;
import io.scenariomarket.engagement.StepRule;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** While candidates are assessed, nobody is chosen and nobody turned down behind the assessors. */
@Component
class SelectionRule implements StepRule {

  private final Selections selections;

  SelectionRule(Selections selections) {
    this.selections = selections;
  }

  @Override
  public Optional<String> refusal(Engagement engagement, EngagementAction action) {
    return (action == EngagementAction.SELECT || action == EngagementAction.DECLINE)
            && selections.open(engagement.id().value())
        ? Optional.of("selection.decides")
        : Optional.empty();
  }

  /** Who bids is fixed when the scoring begins, and so is who cannot assess it. */
  @Override
  public Optional<String> refusalToJoin(Engagement engagement) {
    return selections.open(engagement.id().value())
        ? Optional.of("selection.bids.fixed")
        : Optional.empty();
  }
}
