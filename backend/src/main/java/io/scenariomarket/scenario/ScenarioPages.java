package io.scenariomarket.scenario;

import io.scenariomarket.attachment.AttachmentManagement;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.workflow.ItemPanels;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of one scenario. */
@Controller
class ScenarioPages {

  private final ScenarioManagement scenarios;
  private final ScenarioViews views;
  private final AttachmentManagement attachments;
  private final ScenarioItems items;
  private final ItemPanels panels;

  ScenarioPages(
      ScenarioManagement scenarios,
      ScenarioViews views,
      AttachmentManagement attachments,
      ScenarioItems items,
      ItemPanels panels) {
    this.scenarios = scenarios;
    this.views = views;
    this.attachments = attachments;
    this.items = items;
    this.panels = panels;
  }

  @GetMapping("/scenarios/{id}")
  String page(@PathVariable ScenarioId id, Viewer viewer, Model model) {
    var scenario = scenarios.get(id, viewer);
    model.addAttribute("scenario", views.show(scenario, viewer));
    var mayEdit =
        viewer.may(Permission.EDIT_ITEM, scenario.organisationId())
            && viewer.may(scenario.state().toRevise(), scenario.organisationId());
    model.addAttribute("mayEdit", mayEdit);
    model.addAttribute("panel", panels.of(items.item(scenario, viewer), viewer).orElse(null));
    model.addAttribute(
        "attachments", attachments.panel(ScenarioAttachments.TYPE, id.value(), viewer));
    return "scenarios/page";
  }
}
