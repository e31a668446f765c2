package io.scenariomarket.pairing;

import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.limits.Limit;
import io.scenariomarket.limits.Limited;
import io.scenariomarket.posting.PostingViews;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.supplier.CapabilityId;
import io.scenariomarket.supplier.CapabilityManagement;
import io.scenariomarket.work.ItemSections;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One pair on a page of its own, from either side. */
@Controller
class PairPages {

  private final Pairs pairs;
  private final PairViews views;
  private final ScenarioManagement scenarios;
  private final CapabilityManagement capabilities;
  private final PostingViews postings;
  private final ItemSections sections;

  PairPages(
      Pairs pairs,
      PairViews views,
      ScenarioManagement scenarios,
      CapabilityManagement capabilities,
      PostingViews postings,
      ItemSections sections) {
    this.pairs = pairs;
    this.views = views;
    this.scenarios = scenarios;
    this.capabilities = capabilities;
    this.postings = postings;
    this.sections = sections;
  }

  @Limited(Limit.MATCH)
  @GetMapping("/scenarios/{id}/matches/{capability}")
  String ofScenario(
      @PathVariable ScenarioId id,
      @PathVariable CapabilityId capability,
      Viewer viewer,
      Locale locale,
      Model model) {
    var scenario = scenarios.get(id, viewer);
    model.addAttribute(
        "pair", views.show(pairs.ofScenario(scenario, capability, viewer), viewer, locale));
    model.addAttribute("scenario", postings.show(scenarios, scenario, viewer));
    sections.addTabs(model, scenario.ref(), scenario.parties(), viewer);
    model.addAttribute("mayEdit", viewer.may(Permission.EDIT_ITEM, scenario.organisationId()));
    return "pairing/capability";
  }

  @Limited(Limit.MATCH)
  @GetMapping("/capabilities/{id}/opportunities/{scenario}")
  String ofCapability(
      @PathVariable CapabilityId id,
      @PathVariable ScenarioId scenario,
      Viewer viewer,
      Locale locale,
      Model model) {
    var capability = capabilities.get(id, viewer);
    model.addAttribute(
        "pair", views.show(pairs.ofCapability(capability, scenario, viewer), viewer, locale));
    model.addAttribute("capability", postings.show(capabilities, capability, viewer));
    sections.addTabs(model, capability.ref(), capability.parties(), viewer);
    model.addAttribute("mayEdit", viewer.may(Permission.EDIT_ITEM, capability.organisationId()));
    return "pairing/scenario";
  }
}
