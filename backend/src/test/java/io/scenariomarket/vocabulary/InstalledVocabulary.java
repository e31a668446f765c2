package io.scenariomarket.vocabulary;

import io.scenariomarket.shared.MarketProperties;
import java.nio.file.Path;

/** The vocabulary of this installation, for tests of other modules without Spring. */
public final class InstalledVocabulary {

  private InstalledVocabulary() {}

  public static Vocabulary read() {
    return new VocabularyConfiguration()
        .vocabulary(
            new MarketProperties(
                Path.of(System.getProperty("market.root"), "config"), "", false, null));
  }
}
