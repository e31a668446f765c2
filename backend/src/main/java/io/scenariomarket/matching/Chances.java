package io.scenariomarket.matching;

import java.util.List;

/**
 * The open needs that capabilities of one organisation could serve, each need once.
 *
 * @param modelVersion the weights that the scores were made with
 * @param needs for each of them the matches with those capabilities, best first, at least one; the
 *     needs by the best of each
 */
public record Chances(String modelVersion, List<List<Match>> needs) {

  /** So many of the best needs. */
  Chances first(int size) {
    return new Chances(modelVersion, needs.stream().limit(size).toList());
  }

  /** The best match of each need. */
  public MatchList best() {
    return new MatchList(modelVersion, needs.stream().map(List::getFirst).toList());
  }
}
