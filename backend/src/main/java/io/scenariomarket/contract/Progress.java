package io.scenariomarket.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.MappedCollection;

/**
 * How far a contract was kept.
 *
 * @param trialBeganOn from when it is used before anything is paid; {@code null} before, and where
 *     it is not paid after use
 * @param steps its milestones in their order, then what is paid after all of them; those that
 *     nothing is known of yet can be missing at the end
 * @param measured what was measured
 */
record Progress(
    @Nullable LocalDate trialBeganOn,
    @MappedCollection(idColumn = "contract_id", keyColumn = "position") List<Step> steps,
    @MappedCollection(idColumn = "contract_id", keyColumn = "position") List<Measured> measured) {

  static final Progress NONE = new Progress(null, List.of(), List.of());

  Progress {
    steps = steps == null ? List.of() : List.copyOf(steps);
    measured = measured == null ? List.of() : List.copyOf(measured);
  }

  /** How far one has come. */
  Step step(int at) {
    return at < steps.size() ? steps.get(at) : Step.AHEAD;
  }

  /** How many milestones both sides say are reached. */
  public long reached() {
    return steps.stream().filter(each -> each.state() == StepState.REACHED).count();
  }

  /** The same once one has come further. */
  Progress with(int at, UnaryOperator<Step> change) {
    var changed = new ArrayList<>(steps);
    while (changed.size() <= at) {
      changed.add(Step.AHEAD);
    }
    changed.set(at, change.apply(changed.get(at)));
    return new Progress(trialBeganOn, changed, measured);
  }

  /** The same with what was measured at a milestone, in place of what was said of it before. */
  Progress measured(int at, List<Measured> found) {
    var others = measured.stream().filter(each -> each.step() != at);
    return new Progress(trialBeganOn, steps, Stream.concat(others, found.stream()).toList());
  }

  Progress tried(LocalDate today) {
    return new Progress(today, steps, measured);
  }
}
