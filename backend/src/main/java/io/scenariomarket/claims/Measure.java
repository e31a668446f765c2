package io.scenariomarket.claims;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import javax.measure.IncommensurableException;
import javax.measure.UnconvertibleException;
import javax.measure.Unit;
import tech.units.indriya.AbstractUnit;
import tech.units.indriya.unit.UnitDimension;

/**
 * What a number counts or measures.
 *
 * @param written the unit as people write it, folded; empty for a bare number
 * @param family of what is counted, or of what no other unit measures; empty for physical units
 * @param unit the unit itself
 */
record Measure(String written, String family, Unit<?> unit) {

  private static final MathContext EXACT = new MathContext(12);

  static final String COUNT = "count";
  static final String SHARE = "share";

  /** A bare number. */
  static final Measure NONE = new Measure("", "", AbstractUnit.ONE);

  boolean bare() {
    return written.isEmpty();
  }

  boolean share() {
    return family.equals(SHARE);
  }

  /** Counts of any kind, and bare numbers. */
  boolean counts() {
    return bare() || family.equals(COUNT) || family.equals("人");
  }

  /** The measure of as much in each of another. */
  Measure per(Measure other) {
    return new Measure(written + "/" + other.written, family, unit.divide(other.unit));
  }

  /** So many of it to one: seconds each for so many a second. */
  Measure inverse() {
    return new Measure("1/" + written, family, unit.inverse());
  }

  /** Whether values of the two can be compared. */
  boolean comparable(Measure other) {
    if (!unit.isCompatible(other.unit)) {
      return false;
    }
    if (!unit.getDimension().equals(UnitDimension.NONE) || bare() || other.bare()) {
      return true;
    }
    return family.equals(other.family) && unit.getSystemUnit().equals(other.unit.getSystemUnit());
  }

  /** A value of this measure in terms of another; empty where they cannot be compared. */
  Optional<BigDecimal> convert(BigDecimal value, Measure to) {
    if (!comparable(to)) {
      return Optional.empty();
    }
    if (unit.equals(to.unit)) {
      return Optional.of(value);
    }
    try {
      var converted = unit.getConverterToAny(to.unit).convert(value);
      return Optional.of(rounded(converted));
    } catch (IncommensurableException | UnconvertibleException e) {
      return Optional.empty();
    }
  }

  /** Without the traces of conversion in the far digits, which would break a tie. */
  private static BigDecimal rounded(Number converted) {
    return new BigDecimal(converted.toString()).round(EXACT).stripTrailingZeros();
  }
}
