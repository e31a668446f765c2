package io.scenariomarket.race;

import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.ScenarioHead;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.shared.Refusal;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The races that somebody has to do with, the page of one, and that of a need. */
@Controller
class RacePages {

  private static final int PAGE_SIZE = 20;

  private final RaceManagement races;
  private final RaceViews views;
  private final ScenarioManagement scenarios;
  private final ScenarioHead head;

  RacePages(
      RaceManagement races, RaceViews views, ScenarioManagement scenarios, ScenarioHead head) {
    this.races = races;
    this.views = views;
    this.scenarios = scenarios;
    this.head = head;
  }

  @GetMapping("/races")
  String list(@RequestParam(defaultValue = "0") int page, Viewer viewer, Model model) {
    model.addAttribute("found", races.list(Math.max(page, 0), PAGE_SIZE, viewer));
    return "race/list";
  }

  @GetMapping("/races/{id}")
  String page(@PathVariable UUID id, Viewer viewer, Model model) {
    model.addAttribute("shown", views.show(races.get(id, viewer), viewer));
    return "race/page";
  }

  @GetMapping("/scenarios/{id}/race")
  String ofNeed(@PathVariable ScenarioId id, Viewer viewer, Model model) {
    var need = scenarios.get(id, viewer);
    if (!viewer.may(Permission.READ_SELECTION, need.organisationId())) {
      throw Refusal.notFound("race.not-found");
    }
    head.addTo(model, need, viewer);
    var latest = races.latest(id, viewer);
    model.addAttribute("race", latest.orElse(null));
    model.addAttribute(
        "begins", latest.filter(Race::running).isEmpty() && races.begins(id, viewer));
    model.addAttribute("shortlisted", races.countShortlisted(id, viewer));
    return "race/need";
  }
}
