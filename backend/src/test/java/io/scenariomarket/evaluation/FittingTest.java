package io.scenariomarket.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.scenariomarket.matching.FeatureName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FittingTest {

  @Test
  void theScoreIsTheShareOfRelevantPairs() {
    var random = new Random(7);
    var needs = new ArrayList<List<Fitting.Pair>>();
    for (var need = 0; need < 60; need++) {
      var pairs = new ArrayList<Fitting.Pair>();
      for (var i = 0; i < 50; i++) {
        var meaning = random.nextDouble();
        var relevant = random.nextDouble() < meaning * meaning;
        pairs.add(pair(random.nextDouble(), meaning, relevant ? 4 : 1));
      }
      needs.add(pairs);
    }
    var fitted = Fitting.fit(needs);

    assertThat(fitted.weights().get(FeatureName.MEANING).weight())
        .isGreaterThan(5 * Math.abs(fitted.weights().get(FeatureName.WORDING).weight()));
    var all = needs.stream().flatMap(List::stream).toList();
    var expected =
        all.stream()
            .mapToDouble(pair -> 1 / (1 + Math.exp(-fitted.logOdds(pair.features()))))
            .average()
            .orElseThrow();
    var observed = all.stream().filter(pair -> pair.grade() == 4).count() / (double) all.size();
    assertThat(expected).isCloseTo(observed, within(0.01));
  }

  @Test
  void equationsAreSolved() {
    var equations = new double[][] {{0, 2, 4}, {3, 1, 5}};
    assertThat(LinearEquations.solve(equations))
        .containsExactly(new double[] {1, 2}, within(1e-12));
  }

  private static Fitting.Pair pair(double wording, double meaning, int grade) {
    return new Fitting.Pair(
        Map.of(
            FeatureName.WORDING, wording, FeatureName.MEANING, meaning, FeatureName.SENTENCES, 0.5),
        grade);
  }
}
