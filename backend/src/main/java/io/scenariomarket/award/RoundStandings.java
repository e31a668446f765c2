package io.scenariomarket.award;

import io.scenariomarket.selection.Criterion;
import io.scenariomarket.selection.Places;
import io.scenariomarket.selection.Result;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the sheets that were handed in come to, the best first. */
final class RoundStandings {

  private RoundStandings() {}

  /**
   * Where a nomination stands.
   *
   * @param place by its normalised score, 1 for the best, equal ones the same; {@code null} where
   *     nobody scored it
   * @param score the normalised score, of which 50 is the usual; {@code null} for none
   * @param raw what was given, as it was
   */
  record Standing(
      Nomination nomination,
      @Nullable Integer place,
      @Nullable BigDecimal score,
      Result.Standing raw) {}

  static List<Standing> of(AwardRound round, List<Nomination> judged, List<JudgeSheet> sheets) {
    var weights = round.criteria().stream().map(Criterion::weight).toList();
    var given =
        sheets.stream()
            .filter(JudgeSheet::handedIn)
            .flatMap(
                sheet ->
                    judged.stream()
                        .filter(each -> sheet.judges(each.id()))
                        .map(
                            each ->
                                new Result.Given(
                                    sheet.judge(),
                                    each.id(),
                                    sheet.points(each.id(), weights.size()))))
            .toList();
    var raw = Result.of(weights, judged.stream().map(Nomination::id).toList(), given);
    var scores = Normalised.of(weights, given);
    var places = places(scores);
    return judged.stream()
        .map(
            each ->
                new Standing(each, places.get(each.id()), scores.get(each.id()), raw.of(each.id())))
        .sorted(
            Comparator.comparing(
                    (Standing each) -> Objects.requireNonNullElse(each.place(), Integer.MAX_VALUE))
                .thenComparing(each -> each.nomination().id()))
        .toList();
  }

  private static Map<UUID, Integer> places(Map<UUID, BigDecimal> scores) {
    var ids = List.copyOf(scores.keySet());
    var places =
        Places.of(ids.stream().map(each -> Objects.requireNonNull(scores.get(each))).toList());
    var found = new HashMap<UUID, Integer>();
    for (var at = 0; at < ids.size(); at++) {
      found.put(ids.get(at), places.get(at));
    }
    return found;
  }
}
