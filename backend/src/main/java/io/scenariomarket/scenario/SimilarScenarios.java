package io.scenariomarket.scenario;

import io.scenariomarket.identity.Findable;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.index.Encoder;
import io.scenariomarket.index.Likeness;
import io.scenariomarket.index.SearchQuery;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds needs that may be the same as one that is being written. */
@Component
class SimilarScenarios {

  private static final int NEAREST = 20;
  private static final int TOLD = 3;

  private final ScenarioIndex index;
  private final ScenarioManagement scenarios;
  private final Encoder encoder;

  SimilarScenarios(ScenarioIndex index, ScenarioManagement scenarios, Encoder encoder) {
    this.index = index;
    this.scenarios = scenarios;
    this.encoder = encoder;
  }

  /**
   * A need that resembles another.
   *
   * @param scenario which
   * @param percent how alike their titles are, 60 to 100
   * @param samePlace whether both are for the same park
   * @param sameTrack whether they share a track
   */
  record Similar(Scenario scenario, long percent, boolean samePlace, boolean sameTrack) {}

  /**
   * The needs most like a content among those that the viewer may see, the most alike first.
   *
   * @param self the need itself, when it is changed
   */
  List<Similar> to(ScenarioContent content, Optional<ScenarioId> self, Viewer viewer) {
    if (content.title().isBlank()) {
      return List.of();
    }
    var query =
        new SearchQuery(
            content.title(),
            Map.of(),
            null,
            SearchQuery.Sort.RELEVANCE,
            0,
            NEAREST,
            Findable.by(viewer));
    var ids =
        index.search(query).hits().stream()
            .map(hit -> ScenarioId.of(hit.id()))
            .filter(id -> !self.equals(Optional.of(id)))
            .toList();
    var title = Likeness.Compared.of(content.title(), encoder);
    return scenarios.visible(ids, viewer).values().stream()
        .map(each -> similar(each, content, title))
        .filter(each -> each.percent() >= 100 * Likeness.SAME)
        .sorted(Comparator.comparing(Similar::percent).reversed())
        .limit(TOLD)
        .toList();
  }

  private Similar similar(Scenario other, ScenarioContent content, Likeness.Compared title) {
    var its = other.content();
    var likeness = Likeness.between(title, Likeness.Compared.of(its.title(), encoder));
    return new Similar(
        other,
        Math.round(100 * likeness),
        its.park() != null && Objects.equals(its.park(), content.park()),
        its.tracks().stream().anyMatch(content.tracks()::contains));
  }
}
