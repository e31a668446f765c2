package io.scenariomarket.matching;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.limits.Limit;
import io.scenariomarket.limits.Limited;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.supplier.CapabilityId;
import io.scenariomarket.supplier.CapabilityManagement;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Matches for programs. */
@RestController
@Tag(name = "Matches", description = "Ranked pairs of needs and capabilities, each explained")
class MatchApi {

  private final Matching matching;
  private final ScenarioManagement scenarios;
  private final CapabilityManagement capabilities;
  private final MatchViews views;

  MatchApi(
      Matching matching,
      ScenarioManagement scenarios,
      CapabilityManagement capabilities,
      MatchViews views) {
    this.matching = matching;
    this.scenarios = scenarios;
    this.capabilities = capabilities;
    this.views = views;
  }

  @Limited(Limit.MATCH)
  @GetMapping("/api/scenarios/{id}/matches")
  @Operation(summary = "Capabilities that fit a need, best first, with evidence")
  MatchView.Listing ofScenario(
      @PathVariable ScenarioId id,
      @RequestParam(defaultValue = "10") int size,
      Viewer viewer,
      Locale locale) {
    return views.show(matching.forScenario(scenarios.get(id, viewer), size(size), viewer), locale);
  }

  @Limited(Limit.MATCH)
  @GetMapping("/api/capabilities/{id}/matches")
  @Operation(summary = "Needs that a capability fits, best first, with evidence")
  MatchView.Listing ofCapability(
      @PathVariable CapabilityId id,
      @RequestParam(defaultValue = "10") int size,
      Viewer viewer,
      Locale locale) {
    return views.show(
        matching.forCapability(capabilities.get(id, viewer), size(size), viewer), locale);
  }

  static int size(int asked) {
    return Math.clamp(asked, 1, Matching.MAX_SIZE);
  }
}
