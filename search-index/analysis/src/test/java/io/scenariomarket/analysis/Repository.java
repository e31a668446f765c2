package io.scenariomarket.analysis;

import java.nio.file.Path;

/** The word files that the repository ships. */
final class Repository {

  private Repository() {}

  static Path file(String name) {
    return Path.of("../../config/elasticsearch/analysis").resolve(name);
  }
}
