package io.scenariomarket.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Many offers laid out for all needs of a market to be ranked against every one of them.
 *
 * <p>What is quick to tell of a pair is told of all: likeness of the whole texts, as one product of
 * matrices, shared characters, and tracks. The best by that whose hard conditions hold are compared
 * sentence by sentence, the best of those judged and explained, as on a page of matches, with the
 * same scores to the last digit. Only the first step is broader than there: nothing has to be found
 * by a search.
 *
 * <p>The same needs and offers give the same result on every machine and with any number of
 * threads.
 */
public final class OfferField {

  /** Offers that are compared sentence by sentence for a need. */
  static final int COMPARED = 300;

  /** Of those the most that fail a hard condition: a near miss is worth knowing. */
  private static final int FAILING = COMPARED / 5;

  /** How far down the offers are gone through for some whose hard conditions hold. */
  private static final int LOOKED_AT = 10 * COMPARED;

  /** Texts that are described at a time. */
  private static final int BATCH = 500;

  private final MatchEngine engine;
  private final MatchModel model;
  private final List<Offer> offers;
  private final List<Described> described;
  private final Directions profiles;
  private final Wordings wordings;

  OfferField(MatchEngine engine, MatchModel model, List<Offer> offers) {
    this.engine = engine;
    this.model = model;
    this.offers = List.copyOf(offers);
    this.described = new ArrayList<>();
    for (var from = 0; from < offers.size(); from += BATCH) {
      var some = this.offers.subList(from, Math.min(from + BATCH, offers.size()));
      described.addAll(engine.describeAll(some.stream().map(Described.Text::of).toList()));
    }
    this.profiles = new Directions(described.stream().map(Described::profile).toList());
    this.wordings = new Wordings(described.stream().map(Described::characters).toList());
  }

  /** How many offers there are. */
  public int size() {
    return offers.size();
  }

  /**
   * The best offers for each need, in the order of the needs, as {@link Matching#forScenario} ranks
   * and explains them, but for what suppliers answered and a language model says.
   *
   * @param needs some dozens at a time, so that they stay in a near cache
   * @param size how many offers at most for each
   */
  public List<MatchList> best(List<Need> needs, int size) {
    var wanted = engine.describeAll(needs.stream().map(Described.Text::of).toList());
    var meanings = profiles.cosines(wanted.stream().map(Described::profile).toList());
    return IntStream.range(0, needs.size())
        .parallel()
        .mapToObj(i -> best(needs.get(i), wanted.get(i), meanings[i], size))
        .toList();
  }

  private MatchList best(Need need, Described wanted, double[] meanings, int size) {
    var compared = compared(need, wanted, meanings);
    var most = Matching.ranked(size);
    var kept = compared.size() <= most ? compared : promising(need, wanted, compared, most);
    return engine
        .ranked(
            kept.stream()
                .map(
                    at ->
                        engine.match(need, wanted, offers.get(at), described.get(at), Answers.NONE))
                .toList())
        .first(size);
  }

  /** The places of the offers that are worth comparing, best first. */
  List<Integer> compared(Need need, Described wanted, double[] meanings) {
    var kept = new ArrayList<Integer>();
    var failing = 0;
    var order = order(wanted, meanings);
    for (var i = 0; i < Math.min(order.length, LOOKED_AT) && kept.size() < COMPARED; i++) {
      var offer = offers.get(order[i]);
      if (offer.side().organisationId().equals(need.side().organisationId())) {
        // Nobody needs a market to find themselves.
        continue;
      }
      if (engine.excluded(need, offer)) {
        if (failing == FAILING) {
          continue;
        }
        failing++;
      }
      kept.add(order[i]);
    }
    return kept;
  }

  /** The places of all offers by what is quick to tell, best first, equal ones as they stand. */
  private int[] order(Described wanted, double[] meanings) {
    var words = wordings.cosines(wanted.characters());
    var keys = new long[meanings.length];
    for (var at = 0; at < keys.length; at++) {
      var odds =
          model.contribution(FeatureName.WORDING, words[at])
              + model.contribution(FeatureName.MEANING, meanings[at])
              + track(wanted.tracks(), described.get(at).tracks());
      // In one number to be sorted: how much it lacks, then the place.
      keys[at] = ((long) (-odds * 1e6) << 24) | at;
    }
    Arrays.sort(keys);
    var order = new int[keys.length];
    for (var i = 0; i < order.length; i++) {
      order[i] = (int) (keys[i] & 0xFF_FFFF);
    }
    return order;
  }

  private double track(Set<String> asked, Set<String> offered) {
    return asked.isEmpty() || offered.isEmpty()
        ? 0
        : model.contribution(
            FeatureName.TRACK, asked.stream().anyMatch(offered::contains) ? 1.0 : 0.0);
  }

  /** Of these the so many best if nothing were known of any requirement. */
  private List<Integer> promising(Need need, Described wanted, List<Integer> compared, int most) {
    Map<String, Integer> places = new HashMap<>();
    var matches = new ArrayList<Match>();
    for (var at : compared) {
      var offer = offers.get(at);
      places.put(offer.side().id(), at);
      var features = Features.of(wanted, described.get(at), OptionalDouble.empty());
      matches.add(engine.unjudged(need, offer, features));
    }
    return engine.ranked(matches).first(most).items().stream()
        .map(match -> places.getOrDefault(match.capabilityId(), -1))
        .toList();
  }
}
