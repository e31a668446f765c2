package io.scenariomarket.selection;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.ranking.NaNStrategy;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;

/** Gives places to numbers, of which the greatest is the best. */
public final class Places {

  private Places() {}

  /**
   * The place of each number: 1 for the best; equal ones have the same place and the next ones are
   * left out (standard competition ranking: 1, 2, 2, 4).
   */
  public static List<Integer> of(List<BigDecimal> numbers) {
    if (numbers.isEmpty()) {
      return List.of();
    }
    // It ranks upwards, and the best has the most.
    var places =
        new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.MINIMUM)
            .rank(numbers.stream().mapToDouble(each -> -each.doubleValue()).toArray());
    return Arrays.stream(places).mapToObj(each -> (int) Math.round(each)).toList();
  }
}
