package io.scenariomarket.question;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.Scenario;
import io.scenariomarket.scenario.ScenarioHead;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.work.ItemRef;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Questions about needs: taken while suppliers are sought. */
@Component
class ScenarioQuestions implements AskableKind {

  private final ScenarioManagement scenarios;
  private final ScenarioHead head;

  ScenarioQuestions(ScenarioManagement scenarios, ScenarioHead head) {
    this.scenarios = scenarios;
    this.head = head;
  }

  @Override
  public String type() {
    return ItemRef.SCENARIO;
  }

  @Override
  public AskedItem find(UUID id, Viewer viewer) {
    return item(scenarios.get(new ScenarioId(id), viewer));
  }

  @Override
  public AskedItem find(UUID id, Viewer viewer, Model page) {
    var scenario = scenarios.get(new ScenarioId(id), viewer);
    page.addAttribute("head", "scenario/head");
    head.addTo(page, scenario, viewer);
    return item(scenario);
  }

  private static AskedItem item(Scenario scenario) {
    var state = scenario.state();
    return new AskedItem(
        scenario.ref(),
        scenario.title(),
        scenario.organisationId(),
        "scenario.state." + state.name(),
        state.published(),
        state.open());
  }
}
