package io.scenariomarket.matchrun;

import io.scenariomarket.claims.Verdict;
import io.scenariomarket.matching.Match;
import io.scenariomarket.matching.MatchList;
import io.scenariomarket.matching.Need;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a need asks for, and how far the best of its result comes.
 *
 * @param place from 0, as the need lists it
 * @param verdict the best of all
 * @param capability whose it is, which comes closest where several do alike; {@code null} where
 *     nothing came out for the need
 * @param evidence its sentence
 * @param likeness of the two, 0 to 1
 */
record RunRequirement(
    UUID need,
    int place,
    String text,
    boolean must,
    Verdict verdict,
    @Nullable UUID capability,
    @Nullable String evidence,
    @Nullable Double likeness) {

  private static final Comparator<Found> CLOSEST =
      Comparator.comparing((Found each) -> each.requirement().verdict(), Comparator.reverseOrder())
          .thenComparing(each -> each.requirement().similarity());

  private record Found(UUID capability, Match.Requirement requirement) {}

  /** All that a need asks for, by those of its matches that no hard condition excludes. */
  static List<RunRequirement> of(Need need, MatchList matches) {
    var possible = matches.items().stream().filter(each -> !each.excluded()).toList();
    var all = new ArrayList<RunRequirement>();
    for (var i = 0; i < need.statements().size(); i++) {
      var at = i;
      var statement = need.statements().get(at);
      var id = UUID.fromString(need.side().id());
      all.add(
          possible.stream()
              .map(
                  each ->
                      new Found(UUID.fromString(each.capabilityId()), each.requirements().get(at)))
              .max(CLOSEST)
              .map(
                  best ->
                      new RunRequirement(
                          id,
                          at,
                          statement.text(),
                          statement.must(),
                          best.requirement().verdict(),
                          best.capability(),
                          best.requirement().evidence(),
                          best.requirement().similarity()))
              .orElseGet(
                  () ->
                      new RunRequirement(
                          id,
                          at,
                          statement.text(),
                          statement.must(),
                          Verdict.SILENT,
                          null,
                          null,
                          null)));
    }
    return all;
  }
}
