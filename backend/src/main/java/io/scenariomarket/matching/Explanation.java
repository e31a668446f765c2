package io.scenariomarket.matching;

import io.scenariomarket.index.Encoder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds for each requirement the sentence of the capability that speaks for it most. */
final class Explanation {

  private final MatchModel model;
  private final Redaction redaction;

  Explanation(MatchModel model) {
    this.model = model;
    this.redaction = new Redaction(model);
  }

  /** What may be told of every requirement, to whomever the two sides were made for. */
  List<Match.Requirement> of(
      Need need, Described wanted, Offer offer, Described offered, Indicators indicators) {
    var all = new ArrayList<Match.Requirement>();
    for (var i = 0; i < need.statements().size(); i++) {
      var vector = wanted.statements().get(i).vector();
      all.add(redaction.apply(of(need.statements().get(i), vector, offer, offered, indicators)));
    }
    return all;
  }

  private Match.Requirement of(
      Statement statement, float[] vector, Offer offer, Described offered, Indicators indicators) {
    var best = 0;
    for (var i = 1; i < offered.statements().size(); i++) {
      if (similarity(vector, offered, i) > similarity(vector, offered, best)) {
        best = i;
      }
    }
    var similarity = Math.clamp(similarity(vector, offered, best), 0, 1);
    var target = statement.target();
    // A figure that the reader may not know is not compared: enough guesses would tell it.
    if (target != null && statement.discretion().readable()) {
      var answer = indicators.answer(target, offer.figures());
      if (answer.isPresent()) {
        // A measured figure says more than any likeness of words.
        return new Match.Requirement(
            statement.text(),
            asked(target),
            answer.get().met() ? Match.Coverage.COVERED : Match.Coverage.NOT_COVERED,
            answer.get().figure().sentence(),
            "indicator",
            answer.get().sameName(),
            similarity,
            null,
            null);
      }
    }
    var verdict = model.coverage(similarity);
    if (target != null && verdict == Match.Coverage.COVERED) {
      // Words alone do not prove that a figure is reached.
      verdict = Match.Coverage.PARTLY;
    }
    // The first statement of an offer is its title, the others are its passages.
    var evidence =
        best == 0 ? Evidence.open(offer.side().title(), "title") : offer.passages().get(best - 1);
    return new Match.Requirement(
        statement.text(),
        asked(target),
        verdict,
        evidence.text(),
        evidence.kind(),
        false,
        similarity,
        statement.discretion().withheld(),
        evidence.discretion().withheld());
  }

  private static @Nullable String asked(@Nullable Target target) {
    return target == null ? null : target.sentence();
  }

  private static double similarity(float[] vector, Described offered, int passage) {
    return Encoder.cosine(vector, offered.statements().get(passage).vector());
  }
}
