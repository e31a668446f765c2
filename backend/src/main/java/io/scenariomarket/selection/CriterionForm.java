package io.scenariomarket.selection;

import io.scenariomarket.shared.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A criterion as it is typed. */
public record CriterionForm(
    @Nullable String name, @Nullable String meaning, @Nullable String weight) {

  /** Of which nothing is typed yet. */
  public static final CriterionForm EMPTY = new CriterionForm(null, null, null);

  private static final String ROW = "criterion";

  /** One that is there. */
  public static CriterionForm of(Criterion criterion) {
    return new CriterionForm(
        criterion.name(), criterion.meaning(), String.valueOf(criterion.weight()));
  }

  /** What the weights make up; what is no number counts for nothing. */
  public static int sum(List<CriterionForm> criteria) {
    return criteria.stream().mapToInt(CriterionForm::number).sum();
  }

  /**
   * Adds a criterion or takes one away, as a button says, unless there are enough.
   *
   * @return whether the button is about that
   */
  public static boolean changes(List<CriterionForm> criteria, String action) {
    var full = criteria.size() >= Criteria.MOST && action.equals("add-" + ROW);
    return full || FormErrors.changeRows(criteria, ROW, EMPTY, action);
  }

  private int number() {
    return weight != null && weight.strip().matches("\\d{1,3}")
        ? Integer.parseInt(weight.strip())
        : 0;
  }

  /** What it means. */
  public Criterion read(String path, FormErrors errors) {
    var read = errors.integer(path + ".weight", weight);
    return new Criterion(
        name == null ? "" : name, meaning == null ? "" : meaning, read == null ? 0 : read);
  }
}
