package io.scenariomarket.scenario;

import io.scenariomarket.attachment.AttachmentManagement;
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
  private final AttachmentManagement attachments;

  ScenarioPages(
      ScenarioManagement scenarios, ScenarioViews views, AttachmentManagement attachments) {
    this.scenarios = scenarios;
    this.views = views;
    this.attachments = attachments;
  }

  @GetMapping("/scenarios/{id}")
  String page(@PathVariable ScenarioId id, Viewer viewer, Model model) {
    var scenario = scenarios.get(id, viewer);
    model.addAttribute("scenario", views.show(scenario, viewer));
    model.addAttribute("mayEdit", viewer.may(Permission.EDIT_ITEM, scenario.organisationId()));
    model.addAttribute(
        "attachments", attachments.panel(ScenarioAttachments.TYPE, id.value(), viewer));
    return "scenarios/page";
  }
}
