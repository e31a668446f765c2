package io.scenariomarket.scenario;

import io.scenariomarket.posting.PostingApi;
import io.scenariomarket.posting.PostingViews;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Scenarios for programs. */
@RestController
@RequestMapping("/api/scenarios")
@Tag(name = "Scenarios", description = "Application-scenario needs")
class ScenarioApi
    extends PostingApi<Scenario, ScenarioId, ScenarioState, ScenarioAction, ScenarioContent> {

  ScenarioApi(ScenarioManagement scenarios, PostingViews views) {
    super(scenarios, views);
  }
}
