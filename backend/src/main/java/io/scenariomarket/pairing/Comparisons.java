package io.scenariomarket.pairing;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.matching.NamedPairs;
import io.scenariomarket.scenario.Scenario;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.supplier.Capability;
import io.scenariomarket.supplier.CapabilityId;
import io.scenariomarket.supplier.CapabilityManagement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;

/**
 * Puts a few candidates of a need, or a few needs of a capability, beside each other. What the
 * viewer may not see is not among them, as if nobody had chosen it.
 */
@Service
class Comparisons {

  /** The fewest that are worth a comparison. */
  static final int LEAST = 2;

  /** The most that people take in at once. */
  static final int MOST = 5;

  private final NamedPairs pairs;
  private final ScenarioManagement scenarios;
  private final CapabilityManagement capabilities;

  Comparisons(NamedPairs pairs, ScenarioManagement scenarios, CapabilityManagement capabilities) {
    this.pairs = pairs;
    this.scenarios = scenarios;
    this.capabilities = capabilities;
  }

  /**
   * Some capabilities for a need, best first.
   *
   * @throws Refusal unless two to five are chosen that the viewer may see
   */
  NamedPairs.Named ofScenario(Scenario scenario, List<CapabilityId> chosen, Viewer viewer) {
    var seen = seen("capability", chosen, capabilities::visible, viewer);
    return pairs.of(scenario, seen, viewer);
  }

  /**
   * Some needs for a capability, best first.
   *
   * @throws Refusal unless two to five are chosen that the viewer may see
   */
  NamedPairs.Named ofCapability(Capability capability, List<ScenarioId> chosen, Viewer viewer) {
    var seen = seen("scenario", chosen, scenarios::visible, viewer);
    return pairs.of(capability, seen, viewer);
  }

  private static <I, T> Collection<T> seen(
      String field,
      List<I> chosen,
      BiFunction<Collection<I>, Viewer, Map<I, T>> visible,
      Viewer viewer) {
    var ids = Set.copyOf(chosen);
    if (ids.size() > MOST) {
      throw Refusal.invalid(field, "pairing.compare.many");
    }
    var seen = ids.isEmpty() ? List.<T>of() : List.copyOf(visible.apply(ids, viewer).values());
    if (seen.size() < LEAST) {
      throw Refusal.invalid(field, "pairing.compare.few");
    }
    return seen;
  }
}
