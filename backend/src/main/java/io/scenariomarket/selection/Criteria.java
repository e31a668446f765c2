package io.scenariomarket.selection;

import io.scenariomarket.shared.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Checks criteria: {@value #FEWEST} to {@value #MOST} of them, whose weights make up a hundred. */
public final class Criteria {

  public static final int FEWEST = 2;
  public static final int MOST = 12;

  private static final int WHOLE = 100;

  private Criteria() {}

  /**
   * The criteria as they were given, once they are in order.
   *
   * @throws Refusal that names each field at fault, such as {@code criteria[2].weight}
   */
  public static List<Criterion> checked(List<Criterion> criteria) {
    var faults = new ArrayList<Refusal.Field>();
    if (criteria.size() < FEWEST || criteria.size() > MOST) {
      faults.add(fault("criteria", "selection.criteria.count", FEWEST, MOST));
    }
    var names = new HashSet<String>();
    for (var at = 0; at < criteria.size(); at++) {
      check(criteria.get(at), "criteria[%d].".formatted(at), names, faults);
    }
    var sum = criteria.stream().mapToLong(Criterion::weight).sum();
    if (sum != WHOLE) {
      faults.add(fault("criteria", "selection.criteria.sum", sum));
    }
    if (!faults.isEmpty()) {
      throw Refusal.invalid(faults);
    }
    return List.copyOf(criteria);
  }

  private static void check(
      Criterion criterion, String path, HashSet<String> names, List<Refusal.Field> faults) {
    if (criterion.name().isEmpty() || criterion.name().length() > Criterion.MAX_NAME) {
      faults.add(fault(path + "name", "selection.criterion.name", Criterion.MAX_NAME));
    } else if (!names.add(criterion.name())) {
      faults.add(fault(path + "name", "selection.criterion.twice"));
    }
    if (criterion.meaning().isEmpty() || criterion.meaning().length() > Criterion.MAX_MEANING) {
      faults.add(fault(path + "meaning", "selection.criterion.meaning", Criterion.MAX_MEANING));
    }
    if (criterion.weight() < 1 || criterion.weight() >= WHOLE) {
      faults.add(fault(path + "weight", "selection.criterion.weight"));
    }
  }

  private static Refusal.Field fault(String field, String message, Object... arguments) {
    return new Refusal.Field(field, message, List.of(arguments));
  }
}
