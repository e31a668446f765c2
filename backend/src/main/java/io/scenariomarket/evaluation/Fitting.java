package io.scenariomarket.evaluation;

import io.scenariomarket.matching.FeatureName;
import io.scenariomarket.matching.MatchModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Fits the weights of the match model to judged pairs.
 *
 * <p>First the direction: ridge regression of the gain on the features, both taken relative to
 * their means over the same need, so that only the order within a need matters and every need
 * counts alike. Then the scale: logistic regression of relevance on that direction (Platt 1999).
 */
final class Fitting {

  /** The features that judged pairs can teach; what they lack keeps {@link #TRACK}. */
  private static final List<FeatureName> LEARNT =
      List.of(FeatureName.WORDING, FeatureName.MEANING, FeatureName.REQUIREMENT);

  private static final double RIDGE = 0.1;
  private static final int STEPS = 50;

  /**
   * The judged pairs name no tracks, so this weight is set by hand: a shared track raises the odds
   * by half against none, less than a fifth of what a close meaning does.
   */
  private static final MatchModel.Weight TRACK = new MatchModel.Weight(0.4, 0.5);

  private Fitting() {}

  /** A judged pair. */
  record Pair(Map<FeatureName, Double> features, int grade) {

    private double value(FeatureName name, double otherwise) {
      return features.getOrDefault(name, otherwise);
    }
  }

  /** Weights with the intercept that belongs to them. */
  record Fitted(double intercept, Map<FeatureName, MatchModel.Weight> weights) {

    /** The log odds of a pair. */
    double logOdds(Map<FeatureName, Double> features) {
      var sum = new double[] {intercept};
      weights.forEach(
          (name, w) -> sum[0] += w.weight() * (features.getOrDefault(name, w.mean()) - w.mean()));
      return sum[0];
    }
  }

  /**
   * Fits the model.
   *
   * @param needs the judged pairs of each need
   */
  static Fitted fit(List<List<Pair>> needs) {
    var size = LEARNT.size();
    var mean = new double[size];
    var spread = new double[size];
    for (var j = 0; j < size; j++) {
      mean[j] = mean(needs, LEARNT.get(j));
      spread[j] = spread(needs, LEARNT.get(j), mean[j]);
    }
    var direction = direction(needs, mean, spread);
    var sums = new ArrayList<double[]>();
    for (var pairs : needs) {
      for (var pair : pairs) {
        var sum = 0.0;
        for (var j = 0; j < size; j++) {
          sum += direction[j] * (pair.value(LEARNT.get(j), mean[j]) - mean[j]) / spread[j];
        }
        sums.add(new double[] {sum, pair.grade() >= Metrics.RELEVANT ? 1 : 0, 1.0 / pairs.size()});
      }
    }
    var scale = logistic(sums);
    var weights = new EnumMap<FeatureName, MatchModel.Weight>(FeatureName.class);
    for (var j = 0; j < size; j++) {
      weights.put(
          LEARNT.get(j), new MatchModel.Weight(scale[1] * direction[j] / spread[j], mean[j]));
    }
    weights.put(FeatureName.TRACK, TRACK);
    return new Fitted(scale[0], weights);
  }

  private static double mean(List<List<Pair>> needs, FeatureName name) {
    return needs.stream()
        .flatMap(List::stream)
        .filter(pair -> pair.features().containsKey(name))
        .mapToDouble(pair -> pair.value(name, 0))
        .average()
        .orElse(0);
  }

  private static double spread(List<List<Pair>> needs, FeatureName name, double mean) {
    var variance =
        needs.stream()
            .flatMap(List::stream)
            .mapToDouble(pair -> Math.pow(pair.value(name, mean) - mean, 2))
            .average()
            .orElse(0);
    return variance == 0 ? 1 : Math.sqrt(variance);
  }

  private static double[] direction(List<List<Pair>> needs, double[] mean, double[] spread) {
    var size = mean.length;
    var equations = new double[size][size + 1];
    for (var pairs : needs) {
      var gains = pairs.stream().mapToDouble(pair -> Metrics.gain(pair.grade())).toArray();
      var gain = Arrays.stream(gains).average().orElse(0);
      var rows = new double[pairs.size()][size];
      for (var j = 0; j < size; j++) {
        var name = LEARNT.get(j);
        var usual = mean[j];
        var own = pairs.stream().mapToDouble(pair -> pair.value(name, usual)).average().orElse(0);
        for (var i = 0; i < rows.length; i++) {
          rows[i][j] = (pairs.get(i).value(name, usual) - own) / spread[j];
        }
      }
      for (var i = 0; i < rows.length; i++) {
        for (var j = 0; j < size; j++) {
          equations[j][size] += rows[i][j] * (gains[i] - gain) / rows.length;
          for (var k = 0; k < size; k++) {
            equations[j][k] += rows[i][j] * rows[i][k] / rows.length;
          }
        }
      }
    }
    for (var j = 0; j < size; j++) {
      equations[j][j] += RIDGE * needs.size();
    }
    return LinearEquations.solve(equations);
  }

  /** Intercept and slope of a logistic regression by Newton's method; rows of x, y and weight. */
  private static double[] logistic(List<double[]> rows) {
    var found = new double[2];
    for (var step = 0; step < STEPS; step++) {
      var equations = new double[2][3];
      for (var row : rows) {
        var p = 1 / (1 + Math.exp(-found[0] - found[1] * row[0]));
        var curvature = row[2] * p * (1 - p);
        equations[0][0] += curvature;
        equations[0][1] += curvature * row[0];
        equations[1][0] += curvature * row[0];
        equations[1][1] += curvature * row[0] * row[0];
        equations[0][2] += row[2] * (row[1] - p);
        equations[1][2] += row[2] * (row[1] - p) * row[0];
      }
      // A little ridge keeps the slope finite where the classes do not overlap.
      equations[0][0] += 1e-6;
      equations[1][1] += 1e-6;
      var change = LinearEquations.solve(equations);
      found[0] += change[0];
      found[1] += change[1];
    }
    return found;
  }
}
