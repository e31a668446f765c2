package io.scenariomarket.claims;

import io.scenariomarket.claims.Judgement.Ground;
import io.scenariomarket.claims.Lexicon.Property;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.regex.Pattern;

/** Judges a figure that is asked for by what a passage states. */
final class MeasuredJudge {

  private static final Pattern LASTING = Pattern.compile("持续|连续|长期");
  private static final Pattern EACH = Pattern.compile("[单每][舱柜台套机簇体条线组节点站只块片层]");

  private final Comparable comparable;
  private final Sameness sameness;

  MeasuredJudge(Lexicon lexicon, Units units, Sameness sameness) {
    this.comparable = new Comparable(lexicon.links(), units);
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

  /**
   * How far a passage answers a claim.
   *
   * @param likeness of the requirement and the passage, -1 to 1; 0 where it is not known
   */
  Answer judge(Claim.Measured claim, Reading reading, DoubleSupplier likeness) {
    var best = Answer.SILENT;
    for (var stated : reading.figures()) {
      var answer = answer(claim, stated, likeness).orElse(Answer.SILENT);
      if (answer.rank() < best.rank()) {
        best = answer;
      }
    }
    if (best.verdict() == Verdict.SILENT && sameness.mentioned(claim, reading)) {
      return new Answer(Verdict.PARTLY, Ground.NO_FIGURE, "");
    }
    return best;
  }

  private Optional<Answer> answer(
      Claim.Measured claim, Reading.Stated stated, DoubleSupplier likeness) {
    var derived = comparable.derived(claim, stated);
    if (derived.isPresent()) {
      return sameness.sameObject(claim, stated)
          ? derived.map(interval -> compared(claim, stated, interval, true))
          : Optional.empty();
    }
    var figure = stated.figure();
    var same = sameness.same(claim, stated);
    if (same == Sameness.Degree.NO && !sameness.perhaps(claim, stated, likeness)) {
      return Optional.empty();
    }
    var values = comparable.values(claim, stated);
    if (same == Sameness.Degree.NO && (values.isEmpty() || !sameness.sameMeaning(claim, stated))) {
      return Optional.empty();
    }
    if (values.isEmpty()) {
      // Another unit under a name that is merely alike is another thing.
      return same == Sameness.Degree.YES
          ? Optional.of(new Answer(Verdict.PARTLY, Ground.OTHER_BASIS, figure.written()))
          : Optional.empty();
    }
    return values.map(each -> compared(claim, stated, each, false));
  }

  private Answer compared(
      Claim.Measured claim, Reading.Stated stated, Interval values, boolean derived) {
    var figure = claim.figure();
    var fit = Fit.of(claim, stated, values);
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

  /** Whether only the best case is stated of something whose usual case is asked for. */
  private static boolean bestCase(Claim.Measured claim, Reading.Stated stated) {
    if (claim.property().map(Property::span).orElse(false)) {
      return false;
    }
    var before = stated.figure().clause().text().substring(0, Math.max(0, stated.figure().start()));
    var said = String.join(" ", stated.names()) + before;
    var best = claim.lowIsBetter() ? Fit.LEAST : Fit.MOST;
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
