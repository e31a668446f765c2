package io.scenariomarket.evaluation;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.matching.Match;
import io.scenariomarket.matching.MatchList;
import io.scenariomarket.matching.NamedPairs;
import io.scenariomarket.scenario.Scenario;
import io.scenariomarket.supplier.CapabilityManagement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The true best matches of needs: every capability is scored. */
record Exhaustive(CapabilityManagement capabilities, NamedPairs pairs, int size) {

  private static final int PAGE = 500;
  private static final double SAME = 1e-9;

  /** The best matches of each need among all that the viewer may see. */
  Map<Scenario, MatchList> best(List<Scenario> needs, Viewer viewer) {
    var best = new LinkedHashMap<Scenario, MatchList>();
    var page = 0;
    while (true) {
      var listed = capabilities.list(Optional.empty(), page++, PAGE, viewer);
      if (listed.items().isEmpty()) {
        return best;
      }
      for (var need : needs) {
        var some =
            pairs.among(
                need,
                listed.items().stream()
                    .filter(each -> !each.organisationId().equals(need.organisationId()))
                    .toList(),
                viewer);
        best.merge(need, some.first(size), (one, other) -> one.with(other).first(size));
      }
    }
  }

  /**
   * The share of the true list's places that a found list has something as good for; what stands
   * equal may stand for each other.
   */
  static double recall(MatchList truth, MatchList found) {
    var left = new ArrayList<>(found.items());
    var hits =
        truth.items().stream()
            .filter(
                wanted ->
                    IntStream.range(0, left.size())
                        .filter(i -> equal(wanted, left.get(i)))
                        .boxed()
                        .findFirst()
                        .map(i -> left.remove(i.intValue()))
                        .isPresent())
            .count();
    return truth.items().isEmpty() ? 1 : (double) hits / truth.items().size();
  }

  private static boolean equal(Match one, Match other) {
    return one.capabilityId().equals(other.capabilityId())
        || one.excluded() == other.excluded() && Math.abs(one.standing() - other.standing()) < SAME;
  }
}
