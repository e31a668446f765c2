package io.scenariomarket.matching;

import io.scenariomarket.index.Encoder;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Measures the features of a pair. A feature that cannot be told is absent. */
public final class Features {

  private Features() {}

  /** The features of a pair, each as {@link FeatureName} says. */
  public static Map<FeatureName, Double> of(Described need, Described offer) {
    var values = new EnumMap<FeatureName, Double>(FeatureName.class);
    values.put(FeatureName.WORDING, need.characters().cosine(offer.characters()));
    values.put(FeatureName.MEANING, Encoder.cosine(need.profile(), offer.profile()));
    need.statements().stream()
        .filter(Described.Stated::ranked)
        .mapToDouble(statement -> best(statement.vector(), offer))
        .max()
        .ifPresent(best -> values.put(FeatureName.REQUIREMENT, best));
    if (!need.tracks().isEmpty() && !offer.tracks().isEmpty()) {
      values.put(
          FeatureName.TRACK, Collections.disjoint(need.tracks(), offer.tracks()) ? 0.0 : 1.0);
    }
    return values;
  }

  private static double best(float[] statement, Described offer) {
    return offer.statements().stream()
        .filter(Described.Stated::ranked)
        .mapToDouble(passage -> Encoder.cosine(statement, passage.vector()))
        .max()
        .orElse(0);
  }
}
