package io.scenariomarket.matching;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Measures the features of a pair. A feature that cannot be told is absent. */
public final class Features {

  private Features() {}

  /** The features of a pair, each as {@link FeatureName} says. */
  public static Map<FeatureName, Double> of(
      Described need, Described offer, OptionalDouble coverage) {
    var values = new EnumMap<FeatureName, Double>(FeatureName.class);
    values.put(FeatureName.WORDING, need.characters().cosine(offer.characters()));
    values.put(FeatureName.MEANING, need.profile().cosine(offer.profile()));
    values.put(FeatureName.SENTENCES, nearest(need.sentences(), offer.sentences()));
    coverage.ifPresent(share -> values.put(FeatureName.COVERAGE, share));
    if (!need.tracks().isEmpty() && !offer.tracks().isEmpty()) {
      values.put(
          FeatureName.TRACK, Collections.disjoint(need.tracks(), offer.tracks()) ? 0.0 : 1.0);
    }
    return values;
  }

  /**
   * Of each sentence of either side the closeness of the nearest of the other, on average over each
   * side and then over both (maximum similarity).
   */
  private static double nearest(List<Direction> asked, List<Direction> offered) {
    var ofAsked = new double[asked.size()];
    var ofOffered = new double[offered.size()];
    Arrays.fill(ofAsked, Double.NEGATIVE_INFINITY);
    Arrays.fill(ofOffered, Double.NEGATIVE_INFINITY);
    for (var i = 0; i < ofAsked.length; i++) {
      for (var j = 0; j < ofOffered.length; j++) {
        var closeness = asked.get(i).cosine(offered.get(j));
        ofAsked[i] = Math.max(ofAsked[i], closeness);
        ofOffered[j] = Math.max(ofOffered[j], closeness);
      }
    }
    return (Arrays.stream(ofAsked).average().orElse(0)
            + Arrays.stream(ofOffered).average().orElse(0))
        / 2;
  }
}
