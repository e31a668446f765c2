package io.scenariomarket.engagement;

import io.scenariomarket.engagement.Standings.Both;
import io.scenariomarket.engagement.Standings.Standing;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.matching.MatchList;
import io.scenariomarket.matching.MatchView;
import io.scenariomarket.matching.MatchViews;
import io.scenariomarket.matching.NamedPairs;
import io.scenariomarket.posting.Posting;
import io.scenariomarket.posting.Postings;
import io.scenariomarket.scenario.Scenario;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.supplier.Capability;
import io.scenariomarket.supplier.CapabilityId;
import io.scenariomarket.supplier.CapabilityManagement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What of their own somebody can bring together with a need or capability of others, best first.
 */
@Component
class Choices {

  /** How many of one organisation are looked at, the latest changed. */
  private static final int MOST = 50;

  private final ScenarioManagement scenarios;
  private final CapabilityManagement capabilities;
  private final NamedPairs pairs;
  private final MatchViews views;
  private final Standings standings;

  Choices(
      ScenarioManagement scenarios,
      CapabilityManagement capabilities,
      NamedPairs pairs,
      MatchViews views,
      Standings standings) {
    this.scenarios = scenarios;
    this.capabilities = capabilities;
    this.pairs = pairs;
    this.views = views;
    this.standings = standings;
  }

  /**
   * One of them.
   *
   * @param match how well the two fit
   * @param running where they stand with each other; {@code null} where nothing goes on
   */
  record Choice(MatchView match, @Nullable Standing running) {}

  /** Listed capabilities of the viewer's organisations, for a need. */
  List<Choice> offers(Scenario need, Viewer viewer) {
    var own = own(capabilities, viewer).stream().filter(each -> each.state().published()).toList();
    var ids = own.stream().map(Capability::id).toList();
    return choices(pairs.among(need, own, viewer), standings.of(List.of(need.id()), ids, viewer));
  }

  /** Open needs of the viewer's organisations, for a capability. */
  List<Choice> needs(Capability offer, Viewer viewer) {
    var own = own(scenarios, viewer).stream().filter(each -> each.state().open()).toList();
    var ids = own.stream().map(Scenario::id).toList();
    return choices(pairs.among(offer, own, viewer), standings.of(ids, List.of(offer.id()), viewer));
  }

  private static <T extends Posting<?, ?, ?>> List<T> own(
      Postings<T, ?, ?, ?, ?> postings, Viewer viewer) {
    return viewer.organisations(Permission.ENGAGE).stream()
        .flatMap(each -> list(postings, each, viewer).stream())
        .toList();
  }

  private static <T extends Posting<?, ?, ?>> List<T> list(
      Postings<T, ?, ?, ?, ?> postings, OrganisationId organisation, Viewer viewer) {
    return postings.list(Optional.of(organisation), 0, MOST, viewer).items();
  }

  private List<Choice> choices(MatchList matches, Map<Both, Standing> standing) {
    return views.show(matches, LocaleContextHolder.getLocale()).items().stream()
        .map(
            match ->
                new Choice(
                    match,
                    Optional.ofNullable(
                            standing.get(
                                new Both(
                                    ScenarioId.of(match.scenarioId()),
                                    CapabilityId.of(match.capabilityId()))))
                        .filter(each -> each.state().open())
                        .orElse(null)))
        .toList();
  }
}
