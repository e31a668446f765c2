package io.scenariomarket.matching;

import io.scenariomarket.claims.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A logistic model over the {@link FeatureName features}.
 *
 * <p>{@code score = 1 / (1 + exp(-(intercept + sum of weight * (value - mean))))}. It is
 * calibrated: of the pairs scored 0.3, people judged three in ten a good match.
 *
 * @param version changes whenever a number in the model does
 * @param encoder the encoder it was trained with; no other may be used
 * @param covered similarity from which a requirement counts as covered
 * @param partly similarity from which it counts as partly covered
 */
public record MatchModel(
    String version,
    String encoder,
    double intercept,
    Map<FeatureName, Weight> weights,
    double covered,
    double partly,
    Centre centre,
    Characters characters) {

  /**
   * How a feature counts.
   *
   * @param weight log odds for each unit of the feature
   * @param mean its mean over the training pairs, taken where it cannot be told
   */
  public record Weight(double weight, double mean) {}

  public MatchModel {
    weights = new EnumMap<>(weights);
  }

  /** What each feature adds to the log odds; one that cannot be told adds nothing. */
  List<Match.Feature> contributions(Map<FeatureName, Double> values) {
    var contributions = new EnumMap<FeatureName, Double>(FeatureName.class);
    weights.forEach(
        (name, weight) ->
            contributions.put(
                name,
                weight.weight() * (values.getOrDefault(name, weight.mean()) - weight.mean())));
    var sum = contributions.values().stream().mapToDouble(each -> each).sum();
    var average = probability(intercept);
    // Of the way from the average pair's score each contribution goes its part.
    var scale =
        Math.abs(sum) < 1e-9
            ? average * (1 - average)
            : (probability(intercept + sum) - average) / sum;
    var all = new ArrayList<Match.Feature>();
    contributions.forEach(
        (name, contribution) ->
            all.add(
                new Match.Feature(
                    name.label(),
                    values.getOrDefault(name, mean(name)),
                    contribution,
                    contribution * scale)));
    // What an average pair has to begin with, so that all contributions add up to the score.
    all.add(new Match.Feature("baseline", 1, intercept, average));
    return all;
  }

  /** The score, 0 to 1. */
  double score(List<Match.Feature> contributions) {
    var logOdds = contributions.stream().mapToDouble(Match.Feature::contribution).sum();
    return probability(logOdds);
  }

  /** The probability that log odds stand for (the logistic function). */
  public static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  /** What a feature of this value adds to the log odds. */
  double contribution(FeatureName name, double value) {
    var weight = weights.get(name);
    return weight == null ? 0 : weight.weight() * (value - weight.mean());
  }

  private double mean(FeatureName name) {
    var weight = weights.get(name);
    return weight == null ? 0 : weight.mean();
  }

  /** The least similarity that lets a requirement count as covered that far. */
  double least(Verdict verdict) {
    return switch (verdict) {
      case COVERED -> covered;
      case PARTLY -> partly;
      case CONTRADICTED, SILENT -> 0;
    };
  }

  /** How far a similarity lets a requirement count as covered. */
  Verdict coverage(double similarity) {
    if (similarity >= covered) {
      return Verdict.COVERED;
    }
    return similarity >= partly ? Verdict.PARTLY : Verdict.SILENT;
  }
}
