package io.scenariomarket.engagement;

import io.scenariomarket.engagement.Standings.Both;
import io.scenariomarket.engagement.Standings.Standing;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.matching.Match;
import io.scenariomarket.matching.MatchView;
import io.scenariomarket.matching.PairPart;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.scenario.Scenario;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.supplier.Capability;
import io.scenariomarket.supplier.CapabilityId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the pairs of a list of matches stand, and how the reader can bring them together. */
@Component
class PairSteps implements PairPart {

  /** What can be begun with several at once: there is nothing to say to each of them. */
  private static final List<EngagementAction> TOGETHER =
      List.of(EngagementAction.INVITE, EngagementAction.PROPOSE);

  private final Standings standings;
  private final OrganisationManagement organisations;
  private final EngagementEvents record;

  PairSteps(Standings standings, OrganisationManagement organisations, EngagementEvents record) {
    this.standings = standings;
    this.organisations = organisations;
    this.record = record;
  }

  /**
   * What is added to one match.
   *
   * @param standing where the two stand; {@code null} where nothing was between them yet
   * @param actions with which the reader can begin, or go on with what was proposed
   */
  record Steps(@Nullable Standing standing, List<EngagementAction> actions) {

    boolean none() {
      return standing == null && actions.isEmpty();
    }
  }

  /**
   * What is added to a list.
   *
   * @param need the need of all of them; {@code null} where they are those of a capability
   * @param together with what the reader can begin with several of them at once
   */
  record Shown(@Nullable ScenarioId need, Map<Both, Steps> steps, List<EngagementAction> together) {

    public Optional<Steps> of(MatchView match) {
      return Optional.ofNullable(
          steps.get(
              new Both(ScenarioId.of(match.scenarioId()), CapabilityId.of(match.capabilityId()))));
    }

    /** With what the reader can begin with all of some matches at once. */
    public List<EngagementAction> withAll(List<MatchView> matches) {
      return TOGETHER.stream()
          .filter(
              action ->
                  matches.stream()
                      .allMatch(
                          match ->
                              of(match).filter(it -> it.actions().contains(action)).isPresent()))
          .toList();
    }
  }

  @Override
  public String template() {
    return "engagement/pairs";
  }

  @Override
  public Optional<Shown> ofNeed(Scenario need, List<Match> matches, Viewer viewer) {
    return of(matches, need.state().open(), viewer)
        .map(
            steps ->
                new Shown(
                    need.id(),
                    steps,
                    TOGETHER.stream()
                        .filter(
                            action ->
                                steps.values().stream()
                                        .filter(each -> each.actions().contains(action))
                                        .count()
                                    > 1)
                        .toList()));
  }

  @Override
  public Optional<Shown> ofOffer(Capability offer, List<Match> matches, Viewer viewer) {
    return of(matches, offer.state().published(), viewer)
        .map(steps -> new Shown(null, steps, List.of()));
  }

  private Optional<Map<Both, Steps>> of(List<Match> matches, boolean open, Viewer viewer) {
    var found =
        standings.of(
            matches.stream().map(each -> ScenarioId.of(each.scenarioId())).distinct().toList(),
            matches.stream().map(each -> CapabilityId.of(each.capabilityId())).distinct().toList(),
            viewer);
    var broker = viewer.may(Permission.BROKER);
    var owned = broker ? owned(matches) : Set.<OrganisationId>of();
    var all = new HashMap<Both, Steps>();
    for (var match : matches) {
      var both = both(match);
      var need = OrganisationId.of(match.scenarioOrganisationId());
      var supplier = OrganisationId.of(match.capabilityOrganisationId());
      var parties =
          broker ? Parties.of(need, supplier, owned) : new Parties(need, supplier, Set.of());
      var standing = found.get(both);
      var steps = new Steps(standing, open ? actions(standing, parties.of(viewer)) : List.of());
      if (!steps.none()) {
        all.put(both, steps);
      }
    }
    remember(matches, open, viewer);
    return all.isEmpty() ? Optional.empty() : Optional.of(all);
  }

  /** With what the reader begins best where they begin with several pairs at once. */
  static Optional<EngagementAction> together(Steps steps) {
    return steps.standing() instanceof Standing standing && standing.state().open()
        ? Optional.empty()
        : TOGETHER.stream().filter(steps.actions()::contains).findFirst();
  }

  /** Notes what was shown to those who can begin something with all of it. */
  private void remember(List<Match> matches, boolean open, Viewer viewer) {
    if (!open || matches.isEmpty()) {
      return;
    }
    var pairs = matches.stream().map(PairSteps::both).toList();
    side(matches, Match::scenarioOrganisationId, viewer)
        .ifPresentOrElse(
            owner -> record.shown(pairs, Part.NEED, owner),
            () ->
                side(matches, Match::capabilityOrganisationId, viewer)
                    .ifPresentOrElse(
                        supplier -> record.shown(pairs, Part.SUPPLIER, supplier),
                        () -> {
                          if (viewer.may(Permission.BROKER)) {
                            record.shown(pairs, Part.BROKER, null);
                          }
                        }));
  }

  /** The organisation of a side of all matches, where the viewer acts for it. */
  private static Optional<OrganisationId> side(
      List<Match> matches, Function<Match, String> organisation, Viewer viewer) {
    var all = matches.stream().map(organisation).distinct().toList();
    return all.size() == 1
        ? Optional.of(OrganisationId.of(all.getFirst()))
            .filter(each -> viewer.may(Permission.ENGAGE, each))
        : Optional.empty();
  }

  private Set<OrganisationId> owned(List<Match> matches) {
    return organisations.owned(
        matches.stream()
            .flatMap(
                each -> Stream.of(each.scenarioOrganisationId(), each.capabilityOrganisationId()))
            .distinct()
            .map(OrganisationId::of)
            .toList());
  }

  private static Both both(Match match) {
    return new Both(ScenarioId.of(match.scenarioId()), CapabilityId.of(match.capabilityId()));
  }

  /** With what some parts can begin; as long as two are engaged, only with what was proposed. */
  private static List<EngagementAction> actions(@Nullable Standing standing, Set<Part> parts) {
    return Arrays.stream(EngagementAction.values())
        .filter(EngagementAction::begins)
        .filter(
            action ->
                standing == null || !standing.state().open()
                    ? action.begins(parts)
                    : action.from(standing.state(), parts))
        .toList();
  }
}
