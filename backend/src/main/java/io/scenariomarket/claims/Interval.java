package io.scenariomarket.claims;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values that a figure leaves possible. An end that is {@code null} is open without limit.
 *
 * @param lowIncluded whether the low end itself is possible
 */
record Interval(
    @Nullable BigDecimal low,
    boolean lowIncluded,
    @Nullable BigDecimal high,
    boolean highIncluded) {

  /** How far "about" reaches, as a share of the value. */
  private static final BigDecimal ABOUT = new BigDecimal("0.1");

  static Interval of(BigDecimal value) {
    return new Interval(value, true, value, true);
  }

  static Interval from(BigDecimal low) {
    return new Interval(low, true, null, false);
  }

  static Interval to(BigDecimal high) {
    return new Interval(null, false, high, true);
  }

  static Interval between(BigDecimal one, BigDecimal other) {
    return new Interval(one.min(other), true, one.max(other), true);
  }

  static Interval about(BigDecimal value) {
    var reach = value.abs().multiply(ABOUT);
    return between(value.subtract(reach), value.add(reach));
  }

  /** The same without its ends. */
  Interval open() {
    return new Interval(low, false, high, false);
  }

  /** All values multiplied by a positive number. */
  Interval scaled(BigDecimal factor) {
    return new Interval(
        low == null ? null : low.multiply(factor),
        lowIncluded,
        high == null ? null : high.multiply(factor),
        highIncluded);
  }

  boolean point() {
    return low != null && high != null && low.compareTo(high) == 0;
  }

  /** The values as people write them. */
  String written() {
    if (point() && low != null) {
      return Figure.plain(low);
    }
    return low == null
        ? "≤ " + (high == null ? "" : Figure.plain(high))
        : high == null ? "≥ " + Figure.plain(low) : Figure.plain(low) + "～" + Figure.plain(high);
  }

  boolean bounded() {
    return low != null && high != null;
  }

  /** The greatest distance from zero; empty without limit. */
  Optional<BigDecimal> widest() {
    if (high == null) {
      return Optional.empty();
    }
    return Optional.of(low == null ? high.abs() : high.abs().max(low.abs()));
  }

  /** As far below zero as above: ±75 reaches from -75 to 75. */
  Interval aroundZero() {
    return point() && high != null ? between(high.negate(), high) : this;
  }

  /** One divided by each of the values, which must be above zero; empty where they are not. */
  Optional<Interval> inverted() {
    if (low != null && low.signum() <= 0 || high != null && high.signum() <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Interval(
            high == null ? null : BigDecimal.ONE.divide(high, MathContext.DECIMAL64),
            highIncluded,
            low == null ? null : BigDecimal.ONE.divide(low, MathContext.DECIMAL64),
            lowIncluded));
  }

  /** Whether all values of this are values of another. */
  boolean within(Interval other) {
    return startsWithin(other) && endsWithin(other);
  }

  /** Whether its low end lies within another. */
  boolean startsWithin(Interval other) {
    if (other.low == null) {
      return true;
    }
    var order = low == null ? -1 : low.compareTo(other.low);
    return order > 0 || order == 0 && (other.lowIncluded || !lowIncluded);
  }

  /** Whether its high end lies within another. */
  boolean endsWithin(Interval other) {
    if (other.high == null) {
      return true;
    }
    var order = high == null ? 1 : high.compareTo(other.high);
    return order < 0 || order == 0 && (other.highIncluded || !highIncluded);
  }

  /** Whether the two have no value in common. */
  boolean apart(Interval other) {
    return before(this, other) || before(other, this);
  }

  private static boolean before(Interval one, Interval other) {
    if (one.high == null || other.low == null) {
      return false;
    }
    var order = one.high.compareTo(other.low);
    return order < 0 || order == 0 && !(one.highIncluded && other.lowIncluded);
  }

  /** The same values in another measure; empty where the two cannot be compared. */
  Optional<Interval> in(Measure from, Measure to) {
    if (!from.comparable(to)) {
      return Optional.empty();
    }
    var newLow = low == null ? null : from.convert(low, to).orElse(null);
    var newHigh = high == null ? null : from.convert(high, to).orElse(null);
    if ((low != null && newLow == null) || (high != null && newHigh == null)) {
      return Optional.empty();
    }
    return Optional.of(new Interval(newLow, lowIncluded, newHigh, highIncluded));
  }
}
