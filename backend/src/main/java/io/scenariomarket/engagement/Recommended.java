package io.scenariomarket.engagement;

import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.matching.Match;
import io.scenariomarket.matching.MatchList;
import io.scenariomarket.matching.MatchView;
import io.scenariomarket.matching.MatchViews;
import io.scenariomarket.matching.Matching;
import io.scenariomarket.scenario.Scenario;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.shared.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * With whom the task force could bring several needs together: the best matches of each with which
 * nothing goes on yet.
 */
@Component
class Recommended {

  /** The most needs at once. */
  static final int MOST_NEEDS = 10;

  /** How many are recommended for each need where nobody says so, and at most. */
  static final int USUAL_EACH = 3;

  static final int MOST_EACH = 5;

  private final ScenarioManagement scenarios;
  private final Matching matching;
  private final MatchViews views;
  private final PairSteps steps;

  Recommended(ScenarioManagement scenarios, Matching matching, MatchViews views, PairSteps steps) {
    this.scenarios = scenarios;
    this.matching = matching;
    this.views = views;
    this.steps = steps;
  }

  /**
   * A need with the best of its matches; none where it is not open, or nothing fits.
   *
   * @param picks best first
   */
  record ForNeed(Scenario need, List<Pick> picks) {}

  /**
   * A match.
   *
   * @param action with which the task force begins: it invites for those who have nobody in the
   *     market, and proposes to all others
   */
  record Pick(MatchView match, EngagementAction action) {}

  /**
   * The best matches of some needs.
   *
   * @param ids at most {@value #MOST_NEEDS}
   * @param each how many of each need, at most {@value #MOST_EACH}
   * @throws Refusal when the viewer is no broker, nothing or too much is chosen, or one of them is
   *     not there for the viewer
   */
  List<ForNeed> of(List<ScenarioId> ids, int each, Locale language, Viewer viewer) {
    requireBroker(viewer);
    var chosen = ids.stream().distinct().toList();
    if (chosen.isEmpty()) {
      throw Refusal.invalid("scenario", "engagement.recommended.none-chosen");
    }
    if (chosen.size() > MOST_NEEDS) {
      throw Refusal.invalid("scenario", "engagement.recommended.many", MOST_NEEDS);
    }
    var most = Math.clamp(each, 1, MOST_EACH);
    var needs = scenarios.visible(chosen, viewer);
    if (!needs.keySet().containsAll(chosen)) {
      throw Refusal.notFound("scenario.not-found");
    }
    return chosen.stream()
        .map(id -> of(Objects.requireNonNull(needs.get(id)), most, language, viewer))
        .toList();
  }

  /** Refuses whoever is no broker. */
  static void requireBroker(Viewer viewer) {
    if (!viewer.may(Permission.BROKER)) {
      throw Refusal.forbidden("engagement.forbidden");
    }
  }

  private ForNeed of(Scenario need, int most, Locale language, Viewer viewer) {
    if (!need.state().open()) {
      return new ForNeed(need, List.of());
    }
    var found = matching.forScenario(need, Matching.LISTED, viewer);
    var fitting =
        found.items().stream().filter(Match::possible).filter(each -> !each.excluded()).toList();
    var open = steps.ofNeed(need, fitting, viewer);
    return new ForNeed(
        need,
        views.show(new MatchList(found.modelVersion(), fitting), language).items().stream()
            .flatMap(
                match ->
                    open.flatMap(shown -> shown.of(match)).stream()
                        .flatMap(it -> PairSteps.together(it).stream())
                        .map(action -> new Pick(match, action)))
            .limit(most)
            .toList());
  }
}
