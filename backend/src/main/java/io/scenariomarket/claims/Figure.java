package io.scenariomarket.claims;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a clause.
 *
 * @param clause where it stands
 * @param start offset in the clause
 * @param end offset behind its unit and the words that belong to it
 * @param name what stands before it, without words of comparison; may be empty
 * @param behind what stands behind it
 * @param form how it is written
 * @param relation how it is compared; {@code EQUAL} where nothing is said
 * @param value the figure; the low end of a range; the tolerance
 * @param other the high end of a range, or the nominal value of a tolerance
 * @param unit of the value
 * @param per what it is counted in each of, where words before the figure say so (每秒 10000 笔)
 * @param role what it is for
 */
record Figure(
    Clause clause,
    int start,
    int end,
    String name,
    String behind,
    Form form,
    Relation relation,
    BigDecimal value,
    @Nullable BigDecimal other,
    Measure unit,
    @Nullable Measure per,
    Role role) {

  /** How a figure is written. */
  enum Form {
    SINGLE,
    RANGE,
    TOLERANCE
  }

  /** What a figure says. */
  enum Role {
    /** How much there is of a property. */
    VALUE,
    /** Under which circumstances. */
    CIRCUMSTANCE,
    /** How much something changed, of an unknown base. */
    CHANGE
  }

  /** The figure of some fields, which stands in no sentence. */
  static Figure ofFields(String name, Indicator indicator, Units units) {
    return new Figure(
        new Clause(name, -1, false),
        0,
        0,
        name,
        "",
        indicator.high() == null ? Form.SINGLE : Form.RANGE,
        indicator.relation(),
        indicator.value(),
        indicator.high(),
        units.of(indicator.unit()),
        null,
        Role.VALUE);
  }

  /** The values that it leaves possible. */
  Interval interval(boolean lowIsBetter) {
    if (form == Form.RANGE && other != null) {
      return Interval.between(value, other);
    }
    return switch (relation.towards(lowIsBetter)) {
      case AT_LEAST -> Interval.from(value);
      case MORE -> Interval.from(value).open();
      case AT_MOST -> Interval.to(value);
      case LESS -> Interval.to(value).open();
      case BETTER, EQUAL, ABOUT -> Interval.of(value);
    };
  }

  /** The unit with what it is counted in each of. */
  Optional<Measure> rate() {
    return Optional.ofNullable(per).map(unit::per);
  }

  Figure as(Role another) {
    return new Figure(
        clause, start, end, name, behind, form, relation, value, other, unit, per, another);
  }

  /** The same in a unit that is known from elsewhere. */
  Figure in(Measure known) {
    return new Figure(
        clause, start, end, name, behind, form, relation, value, other, known, per, role);
  }

  /** The same, compared in another way. */
  Figure related(Relation another) {
    return new Figure(
        clause, start, end, name, behind, form, another, value, other, unit, per, role);
  }

  /** The same, written in another way. */
  Figure written(Form another) {
    return new Figure(
        clause, start, end, name, behind, another, relation, value, other, unit, per, role);
  }

  /** Whether two figures say as much, wherever they stand. */
  boolean alike(Figure other) {
    return value.compareTo(other.value) == 0 && unit.comparable(other.unit);
  }

  Figure named(String another) {
    return new Figure(
        clause, start, end, another, behind, form, relation, value, other, unit, per, role);
  }

  /** As people write it: "5~8 mm", "±0.1 %", "88 %". */
  String written() {
    var figure =
        switch (form) {
          case RANGE -> plain(value) + "～" + (other == null ? "" : plain(other));
          case TOLERANCE -> "±" + plain(value);
          case SINGLE -> plain(value);
        };
    return unit.bare() ? figure : figure + " " + unit.written().replace("°C", "℃");
  }

  static String plain(BigDecimal value) {
    var stripped = value.stripTrailingZeros();
    return Math.abs(stripped.precision() - stripped.scale()) > 12
        ? stripped.toString()
        : stripped.toPlainString();
  }
}
