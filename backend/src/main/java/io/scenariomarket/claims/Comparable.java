package io.scenariomarket.claims;

import io.scenariomarket.claims.Lexicon.Property;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The values of a statement in the unit, and of the property, that are asked for. */
final class Comparable {

  private static final BigDecimal MINUTES_A_YEAR = BigDecimal.valueOf(525_600);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Pattern LONG = Pattern.compile("[天日月年周]|/d|/a");
  private static final Pattern CHANGE = Pattern.compile("提升|提高|降低|减少|下降|缩短|增加|节约|节省");

  private final Links links;
  private final Units units;

  Comparable(Links links, Units units) {
    this.links = links;
    this.units = units;
  }

  /**
   * The values that are stated, in the unit that is asked for; empty where they have another basis.
   */
  Optional<Interval> values(Claim.Measured claim, Reading.Stated stated) {
    return stated.figure().role() == Figure.Role.CHANGE && !changeAsked(claim)
        ? Optional.empty()
        : converted(claim, stated);
  }

  private static boolean changeAsked(Claim.Measured claim) {
    return claim.figure().role() == Figure.Role.CHANGE || CHANGE.matcher(claim.context()).find();
  }

  /** The values that are stated, in the unit that is asked for. */
  private Optional<Interval> converted(Claim.Measured claim, Reading.Stated stated) {
    var asked = claim.figure().rate().orElse(claim.figure().unit());
    var plainAsked = claim.figure().unit();
    var figure = stated.figure();
    var values = figure.interval(claim.lowIsBetter());
    var unit = figure.unit();
    if (unit.bare() && claim.figure().unit().bare()) {
      return Optional.of(values);
    }
    if (unit.bare() && figure.behind().startsWith(plainAsked.written())) {
      return Optional.of(values); // A unit that no list has, written alike by both.
    }
    // "TPS 12600" leaves out what everybody knows.
    if (unit.bare() && !claim.figure().unit().share()) {
      return claim
          .property()
          .map(Property::unit)
          .map(_ -> values)
          .or(() -> countable(plainAsked, values));
    }
    var rate = figure.rate();
    if (rate.isPresent() && rate.get().comparable(asked)) {
      return values.in(rate.get(), asked);
    }
    return values
        .in(unit, asked)
        .or(() -> values.in(unit, plainAsked))
        .or(() -> otherwise(unit, plainAsked, values));
  }

  /** The values by another unit that one of the two words may stand for: 度 of heat, of power. */
  private Optional<Interval> otherwise(Measure unit, Measure asked, Interval values) {
    return Stream.concat(
            units.others(unit).flatMap(other -> values.in(other, asked).stream()),
            units.others(asked).flatMap(other -> values.in(unit, other).stream()))
        .findFirst();
  }

  private static Measure measure(Figure figure) {
    return figure.rate().orElse(figure.unit());
  }

  /** 240 an hour are 15 seconds each; of days and years nobody knows the hours at work. */
  private static Optional<Interval> inverse(Measure asked, Reading.Stated stated, Interval values) {
    var given = measure(stated.figure());
    return LONG.matcher(asked.written() + given.written()).find()
        ? Optional.empty()
        : values.in(given, asked.inverse()).flatMap(Interval::inverted);
  }

  private static Optional<Interval> countable(Measure unit, Interval values) {
    return unit.counts() ? Optional.of(values) : Optional.empty();
  }

  /** What follows for the claim from another property that determines it. */
  Optional<Interval> derived(Claim.Measured claim, Reading.Stated stated) {
    if (claim.property().isEmpty() || stated.property().isEmpty()) {
      return Optional.empty();
    }
    var asked = claim.property().get();
    var other = stated.property().get();
    if (links.complement(asked, other)) {
      var percent = units.of("%");
      return values(stated, other)
          .in(stated.figure().unit(), percent)
          .map(each -> turned(each, HUNDRED))
          .flatMap(each -> each.in(percent, claim.figure().unit()));
    }
    if (links.reciprocal(asked, other)) {
      return inverse(measure(claim.figure()), stated, values(stated, other));
    }
    if (links.isDown(asked) && links.isUp(other)) {
      return turned(values(stated, other), HUNDRED)
          .scaled(MINUTES_A_YEAR.divide(HUNDRED, MathContext.DECIMAL64))
          .in(units.of("min"), claim.figure().unit());
    }
    if (links.isUp(asked) && links.isDown(other)) {
      return values(stated, other)
          .in(stated.figure().unit(), units.of("min"))
          .map(each -> each.scaled(HUNDRED.divide(MINUTES_A_YEAR, MathContext.DECIMAL64)))
          .map(each -> turned(each, HUNDRED));
    }
    return Optional.empty();
  }

  private static Interval values(Reading.Stated stated, Property property) {
    return stated.figure().interval(property.lowIsBetter());
  }

  private static Interval turned(Interval values, BigDecimal all) {
    return new Interval(
        values.high() == null ? null : all.subtract(values.high()),
        values.highIncluded(),
        values.low() == null ? null : all.subtract(values.low()),
        values.lowIncluded());
  }
}
