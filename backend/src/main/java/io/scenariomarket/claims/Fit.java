package io.scenariomarket.claims;

import io.scenariomarket.claims.Lexicon.Property;
import java.util.regex.Pattern;

/** Whether the values that are stated satisfy those that are asked for. */
enum Fit {
  YES,
  NO,
  /** Some of the values that are possible do, or only one end of a range is known. */
  MAYBE;

  /** What says of a figure that it is the best that is reached, where more is better, or less. */
  static final Pattern MOST = Pattern.compile("最[高大长多快优好佳]|峰值|极限|上限|瞬时|理论");

  static final Pattern LEAST = Pattern.compile("最[低小短少快优好佳]|下限|理论");

  /** What ± tells of how far something reaches, and not of how exact it is. */
  private static final Pattern REACH =
      Pattern.compile("转角|俯仰|偏航|摆角|摆动|回转|旋转|行程|量程|范围|适应|承受|耐受|允许.{0,8}波动");

  private static final Pattern EXACT = Pattern.compile("精度|误差|公差|偏差|准确|均匀|稳定|漂移|控制|重复");

  /** How the values of a statement stand to those of a claim, in the unit of the claim. */
  static Fit of(Claim.Measured claim, Reading.Stated stated, Interval values) {
    if (claim.covers()) {
      return covers(claim, stated, values);
    }
    return claim.figure().form() == Figure.Form.TOLERANCE
        ? tolerates(claim, values)
        : satisfies(claim, stated, values);
  }

  /** Whether a stated range reaches over all of the range that is asked for. */
  private static Fit covers(Claim.Measured claim, Reading.Stated stated, Interval values) {
    var wanted = claim.figure().interval(false);
    var form = stated.figure().form();
    if (form != Figure.Form.SINGLE) {
      var reached = form == Figure.Form.TOLERANCE ? values.aroundZero() : values;
      return wanted.within(reached) ? YES : NO;
    }
    if (values.point()) {
      var said = String.join(" ", stated.names()) + stated.figure().clause().text();
      var most = MOST.matcher(said).find();
      var least = LEAST.matcher(said).find();
      if (most != least) {
        return (most ? wanted.endsWithin(values) : wanted.startsWithin(values)) ? MAYBE : NO;
      }
      return wanted.apart(values) ? NO : MAYBE;
    }
    if (!(wanted.startsWithin(values) && wanted.endsWithin(values))) {
      return NO;
    }
    // Up to 4000 m reaches from sea level; up to 70 ℃ leaves open how far down.
    var fromNothing =
        values.low() == null
            && wanted.low() != null
            && wanted.low().signum() == 0
            && !claim.figure().unit().written().endsWith("°C");
    return fromNothing ? YES : MAYBE;
  }

  private static Fit tolerates(Claim.Measured claim, Interval values) {
    var figure = claim.figure();
    var far = far(claim);
    return values
        .widest()
        .map(widest -> widest.compareTo(figure.value()))
        .map(order -> (far ? order >= 0 : order <= 0) ? YES : NO)
        .orElse(MAYBE);
  }

  /** Whether ±170° is how far something turns; of how exact it is less is better. */
  private static boolean far(Claim.Measured claim) {
    var name = String.join(" ", claim.names());
    return !EXACT.matcher(name).find()
        && (claim.figure().relation() == Relation.AT_LEAST || REACH.matcher(name).find());
  }

  private static Fit satisfies(Claim.Measured claim, Reading.Stated stated, Interval values) {
    var figure = claim.figure();
    var wanted =
        figure.relation() == Relation.ABOUT
            ? Interval.about(figure.value())
            : figure.interval(claim.lowIsBetter());
    var ranges = stated.figure().form() == Figure.Form.RANGE && values.bounded();
    if (ranges && claim.property().map(Property::span).orElse(false) && !wanted.bounded()) {
      // Of a range of use that end counts which is asked for.
      return values.apart(wanted) ? NO : YES;
    }
    if (values.within(wanted)) {
      return YES;
    }
    // What is kept between 0 and 10 is not kept between 2 and 8.
    return values.apart(wanted) || ranges && wanted.bounded() ? NO : MAYBE;
  }
}
