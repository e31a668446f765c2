package io.scenariomarket.matching;

import io.scenariomarket.claims.Claims;
import io.scenariomarket.claims.Reading;
import io.scenariomarket.claims.Verdict;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * How much of what a need asks for an offer gives evidence of, -1 to 1: what is covered counts
 * whole, what is partly covered by half, what is contradicted against; what should be met counts
 * half of what must. As if there were one more requirement of which nothing is known, so that a
 * single one decides little.
 *
 * <p>Only what everybody may read is judged, so that it is the same for everybody and tells no
 * confidential figure. A name is no evidence.
 */
public final class Coverage {

  private static final double SHOULD = 0.5;
  private static final double UNKNOWN = 1;

  private final boolean told;
  private double weight;
  private double met;

  Coverage(Offer offer) {
    this.told = offer.passages().stream().anyMatch(each -> each.discretion().open());
  }

  /**
   * The coverage of a pair; empty where everybody may read of nothing that is asked for, or of
   * nothing that could be evidence.
   */
  public static OptionalDouble of(
      Need need, Described wanted, Offer offer, Described offered, Claims claims) {
    var passages = Explanation.passages(offer);
    var readings =
        open(passages, i -> claims.reading(passages.get(i).text(), passages.get(i).figure()));
    var coverage = new Coverage(offer);
    for (var i = 0; i < need.statements().size(); i++) {
      var statement = need.statements().get(i);
      if (statement.discretion().open()) {
        coverage.add(
            statement, verdict(statement, wanted.statements().get(i), readings, offered, claims));
      }
    }
    return coverage.share();
  }

  /** What passages state to everybody; nothing by a title. */
  static List<Reading> open(List<Evidence> passages, IntFunction<Reading> reading) {
    return IntStream.range(0, passages.size())
        .mapToObj(
            i ->
                passages.get(i).discretion().open()
                        && !passages.get(i).kind().equals(Explanation.TITLE)
                    ? reading.apply(i)
                    : Reading.NOTHING)
        .toList();
  }

  static Verdict verdict(
      Statement statement,
      Described.Stated stated,
      List<Reading> readings,
      Described offered,
      Claims claims) {
    return claims
        .judge(
            claims.demand(statement.text(), statement.target()),
            readings,
            i -> stated.likeness(offered.statements().get(i)))
        .verdict();
  }

  void add(Statement statement, Verdict verdict) {
    var counts = statement.must() ? 1 : SHOULD;
    weight += counts;
    met +=
        counts
            * switch (verdict) {
              case COVERED -> 1;
              case PARTLY -> 0.5;
              case SILENT -> 0;
              case CONTRADICTED -> -1;
            };
  }

  OptionalDouble share() {
    return !told || weight == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(met / (weight + UNKNOWN));
  }
}
