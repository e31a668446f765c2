package io.scenariomarket.evaluation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Measures how good a ranking is, from the grades of its items in ranked order. */
final class Metrics {

  /** The grade from which a pair counts as relevant. */
  static final int RELEVANT = 3;

  private static final int DEPTH = 10;

  private Metrics() {}

  /**
   * nDCG@10: the discounted gain of the first ten over that of the best possible order of the same
   * items (Järvelin and Kekäläinen 2002), with gain 2^(grade-1) - 1.
   *
   * @param grades 1 to 4 in ranked order
   * @return 0 to 1; 0 where nothing has a gain
   */
  static double ndcg(List<Integer> grades) {
    var best = dcg(grades.stream().sorted(Comparator.reverseOrder()).toList());
    return best == 0 ? 0 : dcg(grades) / best;
  }

  private static double dcg(List<Integer> grades) {
    var sum = 0.0;
    for (var i = 0; i < Math.min(DEPTH, grades.size()); i++) {
      sum += gain(grades.get(i)) * Math.log(2) / Math.log(i + 2);
    }
    return sum;
  }

  /** What a grade is worth: 0, 1, 3 or 7. */
  static double gain(int grade) {
    return Math.pow(2, grade - 1) - 1;
  }

  /** The share of the first five that are relevant. */
  static double precisionAt5(List<Integer> grades) {
    return grades.stream().limit(5).filter(grade -> grade >= RELEVANT).count() / 5.0;
  }

  /** One over the rank of the first relevant item; 0 where there is none. */
  static double reciprocalRank(List<Integer> grades) {
    for (var i = 0; i < grades.size(); i++) {
      if (grades.get(i) >= RELEVANT) {
        return 1.0 / (i + 1);
      }
    }
    return 0;
  }

  /** The share of the relevant ids that were retrieved; not a number where none is relevant. */
  static double recall(Collection<String> relevant, Set<String> retrieved) {
    return relevant.stream().filter(retrieved::contains).count() / (double) relevant.size();
  }
}
