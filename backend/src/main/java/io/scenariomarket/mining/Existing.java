package io.scenariomarket.mining;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.index.Access;
import io.scenariomarket.index.Encoder;
import io.scenariomarket.index.IndexException;
import io.scenariomarket.index.Likeness;
import io.scenariomarket.index.SearchQuery;
import io.scenariomarket.index.SearchResult;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioIndex;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.supplier.CapabilityId;
import io.scenariomarket.supplier.CapabilityIndex;
import io.scenariomarket.supplier.CapabilityManagement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds what the market has already that resembles a candidate. */
@Component
class Existing {

  private static final int NEAREST = 5;

  /** Documents are read for the task force, whoever of it has brought them. */
  private static final Viewer TASK_FORCE = Viewer.taskForce("mining");

  private final ScenarioIndex scenarioIndex;
  private final CapabilityIndex capabilityIndex;
  private final ScenarioManagement scenarios;
  private final CapabilityManagement capabilities;
  private final Encoder encoder;

  Existing(
      ScenarioIndex scenarioIndex,
      CapabilityIndex capabilityIndex,
      ScenarioManagement scenarios,
      CapabilityManagement capabilities,
      Encoder encoder) {
    this.scenarioIndex = scenarioIndex;
    this.capabilityIndex = capabilityIndex;
    this.scenarios = scenarios;
    this.capabilities = capabilities;
    this.encoder = encoder;
  }

  /** The items that resemble a candidate enough to be told. */
  List<Candidate.Likeness> alike(Candidate candidate, Likeness.Compared title) {
    var query =
        new SearchQuery(
            candidate.title(),
            Map.of(),
            null,
            SearchQuery.Sort.RELEVANCE,
            0,
            NEAREST,
            Access.all());
    var type = candidate.capability() ? "capability" : "scenario";
    var titles =
        candidate.capability()
            ? capabilities(capabilityIndex.search(query))
            : scenarios(scenarioIndex.search(query));
    return titles
        .map(
            item ->
                new Candidate.Likeness(
                    type,
                    item.getKey(),
                    Likeness.between(title, Likeness.Compared.of(item.getValue(), encoder))))
        .filter(likeness -> likeness.likeness() >= Likeness.SAME)
        .toList();
  }

  /** A candidate with what it resembles in the market; the same where that cannot be told now. */
  Candidate compared(Candidate candidate) {
    try {
      var alike = alike(candidate, Likeness.Compared.of(candidate.title(), encoder));
      return candidate.alike(Set.copyOf(alike));
    } catch (IndexException e) {
      return candidate;
    }
  }

  private Stream<Map.Entry<UUID, String>> scenarios(SearchResult found) {
    var ids = found.hits().stream().map(hit -> ScenarioId.of(hit.id())).toList();
    return scenarios.visible(ids, TASK_FORCE).values().stream()
        .map(each -> Map.entry(each.id().value(), each.content().title()));
  }

  private Stream<Map.Entry<UUID, String>> capabilities(SearchResult found) {
    var ids = found.hits().stream().map(hit -> CapabilityId.of(hit.id())).toList();
    return capabilities.visible(ids, TASK_FORCE).values().stream()
        .map(each -> Map.entry(each.id().value(), each.content().name()));
  }
}
