package io.scenariomarket.pairing;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.limits.Limit;
import io.scenariomarket.limits.Limited;
import io.scenariomarket.matching.Matching;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who could serve a need together, for programs. */
@RestController
@Tag(name = "Matches")
class JointApi {

  private final Matching matching;
  private final JointViews views;
  private final ScenarioManagement scenarios;

  JointApi(Matching matching, JointViews views, ScenarioManagement scenarios) {
    this.matching = matching;
    this.views = views;
    this.scenarios = scenarios;
  }

  @Limited(Limit.MATCH)
  @GetMapping("/api/scenarios/{id}/matches/joint")
  @Operation(summary = "Suppliers that together cover all that a need requires")
  JointView ofScenario(@PathVariable ScenarioId id, Viewer viewer, Locale locale) {
    var candidates = matching.candidates(scenarios.get(id, viewer), viewer);
    return views.show(JointOffers.of(candidates.items()), candidates, locale);
  }
}
