package io.scenariomarket.matching;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure that a need asks for.
 *
 * @param name what is measured
 * @param sign how the value is meant
 * @param unit of the value; {@code null} for a plain number
 */
public record Target(String name, Sign sign, BigDecimal value, @Nullable String unit) {

  /** How a value is meant. */
  public enum Sign {
    AT_LEAST,
    AT_MOST,
    EQUAL,
    MORE,
    LESS;

    /** Whether a value satisfies this relation to a wanted one. */
    boolean holds(BigDecimal value, BigDecimal wanted) {
      var order = value.compareTo(wanted);
      return switch (this) {
        case AT_LEAST -> order >= 0;
        case AT_MOST -> order <= 0;
        case EQUAL -> order == 0;
        case MORE -> order > 0;
        case LESS -> order < 0;
      };
    }
  }
}
