package io.scenariomarket.matching;

import io.scenariomarket.claims.Verdict;
import io.scenariomarket.matching.NamedPairs.Pair;
import io.scenariomarket.matching.Raise.By;
import io.scenariomarket.matching.Raise.Effect;
import io.scenariomarket.matching.Raise.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * What would raise a pair's score, by making it anew with one thing otherwise at a time. Nothing is
 * said of what the reader may not know.
 */
@Service
public class Raises {

  /** The most that people would work through. */
  static final int MOST = 5;

  /** Less than that is no gain that anybody would notice. */
  private static final double LEAST = 0.001;

  /** What a supplier alone can change. */
  private static final Set<String> OF_SUPPLIER = Set.of("listed", "capacity");

  private static final String REQUIREMENTS = "requirements";

  private final MatchEngine engine;

  Raises(MatchEngine engine) {
    this.engine = engine;
  }

  /** What a side could do, at most five steps, what matters most first. */
  public List<Raise> of(Pair pair, By by) {
    var trial = engine.trial(pair.need(), pair.offer());
    var steps = new ArrayList<Raise>();
    for (var i = 0; i < pair.match().requirements().size(); i++) {
      requirement(pair, trial, i, by).ifPresent(steps::add);
    }
    pair.match().conditions().forEach(each -> condition(pair, each, by).ifPresent(steps::add));
    track(pair, trial, by).ifPresent(steps::add);
    return steps.stream()
        .filter(each -> each.effect() != Effect.SCORE || each.gain() >= LEAST)
        .sorted(Raise.ORDER)
        .limit(MOST)
        .toList();
  }

  /** Only what everybody may read counts for a score. */
  private static Optional<Raise> requirement(Pair pair, Trial trial, int i, By by) {
    var found = pair.match().requirements().get(i);
    var counted = trial.coverage().of(i);
    if (counted.isEmpty() || found.textWithheld() != null) {
      return Optional.empty();
    }
    return step(found, counted.get().verdict(), by)
        .map(
            step -> {
              var score = step == Step.SOFTEN ? trial.softened(i) : trial.met(i, Verdict.COVERED);
              return new Raise(
                  by,
                  step,
                  Objects.requireNonNullElse(found.target(), found.text()),
                  null,
                  found.verdict() == Verdict.SILENT || found.evidenceWithheld() != null
                      ? ""
                      : found.evidence(),
                  List.of(),
                  found.must() && found.verdict() == Verdict.CONTRADICTED
                      ? admits(pair.match(), REQUIREMENTS, contradicted(pair.match()) == 1)
                      : Effect.SCORE,
                  score,
                  score - trial.score());
            });
  }

  private static Optional<Step> step(Match.Requirement found, Verdict counted, By by) {
    var figure = found.target() != null;
    var against = found.verdict() == Verdict.CONTRADICTED;
    if (by == By.NEED) {
      return switch (counted) {
        case COVERED -> Optional.empty();
        case CONTRADICTED ->
            figure
                ? Optional.of(Step.RELAX)
                : found.must() ? Optional.of(Step.SOFTEN) : Optional.empty();
        case PARTLY, SILENT -> against ? Optional.empty() : Optional.of(Step.ASK);
      };
    }
    if (counted == Verdict.COVERED) {
      return Optional.empty();
    }
    if (found.verdict() == Verdict.COVERED) {
      return Optional.of(Step.PUBLISH);
    }
    return Optional.of(
        against || counted == Verdict.CONTRADICTED
            ? Step.REACH
            : figure ? Step.SAY_FIGURE : Step.SAY);
  }

  private static Optional<Raise> condition(Pair pair, Match.Condition condition, By by) {
    var match = pair.match();
    var reason = condition.outcome().reason().key();
    if (condition.outcome() instanceof Outcome.Met
        || condition.name().equals(REQUIREMENTS)
        || reason.endsWith("withheld")
        || by == By.NEED && (!condition.broken() || OF_SUPPLIER.contains(condition.name()))) {
      return Optional.empty();
    }
    var effect =
        !condition.broken()
            ? Effect.KNOWN
            : condition.negotiable() ? Effect.PLACE : admits(match, condition.name(), true);
    return Optional.of(
        new Raise(
            by,
            Step.CONDITION,
            condition.name(),
            condition.outcome().verdict(),
            "",
            List.of(),
            effect,
            match.score(),
            effect == Effect.PLACE ? match.conceded() - match.standing() : 0));
  }

  private static Optional<Raise> track(Pair pair, Trial trial, By by) {
    var need = pair.need().side().tracks();
    var offer = pair.offer().side().tracks();
    var own = by == By.NEED ? need : offer;
    var other = by == By.NEED ? offer : need;
    if (other.isEmpty() || !Collections.disjoint(own, other)) {
      return Optional.empty();
    }
    var score = trial.onTrack();
    return Optional.of(
        new Raise(
            by,
            Step.TRACK,
            "",
            null,
            "",
            other.stream().sorted().toList(),
            Effect.SCORE,
            score,
            score - trial.score()));
  }

  /**
   * What is gained where a hard condition stands no longer against a match.
   *
   * @param whole whether nothing else stands against that condition
   */
  private static Effect admits(Match match, String name, boolean whole) {
    var others =
        match.conditions().stream()
            .filter(each -> each.broken() && !each.negotiable())
            .anyMatch(each -> !each.name().equals(name));
    return whole && !others ? Effect.ADMITS : Effect.NEEDED;
  }

  private static long contradicted(Match match) {
    return match.requirements().stream()
        .filter(each -> each.must() && each.verdict() == Verdict.CONTRADICTED)
        .count();
  }
}
