package io.scenariomarket.selection;

import io.scenariomarket.shared.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks what an assessor gives, whatever is assessed. */
public final class GivenPoints {

  private GivenPoints() {}

  /**
   * What is given to a candidate by a criterion.
   *
   * @param criterion where it stands among the criteria, from 0
   * @param points {@code null} for none yet
   * @param words why
   */
  public record Given(UUID candidate, int criterion, @Nullable BigDecimal points, String words) {}

  /**
   * Checks a sheet.
   *
   * @param candidates all that are assessed
   * @param criteria how many there are
   * @param excluded those that this assessor cannot assess
   * @param complete whether nothing may be missing
   * @throws Refusal that names each field at fault
   */
  public static void check(
      List<Given> given,
      Collection<UUID> candidates,
      int criteria,
      Set<UUID> excluded,
      boolean complete) {
    var faults = new ArrayList<Refusal.Field>();
    var seen = new HashSet<String>();
    for (var at = 0; at < given.size(); at++) {
      var each = given.get(at);
      if (!candidates.contains(each.candidate())) {
        throw Refusal.notFound("selection.candidate.not-found");
      }
      if (excluded.contains(each.candidate())) {
        throw Refusal.forbidden("selection.conflict.excluded");
      }
      if (each.criterion() < 0
          || each.criterion() >= criteria
          || !seen.add(each.candidate() + " " + each.criterion())) {
        throw Refusal.invalid("rows", "selection.score.criterion");
      }
      checkPoints(each.points(), "rows[%d].points".formatted(at), complete, faults);
      checkWords(each.words(), "rows[%d].words".formatted(at), complete, faults);
    }
    var due = candidates.stream().filter(each -> !excluded.contains(each)).count() * criteria;
    if (complete && seen.size() < due) {
      faults.add(fault("rows", "selection.score.incomplete"));
    }
    if (!faults.isEmpty()) {
      throw Refusal.invalid(faults);
    }
  }

  static void checkPoints(
      @Nullable BigDecimal points, String field, boolean needed, List<Refusal.Field> faults) {
    if (points == null ? needed : !Score.possible(points)) {
      faults.add(fault(field, "selection.score.points"));
    }
  }

  static void checkWords(String words, String field, boolean needed, List<Refusal.Field> faults) {
    if (needed && words.isEmpty() || words.length() > Score.MAX_REMARK) {
      faults.add(fault(field, "selection.score.words", Score.MAX_REMARK));
    }
  }

  private static Refusal.Field fault(String field, String message, Object... arguments) {
    return new Refusal.Field(field, message, List.of(arguments));
  }
}
