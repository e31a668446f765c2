package io.scenariomarket.scenario;

import io.scenariomarket.posting.Origin;
import io.scenariomarket.posting.PostingSample;
import java.time.Instant;

/** Scenarios as they are once samples are loaded, for tests of other modules without Spring. */
public final class SampleScenario {

  private SampleScenario() {}

  public static Scenario of(PostingSample<ScenarioId, ScenarioState, ScenarioContent> sample) {
    return new Scenario(
        new Origin<>(
            sample.id(), sample.organisation(), sample.state(), true, "sample", Instant.EPOCH),
        sample.content());
  }
}
