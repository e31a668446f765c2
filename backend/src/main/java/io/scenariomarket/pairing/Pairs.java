package io.scenariomarket.pairing;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.matching.Match;
import io.scenariomarket.matching.Matching;
import io.scenariomarket.matching.NamedPairs;
import io.scenariomarket.scenario.Scenario;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.supplier.Capability;
import io.scenariomarket.supplier.CapabilityId;
import io.scenariomarket.supplier.CapabilityManagement;
import org.springframework.stereotype.Service;

/**
 * Answers why one pair stands where it does in a list of matches, or does not stand there. Any pair
 * can be asked about of which the viewer may see both sides.
 */
@Service
class Pairs {

  private final Matching matching;
  private final NamedPairs named;
  private final ScenarioManagement scenarios;
  private final CapabilityManagement capabilities;

  Pairs(
      Matching matching,
      NamedPairs named,
      ScenarioManagement scenarios,
      CapabilityManagement capabilities) {
    this.matching = matching;
    this.named = named;
    this.scenarios = scenarios;
    this.capabilities = capabilities;
  }

  /** A pair with its place in the list of one side. */
  record Placed(String modelVersion, NamedPairs.Pair pair, Place place) {}

  /**
   * A capability, asked about in the list of a need.
   *
   * @throws io.scenariomarket.shared.Refusal when the viewer may not see what is asked about
   */
  Placed ofScenario(Scenario scenario, CapabilityId asked, Viewer viewer) {
    var capability = capabilities.get(asked, viewer);
    var pair = named.of(scenario, capability, viewer);
    var candidates = matching.candidates(pair.need(), viewer);
    var open = capability.state().published();
    return new Placed(
        candidates.modelVersion(),
        pair,
        Place.of(candidates, pair.match(), open, Match::capabilityId));
  }

  /**
   * A need, asked about in the list of a capability.
   *
   * @throws io.scenariomarket.shared.Refusal when the viewer may not see what is asked about
   */
  Placed ofCapability(Capability capability, ScenarioId asked, Viewer viewer) {
    var scenario = scenarios.get(asked, viewer);
    var pair = named.of(scenario, capability, viewer);
    var candidates = matching.candidates(pair.offer(), viewer);
    var open = scenario.state().open();
    return new Placed(
        candidates.modelVersion(),
        pair,
        Place.of(candidates, pair.match(), open, Match::scenarioId));
  }
}
