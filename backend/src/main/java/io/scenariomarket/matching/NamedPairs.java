package io.scenariomarket.matching;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.Scenario;
import io.scenariomarket.supplier.Capability;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Explains pairs that somebody names, whether or not they would be proposed. What is named has to
 * be what the viewer may see; of it they are told as much as they may know.
 */
@Service
public class NamedPairs {

  private final Matching matching;
  private final MatchEngine engine;
  private final ModelOpinions opinions;

  NamedPairs(Matching matching, MatchEngine engine, ModelOpinions opinions) {
    this.matching = matching;
    this.engine = engine;
    this.opinions = opinions;
  }

  /** A need and an offer with their match. */
  public record Pair(Need need, Offer offer, Match match) {}

  /**
   * Some pairs.
   *
   * @param modelVersion the weights that the scores were made with
   * @param items best first, as a list of matches has them
   */
  public record Named(String modelVersion, List<Pair> items) {}

  /** One pair. */
  public Pair of(Scenario scenario, Capability capability, Viewer viewer) {
    return of(scenario, List.of(capability), viewer).items().getFirst();
  }

  /** A need with each of some capabilities, explained exactly as its list of matches does. */
  public Named of(Scenario scenario, Collection<Capability> capabilities, Viewer viewer) {
    var need = matching.need(scenario, viewer);
    var offers = matching.offers(capabilities, viewer);
    var answers = matching.answers(List.of(scenario.id()), Matching.ids(offers), viewer);
    var found = engine.rank(need, offers, answers);
    var published =
        scenario.state().published()
            && capabilities.stream().allMatch(each -> each.state().published());
    // What is not published is shown to no language model.
    var judged = published ? opinions.add(need, offers, found) : found;
    var byId = ModelOpinions.byId(offers, offer -> offer.side().id());
    return new Named(
        judged.modelVersion(),
        judged.items().stream()
            .map(match -> pair(need, byId.get(match.capabilityId()), match))
            .toList());
  }

  /** A capability with each of some needs, explained exactly as its list of opportunities does. */
  public Named of(Capability capability, Collection<Scenario> scenarios, Viewer viewer) {
    var offer = matching.offer(capability, viewer);
    var needs = matching.needs(scenarios, viewer);
    var answers = matching.answers(Matching.idsOf(needs), List.of(capability.id()), viewer);
    var found = engine.rank(offer, needs, answers);
    var published =
        capability.state().published()
            && scenarios.stream().allMatch(each -> each.state().published());
    var judged = published ? opinions.add(offer, needs, found) : found;
    var byId = ModelOpinions.byId(needs, need -> need.side().id());
    return new Named(
        judged.modelVersion(),
        judged.items().stream()
            .map(match -> pair(byId.get(match.scenarioId()), offer, match))
            .toList());
  }

  /** Some capabilities as matches for a need by what they say, best first. */
  public MatchList among(Scenario scenario, Collection<Capability> offers, Viewer viewer) {
    return engine.rank(matching.need(scenario, viewer), matching.offers(offers, viewer));
  }

  /** Some needs as matches for a capability by what they say, best first. */
  public MatchList among(Capability capability, Collection<Scenario> needs, Viewer viewer) {
    return engine.rank(matching.offer(capability, viewer), matching.needs(needs, viewer));
  }

  private static Pair pair(@Nullable Need need, @Nullable Offer offer, Match match) {
    return new Pair(Objects.requireNonNull(need), Objects.requireNonNull(offer), match);
  }
}
