package io.scenariomarket.scenario;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;

/** How an indicator's figure is to be read: at least, at most, equal, more, less. */
public enum Comparison {
  AT_LEAST(">="),
  AT_MOST("<="),
  EQUAL("="),
  MORE(">"),
  LESS("<");

  private static final Map<String, String> OTHER_SIGNS =
      Map.of("≥", ">=", "≤", "<=", "==", "=", "＝", "=", "＞", ">", "＜", "<");

  private final String sign;

  Comparison(String sign) {
    this.sign = sign;
  }

  /** The sign as exchanged: {@code >=}, {@code <=}, {@code =}, {@code >}, {@code <}. */
  @JsonValue
  public String sign() {
    return sign;
  }

  /** The sign as read by people: ≥, ≤, =, >, <. */
  public String symbol() {
    return switch (this) {
      case AT_LEAST -> "≥";
      case AT_MOST -> "≤";
      case EQUAL, MORE, LESS -> sign;
    };
  }

  /** Reads a sign in any usual form, or a constant's name. */
  @JsonCreator
  public static Comparison of(String text) {
    var wanted = OTHER_SIGNS.getOrDefault(text.strip(), text.strip());
    for (var comparison : values()) {
      if (comparison.sign.equals(wanted) || comparison.name().equalsIgnoreCase(wanted)) {
        return comparison;
      }
    }
    throw new IllegalArgumentException("not a comparison sign: " + text);
  }
}
