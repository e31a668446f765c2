package io.scenariomarket.matching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.scenariomarket.claims.Claims;
import io.scenariomarket.claims.Verdict;
import io.scenariomarket.index.Encoder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Scores and explains pairs of needs and offers, the same way in both directions. A pair's score
 * depends on the two sides alone, so that it is the same on every page and in every run of a model.
 */
public final class MatchEngine {

  /** Sides that are kept as they were described, at about 25 kB each: those of some dozen lists. */
  private static final int KEPT = 5_000;

  private final Cache<Described.Text, Described> kept =
      Caffeine.newBuilder().maximumSize(KEPT).build();
  private final MatchModel model;
  private final Encoder encoder;
  private final Conditions conditions;
  private final Explanation explanation;

  /**
   * An engine under a model, the words of claims, and a zone's vocabulary.
   *
   * @param within whether the first region lies within the second, or is it
   * @param implies whether holding the first qualification means meeting the second, or is it
   * @throws IllegalArgumentException if the model was trained with another encoder
   */
  public MatchEngine(
      MatchModel model,
      Claims claims,
      Encoder encoder,
      BiPredicate<String, String> within,
      BiPredicate<String, String> implies) {
    if (!model.encoder().equals(encoder.model())) {
      throw new IllegalArgumentException(
          "The match model was trained with %s, not %s: fit it again"
              .formatted(model.encoder(), encoder.model()));
    }
    this.model = model;
    this.encoder = encoder;
    this.conditions = new Conditions(within, implies);
    this.explanation = new Explanation(model, claims);
  }

  /**
   * An engine under the operator's files.
   *
   * @param config the directory of {@code match-model.json}, {@code claims.yml} and {@code
   *     units.yml}
   */
  public static MatchEngine from(
      Path config,
      Encoder encoder,
      BiPredicate<String, String> within,
      BiPredicate<String, String> implies)
      throws IOException {
    var model = MatchModelFile.read(config.resolve("match-model.json"));
    return new MatchEngine(
        model, Claims.from(config, new NameMeaning(encoder)), encoder, within, implies);
  }

  /** Offers for a need, best first, ineligible ones last. */
  public MatchList rank(Need need, List<Offer> offers) {
    return rank(need, offers, Answers.NONE);
  }

  /** The same, explained with what suppliers answered. */
  MatchList rank(Need need, List<Offer> offers, Answers.Known answers) {
    var described = describe(sides(Described.Text.of(need), offers, Described.Text::of));
    var matches = new ArrayList<Match>();
    for (var i = 0; i < offers.size(); i++) {
      matches.add(match(need, described.getFirst(), offers.get(i), described.get(i + 1), answers));
    }
    return ranked(matches);
  }

  /** Needs for an offer, best first, ineligible ones last. */
  public MatchList rank(Offer offer, List<Need> needs) {
    return rank(offer, needs, Answers.NONE);
  }

  /** The same, explained with what the supplier answered. */
  MatchList rank(Offer offer, List<Need> needs, Answers.Known answers) {
    var described = describe(sides(Described.Text.of(offer), needs, Described.Text::of));
    var matches = new ArrayList<Match>();
    for (var i = 0; i < needs.size(); i++) {
      matches.add(match(needs.get(i), described.get(i + 1), offer, described.getFirst(), answers));
    }
    return ranked(matches);
  }

  /**
   * The so many offers that are worth judging for a need: the first of the list as it would be if
   * nothing were known of any requirement. That is told by the same model, with its mean for
   * coverage (Wang, Lin and Metzler 2011 call such a list a cascade), and by the conditions.
   */
  List<Offer> promising(Need need, List<Offer> offers, int most) {
    if (offers.size() <= most) {
      return offers;
    }
    var described = describe(sides(Described.Text.of(need), offers, Described.Text::of));
    return first(
        offers,
        i -> unjudged(need, described.getFirst(), offers.get(i), described.get(i + 1)),
        Match::capabilityId,
        most);
  }

  /** The so many needs that are worth judging for an offer, told as for a need. */
  List<Need> promising(Offer offer, List<Need> needs, int most) {
    if (needs.size() <= most) {
      return needs;
    }
    var described = describe(sides(Described.Text.of(offer), needs, Described.Text::of));
    return first(
        needs,
        i -> unjudged(needs.get(i), described.get(i + 1), offer, described.getFirst()),
        Match::scenarioId,
        most);
  }

  private static <S> List<Described.Text> sides(
      Described.Text one, List<S> others, Function<S, Described.Text> text) {
    return Stream.concat(Stream.of(one), others.stream().map(text)).toList();
  }

  private <S> List<S> first(
      List<S> sides, IntFunction<Match> match, Function<Match, String> id, int most) {
    var matches = IntStream.range(0, sides.size()).mapToObj(match).toList();
    var first = ranked(matches).first(most).items().stream().map(id).collect(Collectors.toSet());
    return IntStream.range(0, sides.size())
        .filter(i -> first.contains(id.apply(matches.get(i))))
        .mapToObj(sides::get)
        .toList();
  }

  /**
   * For each need that some offer is eligible for and possible with, all of those, best first; the
   * needs by the best of each.
   *
   * @param most how many needs to judge for each offer, the most promising ones
   */
  Chances chances(List<Offer> offers, List<Need> needs, int most, Answers.Known answers) {
    var byNeed = new HashMap<String, List<Match>>();
    for (var offer : offers) {
      for (var match : rank(offer, promising(offer, needs, most), answers).items()) {
        if (match.possible() && !match.excluded()) {
          byNeed.computeIfAbsent(match.scenarioId(), _ -> new ArrayList<>()).add(match);
        }
      }
    }
    return new Chances(
        model.version(),
        byNeed.values().stream()
            .map(each -> each.stream().sorted(MatchList.ORDER).toList())
            .sorted(Comparator.comparing(List::getFirst, MatchList.ORDER))
            .toList());
  }

  /** The score of a pair, to be made anew with something otherwise. */
  Trial trial(Need need, Offer offer) {
    var described = describe(List.of(Described.Text.of(need), Described.Text.of(offer)));
    var wanted = described.getFirst();
    var offered = described.getLast();
    var coverage = explanation.of(need, wanted, offer, offered).coverage();
    return new Trial(model, Features.of(wanted, offered, coverage.share()), coverage);
  }

  /** Many offers, for many needs to be ranked against all of them. */
  public OfferField field(List<Offer> offers) {
    return new OfferField(this, model, offers);
  }

  /** Names the weights that scores are made with. */
  public String version() {
    return model.version();
  }

  /** The encoder of the texts that are compared. */
  public String encoder() {
    return encoder.model();
  }

  /** Describes texts without keeping them. */
  List<Described> describeAll(List<Described.Text> texts) {
    return Described.of(texts, model.characters(), model.centre(), encoder);
  }

  /** Whether a hard condition, of those that need no claims to be read, keeps two apart. */
  boolean excluded(Need need, Offer offer) {
    return Match.Eligibility.of(conditions.check(need, offer)) == Match.Eligibility.INELIGIBLE;
  }

  /** What was described before is the same again; the rest is encoded together. */
  private List<Described> describe(List<Described.Text> texts) {
    var known = new HashMap<>(kept.getAllPresent(texts));
    var missing = texts.stream().filter(each -> !known.containsKey(each)).distinct().toList();
    var made = Described.of(missing, model.characters(), model.centre(), encoder);
    for (var i = 0; i < missing.size(); i++) {
      known.put(missing.get(i), made.get(i));
    }
    kept.putAll(known);
    return texts.stream().map(each -> Objects.requireNonNull(known.get(each))).toList();
  }

  MatchList ranked(List<Match> matches) {
    return MatchList.ranked(model.version(), matches);
  }

  /** What must be met and is said not to be stands against a match like any hard condition. */
  private static Optional<Match.Condition> contradicted(List<Match.Requirement> requirements) {
    var failed =
        requirements.stream()
            .filter(each -> each.must() && each.verdict() == Verdict.CONTRADICTED)
            .map(Match.Requirement::text)
            .toList();
    return failed.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Match.Condition(
                "requirements",
                new Outcome.NotMet(Outcome.Reason.of("requirements.not", String.join("；", failed))),
                false));
  }

  Match match(Need need, Described wanted, Offer offer, Described offered, Answers.Known answers) {
    var explained = explanation.of(need, wanted, offer, offered);
    var requirements =
        explained.requirements().stream()
            .map(each -> answered(each, need, offer, answers))
            .toList();
    var outcomes = new ArrayList<>(conditions.check(need, offer));
    contradicted(requirements).ifPresent(outcomes::add);
    var features = Features.of(wanted, offered, explained.coverage().share());
    return match(need, offer, features, requirements, outcomes);
  }

  private Match unjudged(Need need, Described wanted, Offer offer, Described offered) {
    return unjudged(need, offer, Features.of(wanted, offered, OptionalDouble.empty()));
  }

  /** A match of which nothing that takes claims to be read is known. */
  Match unjudged(Need need, Offer offer, Map<FeatureName, Double> features) {
    return match(need, offer, features, List.of(), conditions.check(need, offer));
  }

  private Match match(
      Need need,
      Offer offer,
      Map<FeatureName, Double> measured,
      List<Match.Requirement> requirements,
      List<Match.Condition> outcomes) {
    var features = model.contributions(measured);
    return new Match(
        need.side().id(),
        need.side().title(),
        need.side().organisationId(),
        need.side().organisationName(),
        offer.side().id(),
        offer.side().title(),
        offer.side().organisationId(),
        offer.side().organisationName(),
        model.score(features),
        Match.Eligibility.of(outcomes),
        requirements,
        List.copyOf(outcomes),
        features);
  }

  /** What the supplier itself answered counts for more than what is found. */
  private static Match.Requirement answered(
      Match.Requirement found, Need need, Offer offer, Answers.Known answers) {
    return found.textWithheld() != null
        ? found
        : answers
            .to(need.side().id(), offer.side().id(), found.text())
            .map(found::answered)
            .orElse(found);
  }
}
