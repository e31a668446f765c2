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

/** Several matches beside each other, for programs. */
@RestController
@Tag(name = "Matches")
class CompareApi {

  private final Comparisons comparisons;
  private final ComparisonViews views;
  private final ScenarioManagement scenarios;
  private final CapabilityManagement capabilities;

  CompareApi(
      Comparisons comparisons,
      ComparisonViews views,
      ScenarioManagement scenarios,
      CapabilityManagement capabilities) {
    this.comparisons = comparisons;
    this.views = views;
    this.scenarios = scenarios;
    this.capabilities = capabilities;
  }

  @Limited(Limit.MATCH)
  @GetMapping("/api/scenarios/{id}/matches/compare")
  @Operation(summary = "Two to five capabilities for a need beside each other")
  ComparisonView ofScenario(
      @PathVariable ScenarioId id,
      @RequestParam(defaultValue = "") List<CapabilityId> capability,
      Viewer viewer,
      Locale locale) {
    var scenario = scenarios.get(id, viewer);
    return views.ofOffers(comparisons.ofScenario(scenario, capability, viewer), locale);
  }

  @Limited(Limit.MATCH)
  @GetMapping("/api/capabilities/{id}/matches/compare")
  @Operation(summary = "Two to five needs for a capability beside each other")
  ComparisonView ofCapability(
      @PathVariable CapabilityId id,
      @RequestParam(defaultValue = "") List<ScenarioId> scenario,
      Viewer viewer,
      Locale locale) {
    var capability = capabilities.get(id, viewer);
    return views.ofNeeds(comparisons.ofCapability(capability, scenario, viewer), locale);
  }
}
