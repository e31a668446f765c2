package io.scenariomarket.claims;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure that stands in fields of its own, beside a sentence or instead of one.
 *
 * @param name what is measured
 * @param relation how the value is meant; {@code EQUAL} for one that is reached
 * @param high the high end where it is a range; {@code null} for a single value
 * @param unit of the value; {@code null} for a plain number
 */
public record Indicator(
    String name,
    Relation relation,
    BigDecimal value,
    @Nullable BigDecimal high,
    @Nullable String unit) {

  /** A single value. */
  public Indicator(String name, Relation relation, BigDecimal value, @Nullable String unit) {
    this(name, relation, value, null, unit);
  }

  /** The figure as people write it, such as "采样率 ≥ 1000 Hz". */
  public String sentence() {
    var plain = value.stripTrailingZeros().toPlainString();
    var figure = high == null ? plain : plain + "～" + high.stripTrailingZeros().toPlainString();
    return name + " " + relation.symbol() + " " + (unit == null ? figure : figure + " " + unit);
  }
}
