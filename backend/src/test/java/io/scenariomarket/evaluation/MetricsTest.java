package io.scenariomarket.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MetricsTest {

  @Test
  void ndcgComparesWithTheBestOrder() {
    // Gains 1, 7, 0, 3: 1/log2(2) + 7/log2(3) + 0 + 3/log2(5) = 6.7085
    // best 7, 3, 1, 0: 7 + 3/log2(3) + 1/log2(4) = 9.3928
    assertThat(Metrics.ndcg(List.of(2, 4, 1, 3))).isCloseTo(6.7085 / 9.3928, within(1e-4));
    assertThat(Metrics.ndcg(List.of(4, 3, 2, 1))).isEqualTo(1);
    assertThat(Metrics.ndcg(List.of(1, 1, 1))).isZero();
    assertThat(Metrics.ndcg(List.of())).isZero();
  }

  @Test
  void ndcgLooksAtTheFirstTenOnly() {
    var grades = new ArrayList<>(Collections.nCopies(10, 1));
    grades.add(4);
    assertThat(Metrics.ndcg(grades)).isZero();
  }

  @Test
  void precisionCountsTheRelevantAmongTheFirstFive() {
    assertThat(Metrics.precisionAt5(List.of(4, 2, 3, 1, 1, 4))).isEqualTo(0.4);
    assertThat(Metrics.precisionAt5(List.of(4))).isEqualTo(0.2);
  }

  @Test
  void reciprocalRankIsOneOverTheFirstRelevantRank() {
    assertThat(Metrics.reciprocalRank(List.of(1, 2, 3, 4))).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(Metrics.reciprocalRank(List.of(2, 2))).isZero();
  }

  @Test
  void recallIsTheShareOfTheRelevantThatWasRetrieved() {
    assertThat(Metrics.recall(List.of("a", "b"), Set.of("b", "c"))).isEqualTo(0.5);
    assertThat(Metrics.recall(List.of(), Set.of("b"))).isNaN();
  }
}
