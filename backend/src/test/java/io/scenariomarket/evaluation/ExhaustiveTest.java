package io.scenariomarket.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.scenariomarket.matching.Match;
import io.scenariomarket.matching.MatchList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExhaustiveTest {

  @Test
  void whatStandsEqualStandsForEachOtherOnce() {
    var truth = list(match("a", 0.9), match("b", 0.8), match("c", 0.8), match("d", 0.7));

    assertThat(Exhaustive.recall(truth, truth)).isEqualTo(1);
    assertThat(Exhaustive.recall(truth, list(match("a", 0.9), match("x", 0.8))))
        .isCloseTo(0.5, within(1e-9));
    assertThat(Exhaustive.recall(truth, list(match("y", 0.6)))).isZero();
  }

  @Test
  void listsOfPagesAreRankedTogether() {
    var together = list(match("b", 0.5), match("a", 0.5)).with(list(match("c", 0.9)));

    assertThat(together.items()).extracting(Match::capabilityId).containsExactly("c", "a", "b");
  }

  @Test
  void aPercentileIsATimeThatWasMeasured() {
    var timings = new Timings();
    Stream.of(4.0, 1.0, 3.0, 2.0).forEach(timings::add);

    assertThat(timings.percentile(0.5)).isEqualTo(2);
    assertThat(timings.percentile(0.95)).isEqualTo(4);
  }

  private static MatchList list(Match... matches) {
    return MatchList.ranked("v", Stream.of(matches).toList());
  }

  private static Match match(String id, double score) {
    return new Match(
        "need",
        "",
        "",
        "",
        id,
        "",
        "",
        "",
        score,
        Match.Eligibility.ELIGIBLE,
        List.of(),
        List.of(),
        List.of());
  }
}
