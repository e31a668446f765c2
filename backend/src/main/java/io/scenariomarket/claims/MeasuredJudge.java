package io.scenariomarket.claims;

import io.scenariomarket.claims.Judgement.Ground;
import io.scenariomarket.claims.Lexicon.Property;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges a figure that is asked for by what a passage states. */
final class MeasuredJudge {

  private static final BigDecimal MINUTES_A_YEAR = BigDecimal.valueOf(525_600);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Pattern MOST = Pattern.compile("最[高大长多快优好佳]|峰值|极限|上限|瞬时|理论");
  private static final Pattern LASTING = Pattern.compile("持续|连续|长期");
  private static final Pattern EACH = Pattern.compile("[单每][舱柜台套机簇体条线组节点站只块片层]");
  private static final Pattern CHANGE = Pattern.compile("提升|提高|降低|减少|下降|缩短|增加|节约|节省");
  private static final Pattern LEAST = Pattern.compile("最[低小短少快优好佳]|下限|理论");

  private final Lexicon lexicon;
  private final Units units;
  private final Sameness sameness;

  MeasuredJudge(Lexicon lexicon, Units units, Sameness sameness) {
    this.lexicon = lexicon;
    this.units = units;
    this.sameness = sameness;
  }

  /** What one statement means for a claim. */
  record Answer(Verdict verdict, Ground ground, String comparison) {

    static final Answer SILENT = new Answer(Verdict.SILENT, Ground.NOT_SAID, "");

    /**
     * How much an answer counts: what passes before what fails, and both before what is vague, so
     * that a passing word elsewhere does not hide a figure that fails.
     */
    int rank() {
      return switch (verdict) {
        case COVERED -> 0;
        case CONTRADICTED -> 1;
        case PARTLY -> 2;
        case SILENT -> 3;
      };
    }
  }

  Answer judge(Claim.Measured claim, Reading reading) {
    var best = Answer.SILENT;
    for (var stated : reading.figures()) {
      var answer = answer(claim, stated).orElse(Answer.SILENT);
      if (answer.rank() < best.rank()) {
        best = answer;
      }
    }
    if (best.verdict() == Verdict.SILENT && sameness.mentioned(claim, reading)) {
      return new Answer(Verdict.PARTLY, Ground.NO_FIGURE, "");
    }
    return best;
  }

  private Optional<Answer> answer(Claim.Measured claim, Reading.Stated stated) {
    var derived = derived(claim, stated);
    if (derived.isPresent()) {
      return sameness.sameObject(claim, stated)
          ? derived.map(interval -> compared(claim, stated, interval, true))
          : Optional.empty();
    }
    var same = sameness.same(claim, stated);
    if (same == Sameness.Degree.NO) {
      return Optional.empty();
    }
    var figure = stated.figure();
    var values =
        figure.role() == Figure.Role.CHANGE && !changeAsked(claim)
            ? Optional.<Interval>empty()
            : interval(claim, stated);
    if (values.isEmpty()) {
      // Another unit under a name that is merely alike is another thing.
      return same == Sameness.Degree.YES
          ? Optional.of(new Answer(Verdict.PARTLY, Ground.OTHER_BASIS, figure.written()))
          : Optional.empty();
    }
    return values.map(each -> compared(claim, stated, each, false));
  }

  private static boolean changeAsked(Claim.Measured claim) {
    return claim.figure().role() == Figure.Role.CHANGE || CHANGE.matcher(claim.context()).find();
  }

  /** The values that are stated, in the unit that is asked for. */
  private Optional<Interval> interval(Claim.Measured claim, Reading.Stated stated) {
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
    return values.in(unit, asked).or(() -> values.in(unit, plainAsked));
  }

  private static Optional<Interval> countable(Measure unit, Interval values) {
    return unit.counts() ? Optional.of(values) : Optional.empty();
  }

  /** What follows for the claim from another property that determines it. */
  private Optional<Interval> derived(Claim.Measured claim, Reading.Stated stated) {
    if (claim.property().isEmpty() || stated.property().isEmpty()) {
      return Optional.empty();
    }
    var asked = claim.property().get();
    var other = stated.property().get();
    if (lexicon.complements(asked, other)) {
      return values(stated, other)
          .in(stated.figure().unit(), claim.figure().unit())
          .map(each -> turned(each, HUNDRED));
    }
    if (lexicon.down(asked) && lexicon.up(other)) {
      return turned(values(stated, other), HUNDRED)
          .scaled(MINUTES_A_YEAR.divide(HUNDRED, MathContext.DECIMAL64))
          .in(units.of("min"), claim.figure().unit());
    }
    if (lexicon.up(asked) && lexicon.down(other)) {
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

  private Answer compared(
      Claim.Measured claim, Reading.Stated stated, Interval values, boolean derived) {
    var figure = claim.figure();
    var fit = claim.covers() ? covers(claim, stated, values) : satisfies(claim, stated, values);
    var comparison = comparison(claim, stated, derived ? "（" + values.written() + "）" : "", fit);
    if (stated.stance() == Stance.PENDING) {
      return new Answer(Verdict.CONTRADICTED, Ground.PENDING, comparison);
    }
    var order = claim.circumstances().compare(stated.circumstances());
    return switch (fit) {
      case YES -> {
        if (!derived && bestCase(claim, stated)) {
          yield new Answer(Verdict.PARTLY, Ground.BEST_CASE, comparison);
        }
        yield order == Circumstances.Order.EASIER
            ? new Answer(Verdict.PARTLY, Ground.EASIER_CIRCUMSTANCES, comparison)
            : new Answer(Verdict.COVERED, Ground.MET, comparison);
      }
      case NO ->
          order == Circumstances.Order.HARDER || ofEach(claim, stated)
              ? new Answer(Verdict.PARTLY, Ground.OTHER_BASIS, comparison)
              : new Answer(Verdict.CONTRADICTED, Ground.FAILS, comparison);
      case MAYBE -> new Answer(Verdict.PARTLY, Ground.NOT_CERTAIN, comparison);
    };
  }

  /** Whether what is stated is stated of each of several, and more of them could reach it. */
  private static boolean ofEach(Claim.Measured claim, Reading.Stated stated) {
    return !claim.lowIsBetter()
        && EACH.matcher(String.join(" ", stated.names())).find()
        && !EACH.matcher(claim.context()).find();
  }

  private enum Fit {
    YES,
    NO,
    MAYBE
  }

  /** Whether a stated range reaches over all of the range that is asked for. */
  private static Fit covers(Claim.Measured claim, Reading.Stated stated, Interval values) {
    var wanted = claim.figure().interval(false);
    var name = String.join(" ", stated.names());
    if (stated.figure().form() == Figure.Form.RANGE) {
      return wanted.within(values) ? Fit.YES : Fit.NO;
    }
    var most = MOST.matcher(name + stated.figure().clause().text()).find();
    var least = LEAST.matcher(name + stated.figure().clause().text()).find();
    if (values.point() && most != least) {
      return (most ? wanted.endsWithin(values) : wanted.startsWithin(values)) ? Fit.MAYBE : Fit.NO;
    }
    return wanted.within(values) ? Fit.YES : wanted.apart(values) ? Fit.NO : Fit.MAYBE;
  }

  private static Fit satisfies(Claim.Measured claim, Reading.Stated stated, Interval values) {
    var figure = claim.figure();
    if (claim.figure().form() == Figure.Form.TOLERANCE) {
      return values
          .widest()
          .map(tolerance -> tolerance.compareTo(figure.value()) <= 0 ? Fit.YES : Fit.NO)
          .orElse(Fit.MAYBE);
    }
    var wanted =
        figure.relation() == Relation.ABOUT
            ? Interval.about(figure.value())
            : figure.interval(claim.lowIsBetter());
    var span = claim.property().map(Property::span).orElse(false);
    if (span && stated.figure().form() == Figure.Form.RANGE && values.bounded()) {
      // Of a range of use that end counts which is asked for.
      return values.apart(wanted) ? Fit.NO : Fit.YES;
    }
    if (values.within(wanted)) {
      return Fit.YES;
    }
    return values.apart(wanted) ? Fit.NO : Fit.MAYBE;
  }

  /** Whether only the best case is stated of something whose usual case is asked for. */
  private static boolean bestCase(Claim.Measured claim, Reading.Stated stated) {
    if (claim.property().map(Property::span).orElse(false)) {
      return false;
    }
    var before = stated.figure().clause().text().substring(0, Math.max(0, stated.figure().start()));
    var said = String.join(" ", stated.names()) + before;
    var best = claim.lowIsBetter() ? LEAST : MOST;
    return best.matcher(said).find()
        && !LASTING.matcher(said).find()
        && !best.matcher(claim.context()).find();
  }

  private static String comparison(
      Claim.Measured claim, Reading.Stated stated, String meaning, Fit fit) {
    var sign =
        switch (claim.figure().form()) {
          case RANGE -> fit == Fit.YES ? "⊇" : "⊉";
          case TOLERANCE -> fit == Fit.YES ? "≤" : "＞";
          case SINGLE ->
              fit == Fit.NO
                  ? opposite(claim.figure().relation())
                  : claim.figure().relation().symbol();
        };
    var compared =
        stated.figure().written() + meaning + " " + sign + " " + claim.figure().written();
    var scene = claim.circumstances().none() ? "" : stated.circumstances().words();
    return scene.isEmpty() ? compared : compared + "；条件：" + scene;
  }

  private static String opposite(Relation relation) {
    return switch (relation) {
      case AT_LEAST -> "＜";
      case MORE -> "≤";
      case AT_MOST -> "＞";
      case LESS -> "≥";
      case BETTER, ABOUT, EQUAL -> "≠";
    };
  }
}
