package io.scenariomarket.matching;

import io.scenariomarket.claims.Claims;
import io.scenariomarket.claims.Reading;
import io.scenariomarket.claims.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
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
  private final List<Counted> all = new ArrayList<>();

  /**
   * What counts of a requirement.
   *
   * @param statement its place among the statements of the need, from 0
   */
  record Counted(int statement, boolean must, Verdict verdict) {

    /** The same if it were met otherwise. */
    Counted met(Verdict other) {
      return new Counted(statement, must, other);
    }

    /** The same if it were one that should be met. */
    Counted softened() {
      return new Counted(statement, false, verdict);
    }

    private double weight() {
      return must ? 1 : SHOULD;
    }

    private double credit() {
      return switch (verdict) {
        case COVERED -> weight();
        case PARTLY -> weight() / 2;
        case SILENT -> 0;
        case CONTRADICTED -> -weight();
      };
    }
  }

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
            i,
            statement,
            verdict(statement, wanted.statements().get(i), readings, offered, claims));
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

  void add(int at, Statement statement, Verdict verdict) {
    all.add(new Counted(at, statement.must(), verdict));
  }

  /** What counts of a requirement; empty where not everybody may read it. */
  Optional<Counted> of(int statement) {
    return all.stream().filter(each -> each.statement == statement).findFirst();
  }

  OptionalDouble share() {
    return told ? share(each -> each) : OptionalDouble.empty();
  }

  /** The share if something were otherwise, and the offer said anything of it. */
  OptionalDouble share(UnaryOperator<Counted> otherwise) {
    var counted = all.stream().map(otherwise).toList();
    var weight = counted.stream().mapToDouble(Counted::weight).sum();
    return weight == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            counted.stream().mapToDouble(Counted::credit).sum() / (weight + UNKNOWN));
  }
}
