package io.scenariomarket.matching;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Matches by {@link Match#standing}, best first, the ineligible ones after all others.
 *
 * @param modelVersion the weights that the scores were made with
 */
public record MatchList(String modelVersion, List<Match> items) {

  /** Best first, the ineligible ones last; the same order whatever came first. */
  static final Comparator<Match> ORDER =
      Comparator.comparing(Match::excluded)
          .thenComparing(Match::standing, Comparator.reverseOrder())
          .thenComparing(Match::scenarioId)
          .thenComparing(Match::capabilityId);

  /** Matches in order; equal ones by id, so that the order is reproducible. */
  public static MatchList ranked(String modelVersion, List<Match> matches) {
    return new MatchList(modelVersion, matches.stream().sorted(ORDER).toList());
  }

  /** The matches of both lists, in order. */
  public MatchList with(MatchList other) {
    return ranked(modelVersion, Stream.concat(items.stream(), other.items.stream()).toList());
  }

  /**
   * The so many best, whether or not a hard condition is broken, in the same order as before.
   *
   * <p>What fails a hard condition takes half of the places at most: a near miss is worth knowing,
   * and must not crowd out what is possible.
   */
  public MatchList first(int size) {
    var failing = items.stream().filter(Match::excluded).limit(size / 2);
    var possible = items.stream().filter(match -> !match.excluded());
    var kept =
        Stream.concat(possible, failing)
            .sorted(Comparator.comparingDouble(Match::standing).reversed())
            .limit(size)
            .map(MatchList::pair)
            .collect(Collectors.toSet());
    return new MatchList(
        modelVersion, items.stream().filter(match -> kept.contains(pair(match))).toList());
  }

  private static String pair(Match match) {
    return match.scenarioId() + "/" + match.capabilityId();
  }
}
