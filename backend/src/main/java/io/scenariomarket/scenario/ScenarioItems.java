package io.scenariomarket.scenario;

import io.scenariomarket.workflow.ItemRef;
import io.scenariomarket.workflow.PostingItems;
import org.springframework.stereotype.Component;

/** Needs, as what they share with capabilities on their way. */
@Component
class ScenarioItems extends PostingItems<Scenario, ScenarioId, ScenarioAction> {

  ScenarioItems(ScenarioManagement scenarios) {
    super(ItemRef.SCENARIO, ScenarioContent.class, ScenarioId::new, scenarios);
  }
}
