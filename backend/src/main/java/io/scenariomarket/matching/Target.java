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

  /** The figure as people write it, such as "采样率 ≥ 1000 Hz". */
  String sentence() {
    var figure = name + " " + sign.symbol() + " " + value.stripTrailingZeros().toPlainString();
    return unit == null ? figure : figure + " " + unit;
  }

  /** How a value is meant. */
  public enum Sign {
    AT_LEAST,
    AT_MOST,
    EQUAL,
    MORE,
    LESS;

    String symbol() {
      return switch (this) {
        case AT_LEAST -> "≥";
        case AT_MOST -> "≤";
        case EQUAL -> "=";
        case MORE -> ">";
        case LESS -> "<";
      };
    }

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
