package io.scenariomarket.matching;

import io.scenariomarket.claims.Claims;
import io.scenariomarket.claims.Reading;
import io.scenariomarket.claims.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges every requirement by what the capability states, and finds the passage that decides.
 *
 * <p>What the reader may not read is not judged claim by claim: enough guesses would tell its
 * figures. It counts by its likeness alone.
 */
final class Explanation {

  /** The kind of evidence that is a name. */
  static final String TITLE = "title";

  private final MatchModel model;
  private final Claims claims;
  private final Redaction redaction;

  Explanation(MatchModel model, Claims claims) {
    this.model = model;
    this.claims = claims;
    this.redaction = new Redaction(model);
  }

  /**
   * What is found of a pair.
   *
   * @param requirements what may be told of every requirement, to whomever the two sides were made
   *     for
   * @param coverage the same for everybody
   */
  record Explained(List<Match.Requirement> requirements, Coverage coverage) {}

  /** Explains a pair. */
  Explained of(Need need, Described wanted, Offer offer, Described offered) {
    var passages = passages(offer);
    var readings = passages.stream().map(this::reading).toList();
    var open = Coverage.open(passages, readings::get);
    var coverage = new Coverage(offer);
    // What the reader sees is what everybody sees, but for those who may read more.
    var alike =
        offer.passages().stream()
            .map(Evidence::discretion)
            .allMatch(each -> each.open() || !each.readable());
    var all = new ArrayList<Match.Requirement>();
    for (var i = 0; i < need.statements().size(); i++) {
      var asked = new Asked(need.statements().get(i), wanted.statements().get(i));
      var found = of(asked, passages, readings, offered);
      all.add(redaction.apply(found));
      if (asked.statement.discretion().open()) {
        coverage.add(
            i,
            asked.statement,
            alike && found.evidenceWithheld() == null && !found.kind().equals(TITLE)
                ? found.verdict()
                : Coverage.verdict(asked.statement, asked.stated, open, offered, claims));
      }
    }
    return new Explained(all, coverage);
  }

  /** What could be evidence: the title of an offer, which is its first statement, and the rest. */
  static List<Evidence> passages(Offer offer) {
    var passages = new ArrayList<Evidence>();
    passages.add(Evidence.open(offer.side().title(), TITLE));
    passages.addAll(offer.passages());
    return passages;
  }

  private record Asked(Statement statement, Described.Stated stated) {}

  /** What a passage states, to those who may read it; to others it states nothing. */
  private Reading reading(Evidence evidence) {
    return evidence.discretion().readable()
        ? claims.reading(evidence.text(), evidence.figure())
        : Reading.NOTHING;
  }

  private Match.Requirement of(
      Asked asked, List<Evidence> passages, List<Reading> readings, Described offered) {
    var statement = asked.statement;
    if (!statement.discretion().readable()) {
      return alike(asked, nearest(asked, offered), passages, offered);
    }
    var judgement =
        claims.judge(
            claims.demand(statement.text(), statement.target()),
            readings,
            i -> asked.stated.likeness(offered.statements().get(i)));
    var hidden = hidden(asked, passages, offered);
    if (hidden >= 0 && judgement.verdict().compareTo(Verdict.PARTLY) >= 0) {
      var alike = alike(asked, hidden, passages, offered);
      if (alike.verdict().compareTo(judgement.verdict()) < 0) {
        return alike;
      }
    }
    var at = judgement.passage() >= 0 ? judgement.passage() : nearest(asked, offered);
    return new Match.Requirement(
        statement.text(),
        target(statement),
        statement.must(),
        judgement.verdict(),
        passages.get(at).text(),
        passages.get(at).kind(),
        judgement.findings(),
        similarity(asked, offered, at),
        null,
        passages.get(at).discretion().withheld(),
        null);
  }

  /** What likeness alone tells of a passage; words alone do not prove that a figure is reached. */
  private Match.Requirement alike(Asked asked, int at, List<Evidence> passages, Described offered) {
    var statement = asked.statement;
    var similarity = similarity(asked, offered, at);
    var verdict = model.coverage(similarity);
    return new Match.Requirement(
        statement.text(),
        target(statement),
        statement.must(),
        verdict == Verdict.COVERED && claims.demand(statement.text(), statement.target()).measured()
            ? Verdict.PARTLY
            : verdict,
        passages.get(at).text(),
        passages.get(at).kind(),
        List.of(),
        similarity,
        statement.discretion().withheld(),
        passages.get(at).discretion().withheld(),
        null);
  }

  private static @Nullable String target(Statement statement) {
    return statement.target() == null ? null : statement.target().sentence();
  }

  /** The passage nearest in meaning. */
  private static int nearest(Asked asked, Described offered) {
    var best = 0;
    var closest = similarity(asked, offered, best);
    for (var i = 1; i < offered.statements().size(); i++) {
      var similarity = similarity(asked, offered, i);
      if (similarity > closest) {
        best = i;
        closest = similarity;
      }
    }
    return best;
  }

  /** The nearest of the passages that the reader may not read; -1 for none. */
  private static int hidden(Asked asked, List<Evidence> passages, Described offered) {
    var best = -1;
    for (var i = 0; i < passages.size(); i++) {
      if (!passages.get(i).discretion().readable()
          && (best < 0 || similarity(asked, offered, i) > similarity(asked, offered, best))) {
        best = i;
      }
    }
    return best;
  }

  private static double similarity(Asked asked, Described offered, int passage) {
    var other = offered.statements().get(passage);
    return Math.clamp(asked.stated.own().cosine(other.own()), 0, 1);
  }
}
