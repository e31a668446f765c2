package io.scenariomarket.contract;

import io.scenariomarket.claims.Verdict;
import io.scenariomarket.engagement.Measuring;
import io.scenariomarket.engagement.Measuring.Judged;
import io.scenariomarket.scenario.Requirement.Indicator;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays what was asked, promised and measured side by side. */
@Component
class Comparing {

  private final Measuring measuring;

  Comparing(Measuring measuring) {
    this.measuring = measuring;
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

  private Judged judged(String words, @Nullable Indicator wanted, Measured measured) {
    return measuring.judge(words, wanted, measured.measured(), measured.words());
  }
}
