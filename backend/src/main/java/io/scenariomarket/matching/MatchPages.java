package io.scenariomarket.matching;

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
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who could serve a need, and which needs a capability could serve, for people. */
@Controller
class MatchPages {

  private final Matching matching;
  private final MatchViews views;
  private final ScenarioManagement scenarios;
  private final PostingViews postings;
  private final CapabilityManagement capabilities;
  private final ItemSections sections;
  private final PairParts pairs;

  MatchPages(
      Matching matching,
      MatchViews views,
      ScenarioManagement scenarios,
      PostingViews postings,
      CapabilityManagement capabilities,
      ItemSections sections,
      PairParts pairs) {
    this.matching = matching;
    this.views = views;
    this.scenarios = scenarios;
    this.postings = postings;
    this.capabilities = capabilities;
    this.sections = sections;
    this.pairs = pairs;
  }

  @Limited(Limit.MATCH)
  @GetMapping("/scenarios/{id}/matches")
  String ofScenario(
      @PathVariable ScenarioId id,
      @RequestParam(defaultValue = "") Set<String> meets,
      @RequestParam Optional<String> at,
      Viewer viewer,
      Locale locale,
      Model model) {
    var scenario = scenarios.get(id, viewer);
    model.addAttribute("scenario", postings.show(scenarios, scenario, viewer));
    sections.addTabs(model, scenario.ref(), scenario.parties(), viewer);
    model.addAttribute("mayEdit", viewer.may(Permission.EDIT_ITEM, scenario.organisationId()));
    var matches = matching.forScenario(scenario, Matching.LISTED, viewer);
    board(model, MatchBoard.of(views.show(matches, locale), meets, at, MatchView::capabilityId));
    pairs.addTo(model, scenario, matches, viewer);
    return "matching/matches";
  }

  @Limited(Limit.MATCH)
  @GetMapping("/capabilities/{id}/opportunities")
  String ofCapability(
      @PathVariable CapabilityId id,
      @RequestParam(defaultValue = "") Set<String> meets,
      @RequestParam Optional<String> at,
      Viewer viewer,
      Locale locale,
      Model model) {
    var capability = capabilities.get(id, viewer);
    model.addAttribute("capability", postings.show(capabilities, capability, viewer));
    sections.addTabs(model, capability.ref(), capability.parties(), viewer);
    model.addAttribute("mayEdit", viewer.may(Permission.EDIT_ITEM, capability.organisationId()));
    var matches = matching.forCapability(capability, Matching.LISTED, viewer);
    board(model, MatchBoard.of(views.show(matches, locale), meets, at, MatchView::scenarioId));
    pairs.addTo(model, capability, matches, viewer);
    return "matching/opportunities";
  }

  private static void board(Model model, MatchBoard board) {
    model.addAttribute("matches", board.listed());
    model.addAttribute("board", board);
    model.addAttribute(
        "meets",
        board.choices().stream()
            .filter(MatchBoard.Choice::chosen)
            .map(MatchBoard.Choice::name)
            .toList());
  }
}
