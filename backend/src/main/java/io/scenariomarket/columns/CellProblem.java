package io.scenariomarket.columns;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a row cannot be taken over as it is, or what of it is left out or worth knowing.
 *
 * @param field the field whose cell is at fault; {@code null} where it is the row as a whole
 * @param message message key
 * @param arguments values for the message's placeholders
 * @param note whether the row is taken over all the same
 */
public record CellProblem(
    @Nullable String field, String message, List<Object> arguments, boolean note) {

  public static CellProblem of(@Nullable String field, String message, Object... arguments) {
    return new CellProblem(field, message, List.of(arguments), false);
  }

  /** What is said of a row that is taken over. */
  public static CellProblem note(@Nullable String field, String message, Object... arguments) {
    return new CellProblem(field, message, List.of(arguments), true);
  }

  /** Whether any of these refuses the row. */
  public static boolean refuse(List<CellProblem> problems) {
    return problems.stream().anyMatch(problem -> !problem.note);
  }
}
