package io.scenariomarket.pairing;

import io.scenariomarket.matching.MatchView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One pair explained, whether or not it is proposed.
 *
 * @param modelVersion the weights that the score was made with
 * @param match the pair with every reason
 * @param place where it stands in the list of the side that asked
 * @param raises what would raise its score, for the side that you may act for; empty for others
 */
record PairView(String modelVersion, MatchView match, PlaceView place, List<RaiseView> raises) {

  /**
   * A place in a list.
   *
   * @param standing RECOMMENDED, EXCLUDED by a hard condition, LOOSE where the score is below the
   *     floor, NOT_NEAR where it is no candidate, CLOSED where it is not open to matches, OWN where
   *     both sides are of one organisation
   * @param listed whether the list shows it
   * @param rank its place among those that stand as it does, from 1; left out where it is no
   *     candidate
   * @param reason all that in words
   */
  record PlaceView(
      Place.Standing standing, boolean listed, @Nullable Integer rank, String reason) {}
}
