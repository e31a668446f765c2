package io.scenariomarket.matching;

import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.identity.Findable;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Readers;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.index.CandidateQuery;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.scenario.Scenario;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioIndex;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.scenario.ScenarioState;
import io.scenariomarket.supplier.Capability;
import io.scenariomarket.supplier.CapabilityId;
import io.scenariomarket.supplier.CapabilityIndex;
import io.scenariomarket.supplier.CapabilityManagement;
import io.scenariomarket.supplier.CapabilityState;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Who could serve a need, and which needs a capability could serve, best first and explained.
 *
 * <p>Candidates come from the index in one round trip and are cut to the best by {@link Fusion};
 * what those are compared, scored and explained by comes from the database, and only as far as the
 * viewer may see it. Reading claims takes longest, so it is done for the most promising alone, see
 * {@link MatchEngine#promising}. Candidates are looked for with what counts for scores, see {@link
 * Discretion}, and found by what is public.
 */
@Service
public class Matching {

  /** The most matches that one answer holds. */
  public static final int MAX_SIZE = 100;

  /** Matches that a page lists. */
  public static final int LISTED = 20;

  /** Candidates that words and vectors bring in each; at least three times what is shown. */
  private static final int LEAST_CANDIDATES = 200;

  /** Candidates that are loaded and compared; at least three times what is ranked. */
  private static final int LEAST_COMPARED = 300;

  /** Candidates that are judged, explained and ranked; at least three times what is shown. */
  private static final int LEAST_RANKED = 60;

  private static final int CAPABILITIES_OF_ONE = 20;

  private static final Set<String> OPEN_NEEDS =
      Arrays.stream(ScenarioState.values())
          .filter(ScenarioState::open)
          .map(Enum::name)
          .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> LISTED_OFFERS =
      Arrays.stream(CapabilityState.values())
          .filter(CapabilityState::published)
          .map(Enum::name)
          .collect(Collectors.toUnmodifiableSet());

  private final ScenarioManagement scenarios;
  private final CapabilityManagement capabilities;
  private final OrganisationManagement organisations;
  private final Readers readers;
  private final ScenarioIndex scenarioIndex;
  private final CapabilityIndex capabilityIndex;
  private final MatchSides sides;
  private final KeptSides kept;
  private final MatchEngine engine;
  private final ModelOpinions opinions;
  private final ObjectProvider<Answers> answers;

  Matching(
      ScenarioManagement scenarios,
      CapabilityManagement capabilities,
      OrganisationManagement organisations,
      Readers readers,
      ScenarioIndex scenarioIndex,
      CapabilityIndex capabilityIndex,
      MatchSides sides,
      KeptSides kept,
      MatchEngine engine,
      ModelOpinions opinions,
      ObjectProvider<Answers> answers) {
    this.scenarios = scenarios;
    this.capabilities = capabilities;
    this.organisations = organisations;
    this.readers = readers;
    this.scenarioIndex = scenarioIndex;
    this.capabilityIndex = capabilityIndex;
    this.sides = sides;
    this.kept = kept;
    this.engine = engine;
    this.opinions = opinions;
    this.answers = answers;
  }

  /**
   * Capabilities for a need, those that fail a hard condition after all others.
   *
   * @param scenario that the viewer may see
   * @param size how many at most, 1 to {@link #MAX_SIZE}
   */
  public MatchList forScenario(Scenario scenario, int size, Viewer viewer) {
    var need = need(scenario, viewer);
    var offers = offersFor(need, size, viewer);
    var known = answers(List.of(scenario.id()), ids(offers), viewer);
    var found = engine.rank(need, offers, known).first(size);
    // What is not published is shown to no language model.
    return scenario.state().published() ? opinions.add(need, offers, found) : found;
  }

  /**
   * Needs for a capability, those whose hard conditions it fails after all others.
   *
   * @param capability that the viewer may see
   * @param size how many at most, 1 to {@link #MAX_SIZE}
   */
  public MatchList forCapability(Capability capability, int size, Viewer viewer) {
    var offer = offer(capability, viewer);
    var needs = needsFor(offer, size, viewer);
    var known = answers(idsOf(needs), List.of(capability.id()), viewer);
    var found = engine.rank(offer, needs, known).first(size);
    return capability.state().published() ? opinions.add(offer, needs, found) : found;
  }

  /**
   * The best open needs over all listed capabilities of an organisation, without those whose hard
   * conditions fail.
   *
   * @param size how many needs at most, 1 to {@link #MAX_SIZE}
   */
  public Chances forOrganisation(OrganisationId id, int size, Viewer viewer) {
    var supplier = organisations.get(id, viewer);
    var listed = capabilities.list(Optional.of(id), 0, CAPABILITIES_OF_ONE, viewer).items();
    var reader = readers.of(listed, viewer);
    var offers =
        listed.stream()
            .filter(capability -> capability.state().published())
            .map(capability -> kept.offer(capability, supplier, reader.of(capability)))
            .toList();
    if (offers.isEmpty()) {
      return engine.chances(offers, List.of(), size, Answers.NONE);
    }
    var found =
        scenarioIndex.candidates(
            offers.stream().map(offer -> query(offer.side(), OPEN_NEEDS, size, viewer)).toList());
    var ids =
        found.stream()
            .flatMap(each -> Fusion.best(each, ranked(size)).stream())
            .map(UUID::fromString)
            .collect(Collectors.toUnmodifiableSet());
    var needs =
        needs(scenarios.toCompare(ids, viewer), viewer).stream()
            .filter(need -> ofTwo(need, offers.getFirst()))
            .toList();
    var known = answers(idsOf(needs), ids(offers), viewer);
    return engine.chances(offers, needs, ranked(size), known).first(size);
  }

  /** All candidates for a need as the viewer may be told of them, in the order of its list. */
  public MatchList candidates(Scenario scenario, Viewer viewer) {
    return candidates(need(scenario, viewer), viewer);
  }

  /** All candidates for a need, of which its list holds the first, in the same order. */
  public MatchList candidates(Need need, Viewer viewer) {
    var offers = offersFor(need, LISTED, viewer);
    return engine.rank(need, offers, answers(idsOf(List.of(need)), ids(offers), viewer));
  }

  /** All candidates for an offer, of which its list holds the first, in the same order. */
  public MatchList candidates(Offer offer, Viewer viewer) {
    var needs = needsFor(offer, LISTED, viewer);
    return engine.rank(offer, needs, answers(idsOf(needs), ids(List.of(offer)), viewer));
  }

  /**
   * What a supplier is asked of a need that offers a capability, in the order of the need, with
   * what everybody can find of the capability.
   *
   * @param told what suppliers may read of the need
   */
  public List<Asked> asked(
      Scenario scenario, Capability capability, Predicate<Confidentiality> told) {
    var need = sides.need(scenario, organisations.owner(scenario.organisationId()), told);
    var offer =
        sides.offer(
            capability,
            organisations.owner(capability.organisationId()),
            Confidentiality.PUBLIC::equals);
    var found = engine.rank(need, List.of(offer)).items().getFirst().requirements();
    return IntStream.range(0, found.size())
        .filter(i -> found.get(i).textWithheld() == null)
        .mapToObj(i -> Asked.of(found.get(i), need.statements().get(i).discretion().open()))
        .toList();
  }

  /** What suppliers answered, as far as the viewer may know. */
  Answers.Known answers(List<ScenarioId> needs, List<CapabilityId> offers, Viewer viewer) {
    return answers.stream()
        .map(each -> each.of(needs, offers, viewer))
        .reduce(
            (one, other) ->
                (need, offer, requirement) ->
                    one.to(need, offer, requirement).or(() -> other.to(need, offer, requirement)))
        .orElse(Answers.NONE);
  }

  static List<CapabilityId> ids(List<Offer> offers) {
    return offers.stream().map(each -> CapabilityId.of(each.side().id())).toList();
  }

  static List<ScenarioId> idsOf(List<Need> needs) {
    return needs.stream().map(each -> ScenarioId.of(each.side().id())).toList();
  }

  /** A need as the viewer may be told of it. */
  Need need(Scenario scenario, Viewer viewer) {
    return sides.need(
        scenario, organisations.owner(scenario.organisationId()), readers.of(scenario, viewer));
  }

  /** An offer as the viewer may be told of it. */
  Offer offer(Capability capability, Viewer viewer) {
    return sides.offer(
        capability,
        organisations.owner(capability.organisationId()),
        readers.of(capability, viewer));
  }

  /** What is worth ranking for a need. */
  List<Offer> offersFor(Need need, int size, Viewer viewer) {
    var found =
        capabilityIndex.candidates(List.of(query(need.side(), LISTED_OFFERS, size, viewer)));
    var ids = Fusion.best(found.getFirst(), compared(size)).stream().map(UUID::fromString).toList();
    var offers =
        offers(capabilities.toCompare(ids, viewer), viewer).stream()
            .filter(offer -> ofTwo(need, offer))
            .toList();
    return engine.promising(need, offers, ranked(size));
  }

  /** What is worth ranking for an offer. */
  List<Need> needsFor(Offer offer, int size, Viewer viewer) {
    var found = scenarioIndex.candidates(List.of(query(offer.side(), OPEN_NEEDS, size, viewer)));
    var ids = Fusion.best(found.getFirst(), compared(size)).stream().map(UUID::fromString).toList();
    var needs =
        needs(scenarios.toCompare(ids, viewer), viewer).stream()
            .filter(need -> ofTwo(need, offer))
            .toList();
    return engine.promising(offer, needs, ranked(size));
  }

  /** Whether two organisations would come together: nobody needs a market to find themselves. */
  private static boolean ofTwo(Need need, Offer offer) {
    return !need.side().organisationId().equals(offer.side().organisationId());
  }

  /** How many candidates are ranked where so many are shown. */
  public static int ranked(int size) {
    return Math.max(LEAST_RANKED, 3 * size);
  }

  private static int compared(int size) {
    return Math.max(LEAST_COMPARED, 3 * ranked(size));
  }

  private static CandidateQuery query(Side side, Set<String> states, int size, Viewer viewer) {
    return new CandidateQuery(
        side.title(),
        side.body(),
        states,
        Findable.by(viewer),
        null,
        Math.max(LEAST_CANDIDATES, 3 * size));
  }

  /** Some capabilities as the viewer may be told of them. */
  public List<Offer> offers(Collection<Capability> rows, Viewer viewer) {
    var reader = readers.of(rows, viewer);
    var owners = organisations.toCompare(rows.stream().map(Capability::organisationId).toList());
    return rows.stream()
        .map(
            row ->
                kept.offer(
                    row, Objects.requireNonNull(owners.get(row.organisationId())), reader.of(row)))
        .toList();
  }

  /** Some needs as the viewer may be told of them. */
  public List<Need> needs(Collection<Scenario> rows, Viewer viewer) {
    var reader = readers.of(rows, viewer);
    var owners = organisations.toCompare(rows.stream().map(Scenario::organisationId).toList());
    return rows.stream()
        .map(
            row ->
                kept.need(
                    row, Objects.requireNonNull(owners.get(row.organisationId())), reader.of(row)))
        .toList();
  }
}
