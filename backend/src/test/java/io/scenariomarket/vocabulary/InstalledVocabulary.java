package io.scenariomarket.vocabulary;

import io.scenariomarket.shared.MarketProperties;
import java.nio.file.Path;

/**
 * The vocabulary of this installation, and one of another, for tests of other modules without
 * Spring.
 */
public final class InstalledVocabulary {

  private InstalledVocabulary() {}

  public static Vocabulary read() {
    return new VocabularyConfiguration()
        .vocabulary(
            new MarketProperties(
                Path.of(System.getProperty("market.root"), "config"), "", false, null));
  }

  /** The vocabulary of a port city, which has no term in common with the installed one. */
  public static Vocabulary ofAnotherZone() {
    return VocabularyFile.read(
        Path.of(
            System.getProperty("market.root"),
            "backend/src/test/resources/port-city/vocabulary.yml"));
  }
}
