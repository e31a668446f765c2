package io.scenariomarket.matching;

import io.scenariomarket.index.Encoder;
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
    values.put(FeatureName.MEANING, Encoder.cosine(need.profile(), offer.profile()));
    var asked = need.sentences();
    var offered = offer.sentences();
    values.put(FeatureName.SENTENCES, (nearest(asked, offered) + nearest(offered, asked)) / 2);
    coverage.ifPresent(share -> values.put(FeatureName.COVERAGE, share));
    if (!need.tracks().isEmpty() && !offer.tracks().isEmpty()) {
      values.put(
          FeatureName.TRACK, Collections.disjoint(need.tracks(), offer.tracks()) ? 0.0 : 1.0);
    }
    return values;
  }

  /**
   * Of each sentence the closeness of the nearest of the others, on average (maximum similarity).
   */
  private static double nearest(List<float[]> sentences, List<float[]> others) {
    return sentences.stream()
        .mapToDouble(
            sentence ->
                others.stream()
                    .mapToDouble(other -> Encoder.cosine(sentence, other))
                    .max()
                    .orElse(0))
        .average()
        .orElse(0);
  }
}
