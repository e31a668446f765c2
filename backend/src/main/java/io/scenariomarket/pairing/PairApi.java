package io.scenariomarket.pairing;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.limits.Limit;
import io.scenariomarket.limits.Limited;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.supplier.CapabilityId;
import io.scenariomarket.supplier.CapabilityManagement;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Single pairs for programs. */
@RestController
@Tag(name = "Matches")
class PairApi {

  private final Pairs pairs;
  private final PairViews views;
  private final PairFinder finder;
  private final ScenarioManagement scenarios;
  private final CapabilityManagement capabilities;

  PairApi(
      Pairs pairs,
      PairViews views,
      PairFinder finder,
      ScenarioManagement scenarios,
      CapabilityManagement capabilities) {
    this.pairs = pairs;
    this.views = views;
    this.finder = finder;
    this.scenarios = scenarios;
    this.capabilities = capabilities;
  }

  @Limited(Limit.MATCH)
  @GetMapping("/api/scenarios/{id}/matches/{capability}")
  @Operation(summary = "Why a capability stands where it does among the matches of a need, or not")
  PairView ofScenario(
      @PathVariable ScenarioId id,
      @PathVariable CapabilityId capability,
      Viewer viewer,
      Locale locale) {
    return views.show(
        pairs.ofScenario(scenarios.get(id, viewer), capability, viewer), viewer, locale);
  }

  @Limited(Limit.MATCH)
  @GetMapping("/api/capabilities/{id}/matches/{scenario}")
  @Operation(summary = "Why a need stands where it does among the matches of a capability, or not")
  PairView ofCapability(
      @PathVariable CapabilityId id,
      @PathVariable ScenarioId scenario,
      Viewer viewer,
      Locale locale) {
    return views.show(
        pairs.ofCapability(capabilities.get(id, viewer), scenario, viewer), viewer, locale);
  }

  @Limited(Limit.SEARCH)
  @GetMapping("/api/scenarios/{id}/matches/find")
  @Operation(summary = "Capabilities to ask about, by their name or their supplier's")
  List<PairFinder.Found> findForScenario(
      @PathVariable ScenarioId id, @RequestParam String q, Viewer viewer) {
    scenarios.get(id, viewer);
    return finder.capabilities(PairFinder.text(q), viewer);
  }

  @Limited(Limit.SEARCH)
  @GetMapping("/api/capabilities/{id}/matches/find")
  @Operation(summary = "Needs to ask about, by their title or their owner's name")
  List<PairFinder.Found> findForCapability(
      @PathVariable CapabilityId id, @RequestParam String q, Viewer viewer) {
    capabilities.get(id, viewer);
    return finder.scenarios(PairFinder.text(q), viewer);
  }
}
