package io.scenariomarket.selection;

import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.ScenarioHead;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The selection of a need, among the pages about the need. */
@Controller
class NeedPages {

  private final SelectionManagement selections;
  private final SelectionViews views;
  private final Entrants entrants;
  private final ProposedCriteria proposed;
  private final ScenarioManagement scenarios;
  private final ScenarioHead head;

  NeedPages(
      SelectionManagement selections,
      SelectionViews views,
      Entrants entrants,
      ProposedCriteria proposed,
      ScenarioManagement scenarios,
      ScenarioHead head) {
    this.selections = selections;
    this.views = views;
    this.entrants = entrants;
    this.proposed = proposed;
    this.scenarios = scenarios;
    this.head = head;
  }

  @GetMapping("/scenarios/{id}/selection")
  String page(@PathVariable ScenarioId id, Viewer viewer, Model model) {
    var need = scenarios.get(id, viewer);
    if (!viewer.may(Permission.READ_SELECTION, need.organisationId())) {
      throw Refusal.notFound("selection.not-found");
    }
    head.addTo(model, need, viewer);
    var latest = selections.latest(id, viewer);
    model.addAttribute("shown", latest.map(each -> views.show(each, viewer)).orElse(null));
    model.addAttribute(
        "begins",
        latest.filter(each -> each.stage().open()).isEmpty() && selections.begins(id, viewer));
    model.addAttribute("entrants", entrants.of(id, viewer).size());
    return "selection/need";
  }

  @PostMapping("/scenarios/{id}/selection")
  String begin(@PathVariable ScenarioId id, Viewer viewer, RedirectAttributes flash) {
    try {
      var begun = selections.begin(id, proposed.inWords(), viewer);
      flash.addFlashAttribute("saved", "selection.begun.now");
      return "redirect:" + begun.address() + "/criteria";
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.CONFLICT) {
        throw refusal;
      }
      flash.addFlashAttribute("problem", refusal.message());
      return "redirect:/scenarios/" + id + "/selection";
    }
  }
}
