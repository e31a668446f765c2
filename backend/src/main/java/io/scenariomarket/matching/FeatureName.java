package io.scenariomarket.matching;

/** What a score is made of. Each is measured alike in both directions. */
public enum FeatureName {
  /** Shared characters of title and text, weighted by rarity: 0 to 1. */
  WORDING("wording"),
  /** Closeness of meaning of the whole texts: cosine off the {@link Centre}, -1 to 1. */
  MEANING("meaning"),
  /** Closeness of the requirement that is met best: likewise. */
  REQUIREMENT("requirement"),
  /** Whether a track is shared: 1, 0, or the mean where one side names none. */
  TRACK("track");

  private final String label;

  FeatureName(String label) {
    this.label = label;
  }

  /** Name in the API and, under {@code matching.feature.}, key of its label. */
  String label() {
    return label;
  }
}
