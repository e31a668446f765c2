package io.scenariomarket.claims;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.scenariomarket.analysis.Segmenter;
import io.scenariomarket.claims.Demand.Joint;
import io.scenariomarket.claims.Judgement.Finding;
import io.scenariomarket.claims.MeasuredJudge.Answer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is asked for and what is offered claim by claim, and judges the one by the other.
 *
 * <p>Immutable and safe for many threads. What is read can be kept and judged often.
 */
public final class Claims {

  /** Sentences of both sides that are kept as they were read: those of some thousand items. */
  private static final int KEPT = 20_000;

  private final Cache<Key, Demand> demands = Caffeine.newBuilder().maximumSize(KEPT).build();
  private final Cache<Key, Reading> readings = Caffeine.newBuilder().maximumSize(KEPT).build();
  private final DemandReader asked;
  private final StatementReader stated;
  private final MeasuredJudge measured;
  private final SaidJudge said;

  private Claims(Lexicon lexicon, Units units, ToDoubleBiFunction<String, String> meaning) {
    var segmenter = Segmenter.withoutDictionary();
    var names = new Names(lexicon, segmenter);
    var unmeasured = new SaidReader(lexicon, segmenter);
    var properties = new Properties(lexicon, units, names);
    var figures = new FigureReader(lexicon, units);
    this.asked = new DemandReader(lexicon, units, figures, names, properties, unmeasured);
    this.stated = new StatementReader(lexicon, units, figures, names, properties);
    this.measured = new MeasuredJudge(lexicon, units, new Sameness(lexicon, names, meaning));
    this.said = new SaidJudge(lexicon);
  }

  private record Key(String text, @Nullable Indicator indicator) {}

  /**
   * With the words of {@code claims.yml} and the units of {@code units.yml}.
   *
   * @param config the directory of both files
   */
  public static Claims from(Path config) {
    return from(config, (_, _) -> 0);
  }

  /**
   * The same, which also tells by their meaning whether two names that no list has are one.
   *
   * @param meaning cosine of two names, asked only of few
   */
  public static Claims from(Path config, ToDoubleBiFunction<String, String> meaning) {
    return new Claims(
        Lexicon.from(config.resolve("claims.yml")),
        Units.from(config.resolve("units.yml")),
        meaning);
  }

  /**
   * What a requirement asks for.
   *
   * @param indicator the figure in its fields; {@code null} where it has none
   */
  public Demand demand(String text, @Nullable Indicator indicator) {
    return demands.get(new Key(text, indicator), key -> asked.demand(key.text, key.indicator));
  }

  /**
   * What a passage states.
   *
   * @param indicator the figure in its fields; {@code null} where it has none
   */
  public Reading reading(String text, @Nullable Indicator indicator) {
    return readings.get(new Key(text, indicator), key -> stated.reading(key.text, key.indicator));
  }

  /**
   * How far passages answer a requirement. Every claim is answered by the passage that says most of
   * it; where two readings are possible, the weaker verdict is given.
   *
   * @param likeness cosine of the requirement and a passage, by the passage's index; 0 where it is
   *     not known
   */
  public Judgement judge(Demand demand, List<Reading> passages, IntToDoubleFunction likeness) {
    var findings =
        demand.claims().stream().map(claim -> finding(claim, passages, likeness)).toList();
    var verdict = verdict(demand.joint(), findings);
    return new Judgement(verdict, deciding(verdict, findings), findings);
  }

  private Finding finding(Claim claim, List<Reading> passages, IntToDoubleFunction likeness) {
    var best = Answer.SILENT;
    var at = -1;
    for (var i = 0; i < passages.size(); i++) {
      if (passages.get(i).empty()) {
        continue;
      }
      var answer = answer(claim, passages.get(i), i, likeness);
      if (answer.rank() < best.rank()
          || answer.rank() == best.rank()
              && at >= 0
              && likeness.applyAsDouble(i) > likeness.applyAsDouble(at)) {
        best = answer;
        at = i;
      }
    }
    return new Finding(claim.text(), best.verdict(), at, best.ground(), best.comparison());
  }

  private Answer answer(Claim claim, Reading passage, int index, IntToDoubleFunction likeness) {
    return switch (claim) {
      case Claim.Measured asked ->
          measured.judge(asked, passage, () -> likeness.applyAsDouble(index));
      case Claim.Levelled asked -> said.judge(asked, passage);
      case Claim.Said asked -> said.judge(asked, passage, () -> likeness.applyAsDouble(index));
    };
  }

  private static Verdict verdict(Joint joint, List<Finding> findings) {
    var verdicts = findings.stream().map(Finding::verdict).distinct().toList();
    if (verdicts.isEmpty()) {
      return Verdict.SILENT;
    }
    if (joint == Joint.EITHER || verdicts.size() == 1) {
      return verdicts.stream().min(Comparator.naturalOrder()).orElseThrow();
    }
    if (verdicts.contains(Verdict.CONTRADICTED)
        && (joint == Joint.TOGETHER || !verdicts.contains(Verdict.COVERED))) {
      return Verdict.CONTRADICTED;
    }
    return Verdict.PARTLY;
  }

  /** The passage of the claim that decides the verdict; else of the claim that is answered best. */
  private static int deciding(Verdict verdict, List<Finding> findings) {
    var all = new ArrayList<>(findings);
    all.sort(
        Comparator.comparing((Finding each) -> each.verdict() != verdict)
            .thenComparing(Finding::verdict));
    return all.stream().mapToInt(Finding::passage).filter(each -> each >= 0).findFirst().orElse(-1);
  }
}
