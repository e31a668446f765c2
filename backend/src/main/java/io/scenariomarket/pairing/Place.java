package io.scenariomarket.pairing;

import io.scenariomarket.matching.Match;
import io.scenariomarket.matching.MatchList;
import io.scenariomarket.matching.Matching;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where one pair stands in the list of matches of one of its sides, as the viewer gets that list.
 *
 * @param listed whether the list shows it
 * @param rank its place among those that stand as it does, from 1; {@code null} where it is not
 *     among the candidates
 * @param among how many candidates stand as it does
 */
public record Place(Standing standing, boolean listed, @Nullable Integer rank, int among) {

  /** How a pair stands to a list. */
  public enum Standing {
    /** Above the floor, and no hard condition is broken. */
    RECOMMENDED,
    /** Above the floor, and a hard condition is broken. */
    EXCLUDED,
    /** Below the floor. */
    LOOSE,
    /** Not among the candidates, whose words and meanings are nearer. */
    NOT_NEAR,
    /** What is asked about is not open to matches: not listed, or no longer wanted. */
    CLOSED,
    /** Both sides are of one organisation. */
    OWN;

    static Standing of(Match match) {
      if (!match.possible()) {
        return LOOSE;
      }
      return match.excluded() ? EXCLUDED : RECOMMENDED;
    }
  }

  /**
   * The place of a match.
   *
   * @param candidates everything that was ranked, in order
   * @param open whether what is asked about can be a candidate at all
   * @param other what a match is told apart by: the id of what is asked about
   */
  static Place of(MatchList candidates, Match match, boolean open, Function<Match, String> other) {
    if (match.scenarioOrganisationId().equals(match.capabilityOrganisationId())) {
      return outside(Standing.OWN);
    }
    if (!open) {
      return outside(Standing.CLOSED);
    }
    return find(candidates.items(), match, other)
        .map(
            found -> {
              var standing = Standing.of(found);
              var alike =
                  candidates.items().stream()
                      .filter(each -> Standing.of(each) == standing)
                      .toList();
              return new Place(
                  standing,
                  find(candidates.first(Matching.LISTED).items(), match, other).isPresent(),
                  alike.indexOf(found) + 1,
                  alike.size());
            })
        .orElseGet(() -> outside(Standing.NOT_NEAR));
  }

  private static Place outside(Standing standing) {
    return new Place(standing, false, null, 0);
  }

  private static Optional<Match> find(
      List<Match> matches, Match match, Function<Match, String> other) {
    return matches.stream()
        .filter(each -> other.apply(each).equals(other.apply(match)))
        .findFirst();
  }
}
