package io.scenariomarket.matching;

/** What a score is made of. Each is measured alike in both directions. */
public enum FeatureName {
  /** Shared characters of title and text, weighted by rarity: 0 to 1. */
  WORDING("wording"),
  /** Closeness of meaning of the whole texts: cosine off the {@link Centre}, -1 to 1. */
  MEANING("meaning"),
  /**
   * Closeness sentence by sentence: of each on one side the nearest on the other, averaged, and the
   * mean of both ways: likewise.
   */
  SENTENCES("sentences"),
  /** Requirements that the evidence covers less those that it contradicts, see {@link Coverage}. */
  COVERAGE("coverage"),
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
