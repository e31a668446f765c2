package io.scenariomarket.scenario;

import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of one scenario. */
@Controller
class ScenarioPages {

  private final ScenarioManagement scenarios;
  private final ScenarioViews views;

  ScenarioPages(ScenarioManagement scenarios, ScenarioViews views) {
    this.scenarios = scenarios;
    this.views = views;
  }

  @GetMapping("/scenarios/{id}")
  String page(@PathVariable ScenarioId id, Viewer viewer, Model model) {
    var scenario = scenarios.get(id, viewer);
    model.addAttribute("scenario", views.show(scenario, viewer));
    model.addAttribute("mayEdit", viewer.may(Permission.EDIT_ITEM, scenario.organisationId()));
    return "scenarios/page";
  }
}
