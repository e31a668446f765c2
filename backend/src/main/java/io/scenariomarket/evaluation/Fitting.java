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
 * counts alike. Then the scale: logistic regression of relevance on that direction (Platt 1999). A
 * feature whose weight comes out below its least is held there, and the others are fitted anew.
 */
final class Fitting {

  /**
   * The least weights of features that can only speak for a match, taken where judged pairs teach
   * less, with the means taken where they tell nothing: pairs of bare titles hold no evidence and
   * name no tracks. A shared track raises the odds by half against none. All requirements covered
   * raise them sevenfold, which was best on the judged pairs of the sample data (precision of what
   * is called possible, at equal recall).
   */
  private static final Map<FeatureName, MatchModel.Weight> LEAST =
      Map.of(
          FeatureName.COVERAGE, new MatchModel.Weight(2, 0),
          FeatureName.TRACK, new MatchModel.Weight(0.4, 0.5));

  private static final double RIDGE = 0.1;
  private static final int STEPS = 50;

  private Fitting() {}

  /** A judged pair. */
  record Pair(Map<FeatureName, Double> features, int grade) {

    private double value(FeatureName name, double otherwise) {
      return features.getOrDefault(name, otherwise);
    }
  }

  /**
   * Weights with the intercept that belongs to them.
   *
   * @param held what the pairs would have taught of the weights that are held at their least
   */
  record Fitted(
      double intercept,
      Map<FeatureName, MatchModel.Weight> weights,
      Map<FeatureName, Double> held) {

    /** The log odds of a pair. */
    double logOdds(Map<FeatureName, Double> features) {
      var sum = new double[] {intercept};
      weights.forEach(
          (name, w) -> sum[0] += w.weight() * (features.getOrDefault(name, w.mean()) - w.mean()));
      return sum[0];
    }

    /** The score of a pair, 0 to 1. */
    double probability(Map<FeatureName, Double> features) {
      return MatchModel.probability(logOdds(features));
    }
  }

  /**
   * Fits the model.
   *
   * @param needs the judged pairs of each need
   */
  static Fitted fit(List<List<Pair>> needs) {
    var free = fit(needs, Map.of());
    var held = new EnumMap<FeatureName, Double>(FeatureName.class);
    LEAST.forEach(
        (name, least) -> {
          var weight = free.weights().get(name);
          if (weight != null && weight.weight() < least.weight()) {
            held.put(name, weight.weight());
          }
        });
    var given = new EnumMap<FeatureName, Double>(FeatureName.class);
    held.keySet().forEach(name -> given.put(name, least(name).weight()));
    var fitted = given.isEmpty() ? free : fit(needs, given);
    return new Fitted(fitted.intercept(), fitted.weights(), held);
  }

  /** Fits the weights that are not given. */
  private static Fitted fit(List<List<Pair>> needs, Map<FeatureName, Double> given) {
    var learnt =
        Arrays.stream(FeatureName.values()).filter(name -> !given.containsKey(name)).toList();
    var size = learnt.size();
    var mean = new double[size];
    var spread = new double[size];
    for (var j = 0; j < size; j++) {
      mean[j] = mean(needs, learnt.get(j));
      spread[j] = spread(needs, learnt.get(j), mean[j]);
    }
    var direction = direction(needs, learnt, mean, spread);
    var weights = new EnumMap<FeatureName, MatchModel.Weight>(FeatureName.class);
    given.forEach(
        (name, weight) -> weights.put(name, new MatchModel.Weight(weight, mean(needs, name))));
    var offset = new Fitted(0, weights, Map.of());
    var sums = new ArrayList<double[]>();
    for (var pairs : needs) {
      for (var pair : pairs) {
        var sum = 0.0;
        for (var j = 0; j < size; j++) {
          sum += direction[j] * (pair.value(learnt.get(j), mean[j]) - mean[j]) / spread[j];
        }
        sums.add(
            new double[] {
              sum,
              pair.grade() >= Metrics.RELEVANT ? 1 : 0,
              1.0 / pairs.size(),
              offset.logOdds(pair.features())
            });
      }
    }
    var scale = logistic(sums);
    for (var j = 0; j < size; j++) {
      weights.put(
          learnt.get(j), new MatchModel.Weight(scale[1] * direction[j] / spread[j], mean[j]));
    }
    return new Fitted(scale[0], weights, Map.of());
  }

  private static double mean(List<List<Pair>> needs, FeatureName name) {
    return needs.stream()
        .flatMap(List::stream)
        .filter(pair -> pair.features().containsKey(name))
        .mapToDouble(pair -> pair.value(name, 0))
        .average()
        .orElse(least(name).mean());
  }

  private static MatchModel.Weight least(FeatureName name) {
    return LEAST.getOrDefault(name, new MatchModel.Weight(0, 0));
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

  private static double[] direction(
      List<List<Pair>> needs, List<FeatureName> learnt, double[] mean, double[] spread) {
    var size = mean.length;
    var equations = new double[size][size + 1];
    for (var pairs : needs) {
      var gains = pairs.stream().mapToDouble(pair -> Metrics.gain(pair.grade())).toArray();
      var gain = Arrays.stream(gains).average().orElse(0);
      var rows = new double[pairs.size()][size];
      for (var j = 0; j < size; j++) {
        var name = learnt.get(j);
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

  /**
   * Intercept and slope of a logistic regression by Newton's method; rows of x, y, weight and
   * offset.
   */
  private static double[] logistic(List<double[]> rows) {
    var found = new double[2];
    for (var step = 0; step < STEPS; step++) {
      var equations = new double[2][3];
      for (var row : rows) {
        var p = MatchModel.probability(found[0] + found[1] * row[0] + row[3]);
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
