package io.scenariomarket.question;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.posting.Lifecycle;
import io.scenariomarket.posting.PostingViews;
import io.scenariomarket.scenario.Scenario;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.work.ItemRef;
import io.scenariomarket.work.ItemSections;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Questions about needs: taken while suppliers are sought. */
@Component
class ScenarioQuestions implements AskableKind {

  private final ScenarioManagement scenarios;
  private final PostingViews views;
  private final ItemSections sections;

  ScenarioQuestions(ScenarioManagement scenarios, PostingViews views, ItemSections sections) {
    this.scenarios = scenarios;
    this.views = views;
    this.sections = sections;
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
    page.addAttribute("posting", views.show(scenarios, scenario, viewer));
    page.addAttribute(
        "mayEdit", Lifecycle.mayRevise(scenario.state(), scenario.organisationId(), viewer));
    sections.addTabs(page, scenario.ref(), scenario.parties(), viewer);
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
