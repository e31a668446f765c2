package io.scenariomarket.selection;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Tells which of several scores stand apart, for people to talk about; nothing is left out of a
 * mean for that.
 *
 * <p>The rule is the modified z-score 0.6745·|x − median| / MAD &gt; 3.5 (B. Iglewicz, D. Hoaglin:
 * How to Detect and Handle Outliers, ASQC 1993). A panel is small, and with fewer than twelve
 * scores no usual z-score can exceed 3 at all. Where more than half agree, MAD is 0 and 1.253314
 * times the mean deviation from the median stands for MAD / 0.6745 (as in IBM SPSS). On a scale of
 * ten, what is less than {@value #APART} points from the median never stands apart.
 */
final class Outliers {

  /** Fewer scores than that have no middle from which one could stand apart. */
  static final int FEWEST = 3;

  /** In points. */
  static final double APART = 2;

  private static final double LIMIT = 3.5;
  private static final double OF_MEDIAN_DEVIATION = 1 / 0.6745;
  private static final double OF_MEAN_DEVIATION = 1.253314;

  private Outliers() {}

  /** For each score whether it stands apart from the others. */
  static boolean[] among(double[] scores) {
    var outliers = new boolean[scores.length];
    if (scores.length < FEWEST) {
      return outliers;
    }
    var median = StatUtils.percentile(scores, 50);
    var deviations = Arrays.stream(scores).map(score -> Math.abs(score - median)).toArray();
    var spread = spread(deviations);
    for (var at = 0; at < scores.length; at++) {
      outliers[at] = deviations[at] >= APART && deviations[at] > LIMIT * spread;
    }
    return outliers;
  }

  private static double spread(double[] deviations) {
    var median = StatUtils.percentile(deviations, 50);
    return median > 0
        ? OF_MEDIAN_DEVIATION * median
        : OF_MEAN_DEVIATION * DoubleStream.of(deviations).average().orElse(0);
  }
}
