package io.scenariomarket.matchrun;

import io.scenariomarket.claims.Verdict;
import io.scenariomarket.matching.Match;
import io.scenariomarket.matching.Outcome;
import java.util.List;
import java.util.UUID;

/**
 * A capability in the result of a need.
 *
 * @param place from 1
 * @param score 0 to 1, the same as on every page
 * @param standing what it is placed by, see {@link Match#standing}
 * @param missed names of conditions that are not met
 * @param unknown names of conditions of which one side says nothing
 * @param covered how many requirements are covered
 * @param partly how many are partly covered
 * @param asked how many there are
 */
record RunPair(
    UUID need,
    int place,
    UUID capability,
    double score,
    double standing,
    Match.Eligibility eligibility,
    List<String> missed,
    List<String> unknown,
    int covered,
    int partly,
    int asked) {

  static RunPair of(Match match, int place) {
    return new RunPair(
        UUID.fromString(match.scenarioId()),
        place,
        UUID.fromString(match.capabilityId()),
        match.score(),
        match.standing(),
        match.eligibility(),
        names(match, Outcome.Verdict.NOT_MET),
        names(match, Outcome.Verdict.UNKNOWN),
        count(match, Verdict.COVERED),
        count(match, Verdict.PARTLY),
        match.requirements().size());
  }

  /** Whether the score is high enough and no hard condition stands against it. */
  boolean fits() {
    return score >= Match.POSSIBLE && eligibility != Match.Eligibility.INELIGIBLE;
  }

  /** All of it in a line that is the same wherever it was computed. */
  String line() {
    return String.join(
        "\t",
        need.toString(),
        Integer.toString(place),
        capability.toString(),
        Double.toHexString(score),
        Double.toHexString(standing),
        eligibility.name(),
        String.join(",", missed),
        String.join(",", unknown),
        covered + "/" + partly + "/" + asked);
  }

  private static List<String> names(Match match, Outcome.Verdict verdict) {
    return match.conditions().stream()
        .filter(each -> each.outcome().verdict() == verdict)
        .map(Match.Condition::name)
        .toList();
  }

  private static int count(Match match, Verdict verdict) {
    return (int) match.requirements().stream().filter(each -> each.verdict() == verdict).count();
  }
}
