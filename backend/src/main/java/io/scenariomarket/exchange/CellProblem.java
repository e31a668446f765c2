package io.scenariomarket.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a row cannot be taken over as it is.
 *
 * @param field the field whose cell is at fault; {@code null} where it is the row as a whole
 * @param message message key
 * @param arguments values for the message's placeholders
 */
record CellProblem(@Nullable String field, String message, List<Object> arguments) {

  static CellProblem of(@Nullable String field, String message, Object... arguments) {
    return new CellProblem(field, message, List.of(arguments));
  }
}
