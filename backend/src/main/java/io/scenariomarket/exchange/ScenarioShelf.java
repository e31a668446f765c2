package io.scenariomarket.exchange;

import io.scenariomarket.columns.RowType;
import io.scenariomarket.scenario.Scenario;
import io.scenariomarket.scenario.ScenarioAction;
import io.scenariomarket.scenario.ScenarioContent;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.scenario.ScenarioState;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The needs. */
@Component
class ScenarioShelf
    extends PostingShelf<Scenario, ScenarioId, ScenarioState, ScenarioAction, ScenarioContent> {

  ScenarioShelf(ScenarioManagement scenarios) {
    super(scenarios, ScenarioId::new, ScenarioId::value);
  }

  @Override
  public RowType type() {
    return RowType.SCENARIO;
  }

  @Override
  public Class<ScenarioContent> contentType() {
    return ScenarioContent.class;
  }

  @Override
  public Optional<String> lacks(ScenarioContent content) {
    return content.problem().isBlank() ? Optional.of("problem") : Optional.empty();
  }

  @Override
  ScenarioState state(Landing landing) {
    return switch (landing) {
      case DRAFT -> ScenarioState.DRAFT;
      case SUBMITTED -> ScenarioState.SUBMITTED;
      case LEAD -> ScenarioState.LEAD;
      case APPROVED -> ScenarioState.APPROVED;
    };
  }
}
