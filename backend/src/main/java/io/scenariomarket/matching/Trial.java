package io.scenariomarket.matching;

import io.scenariomarket.claims.Verdict;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The score of a pair, taken apart so that it can be made anew with one thing otherwise.
 *
 * @param features as they are measured
 * @param coverage requirement by requirement, as everybody sees it
 */
record Trial(MatchModel model, Map<FeatureName, Double> features, Coverage coverage) {

  double score() {
    return score(features);
  }

  /** If a requirement were met otherwise. */
  double met(int statement, Verdict verdict) {
    return with(
        FeatureName.COVERAGE,
        coverage.share(each -> each.statement() == statement ? each.met(verdict) : each));
  }

  /** If a requirement were one that should be met. */
  double softened(int statement) {
    return with(
        FeatureName.COVERAGE,
        coverage.share(each -> each.statement() == statement ? each.softened() : each));
  }

  /** If both sides named a track in common. */
  double onTrack() {
    return with(FeatureName.TRACK, OptionalDouble.of(1));
  }

  private double with(FeatureName name, OptionalDouble value) {
    var changed = new EnumMap<>(features);
    value.ifPresent(each -> changed.put(name, each));
    return score(changed);
  }

  private double score(Map<FeatureName, Double> values) {
    return model.score(model.contributions(values));
  }
}
