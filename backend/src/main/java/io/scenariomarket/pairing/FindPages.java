package io.scenariomarket.pairing;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.limits.Limit;
import io.scenariomarket.limits.Limited;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.supplier.CapabilityId;
import io.scenariomarket.supplier.CapabilityManagement;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds what somebody misses in a list of matches, to ask why it is not there. */
@Controller
class FindPages {

  private final PairFinder finder;
  private final ScenarioManagement scenarios;
  private final CapabilityManagement capabilities;

  FindPages(PairFinder finder, ScenarioManagement scenarios, CapabilityManagement capabilities) {
    this.finder = finder;
    this.scenarios = scenarios;
    this.capabilities = capabilities;
  }

  @Limited(Limit.SEARCH)
  @GetMapping("/scenarios/{id}/matches/find")
  String ofScenario(
      @PathVariable ScenarioId id,
      @RequestParam(defaultValue = "") String q,
      Viewer viewer,
      Model model) {
    model.addAttribute("about", scenarios.get(id, viewer).title());
    var text = PairFinder.text(q);
    model.addAttribute("typed", text);
    model.addAttribute("found", finder.capabilities(text, viewer));
    model.addAttribute("list", "/scenarios/" + id + "/matches");
    model.addAttribute("side", "capability");
    return "pairing/find";
  }

  @Limited(Limit.SEARCH)
  @GetMapping("/capabilities/{id}/opportunities/find")
  String ofCapability(
      @PathVariable CapabilityId id,
      @RequestParam(defaultValue = "") String q,
      Viewer viewer,
      Model model) {
    model.addAttribute("about", capabilities.get(id, viewer).title());
    var text = PairFinder.text(q);
    model.addAttribute("typed", text);
    model.addAttribute("found", finder.scenarios(text, viewer));
    model.addAttribute("list", "/capabilities/" + id + "/opportunities");
    model.addAttribute("side", "scenario");
    return "pairing/find";
  }
}
