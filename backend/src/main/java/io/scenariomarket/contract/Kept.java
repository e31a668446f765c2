package io.scenariomarket.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.scenariomarket.scenario.Requirement.Indicator;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a contract says and how far it was kept, as its versions hold it.
 *
 * @param terms what was agreed
 * @param trialBeganOn from when it is used before anything is paid
 * @param steps what was said of milestones and payments
 * @param measured what was measured
 * @param outcome what came of it
 */
record Kept(
    @JsonUnwrapped ContractContent terms,
    @Nullable LocalDate trialBeganOn,
    List<KeptStep> steps,
    List<KeptFigure> measured,
    @Nullable Outcome outcome) {

  /** A milestone by its name; without one what is paid after all of them. */
  record KeptStep(@Nullable String name, @JsonUnwrapped Step step) {}

  /** What was measured of a requirement, at a milestone. */
  record KeptFigure(
      String requirement, String milestone, @Nullable Indicator measured, @Nullable String words) {}

  static Kept of(ContractContent terms, Progress progress, @Nullable Outcome outcome) {
    return new Kept(
        terms,
        progress.trialBeganOn(),
        IntStream.range(0, progress.steps().size())
            .filter(at -> !progress.step(at).equals(Step.AHEAD))
            .mapToObj(at -> new KeptStep(terms.milestone(at), progress.step(at)))
            .toList(),
        progress.measured().stream()
            .map(
                each ->
                    new KeptFigure(
                        terms.figures().get(each.figure()).requirement(),
                        terms.milestones().get(each.step()).name(),
                        each.measured(),
                        each.words()))
            .toList(),
        outcome);
  }
}
