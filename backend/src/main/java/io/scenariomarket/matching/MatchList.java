package io.scenariomarket.matching;

import java.util.List;

/**
 * Matches, best first, the ineligible ones after all others.
 *
 * @param modelVersion the weights that the scores were made with
 */
public record MatchList(String modelVersion, List<Match> items) {

  /** The first so many matches. */
  MatchList first(int size) {
    return new MatchList(modelVersion, items.stream().limit(size).toList());
  }
}
