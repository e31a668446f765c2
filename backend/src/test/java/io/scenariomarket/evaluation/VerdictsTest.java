package io.scenariomarket.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.SharedEncoder;
import io.scenariomarket.matching.MatchEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How good verdicts are on pairs judged by hand, and that they get no worse. */
class VerdictsTest {

  private static final Path ROOT = Path.of(System.getProperty("market.root"));

  private static VerdictFigures figures;

  @BeforeAll
  static void judge() throws IOException {
    var cases =
        VerdictCase.read(ROOT.resolve("backend/src/test/resources/evaluation/verdicts.jsonl"));
    var engine =
        MatchEngine.from(
            ROOT.resolve("config"), SharedEncoder.ENCODER, String::equals, String::equals);
    figures =
        new VerdictFigures(
            cases.stream().map(each -> each.judge(engine, Optional.empty())).toList());
  }

  @Test
  void verdictsAreRight() {
    assertThat(figures.accuracy()).as(figures.report()).isGreaterThanOrEqualTo(0.945);
  }

  @Test
  void whatIsSaidToBeCoveredIs() {
    assertThat(figures.precision()).as(figures.report()).isGreaterThanOrEqualTo(0.97);
    assertThat(figures.recall()).as(figures.report()).isGreaterThanOrEqualTo(0.90);
  }

  @Test
  void contradictionIsToldFromSilence() {
    assertThat(figures.told()).as(figures.report()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void noKindOfDifficultyIsNeglected() {
    assertThat(
            List.of(
                "plain",
                "comparator",
                "range",
                "unit",
                "condition",
                "twofold",
                "synonym",
                "nonnumeric",
                "negation",
                "trap",
                "direction",
                "script"))
        .allSatisfy(
            kind -> assertThat(figures.accuracy(kind)).as(kind).isGreaterThanOrEqualTo(0.80));
  }
}
