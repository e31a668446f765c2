package io.scenariomarket.contract;

import io.scenariomarket.claims.Claims;
import io.scenariomarket.claims.Demand;
import io.scenariomarket.claims.Judgement.Finding;
import io.scenariomarket.claims.Reading;
import io.scenariomarket.claims.Relation;
import io.scenariomarket.claims.Verdict;
import io.scenariomarket.scenario.Requirement.Indicator;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays what was asked, promised and measured side by side, judged as matching judges it. */
@Component
class Comparing {

  private final Claims claims;

  Comparing(Claims claims) {
    this.claims = claims;
  }

  /**
   * A figure of a contract with what was measured of it, the last milestone first.
   *
   * @param measured nothing while nobody measured it
   */
  record Compared(AcceptanceFigure figure, List<Result> measured) {}

  /**
   * What was measured at one milestone.
   *
   * @param milestone its name
   * @param asked whether it is what the need asks for
   * @param promised whether it is what the supplier promised; {@code null} where that is the same
   */
  @Schema(name = "MeasuredResult")
  record Result(String milestone, Measured measured, Judged asked, @Nullable Judged promised) {

    /** Whether it is not what was asked or promised. */
    boolean fails() {
      return asked.verdict() == Verdict.CONTRADICTED
          || promised != null && promised.verdict() == Verdict.CONTRADICTED;
    }
  }

  /**
   * How far something measured is what was wanted.
   *
   * @param comparison the two figures in signs, such as "91 % ≥ 88 %"; empty where none are
   *     compared
   */
  @Schema(name = "JudgedFigure")
  record Judged(Verdict verdict, String comparison) {}

  List<Compared> of(Contract contract) {
    var figures = contract.terms().figures();
    return IntStream.range(0, figures.size())
        .mapToObj(at -> new Compared(figures.get(at), results(contract, at)))
        .toList();
  }

  private List<Result> results(Contract contract, int at) {
    var figure = contract.terms().figures().get(at);
    return contract.progress().measured().stream()
        .filter(each -> each.figure() == at)
        .sorted(Comparator.comparingInt(Measured::step).reversed())
        .map(
            each ->
                new Result(
                    String.valueOf(contract.terms().milestone(each.step())),
                    each,
                    judged(figure.requirement(), figure.asked(), each),
                    promised(figure, each)))
        .toList();
  }

  private @Nullable Judged promised(AcceptanceFigure figure, Measured measured) {
    var promise = figure.promise();
    if (Objects.equals(figure.promised(), figure.asked()) && promise == null) {
      return null;
    }
    return judged(promise == null ? figure.requirement() : promise, figure.promised(), measured);
  }

  /** Judged by the figure where there is one, and otherwise by the words. */
  private Judged judged(String words, @Nullable Indicator wanted, Measured measured) {
    var found =
        claims.judge(
            wanted == null ? claims.demand(words, null) : demand(wanted),
            List.of(reading(words, wanted, measured)),
            _ -> 0);
    return new Judged(
        found.verdict(),
        found.findings().stream()
            .filter(Finding::compared)
            .map(Finding::comparison)
            .findFirst()
            .orElse(""));
  }

  private Demand demand(Indicator wanted) {
    var figure = figure(wanted.name(), Relation.valueOf(wanted.comparator().name()), wanted);
    return claims.demand(figure.sentence(), figure);
  }

  /** What was measured is of what is wanted, whatever either side calls it. */
  private Reading reading(String words, @Nullable Indicator wanted, Measured measured) {
    var value = measured.measured();
    if (value == null) {
      return claims.reading(String.valueOf(measured.words()), null);
    }
    var figure = figure(wanted == null ? value.name() : wanted.name(), Relation.EQUAL, value);
    return claims.reading(figure.sentence(), figure);
  }

  private static io.scenariomarket.claims.Indicator figure(
      String name, Relation relation, Indicator figure) {
    return new io.scenariomarket.claims.Indicator(name, relation, figure.value(), figure.unit());
  }
}
