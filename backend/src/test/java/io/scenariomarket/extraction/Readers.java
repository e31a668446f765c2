package io.scenariomarket.extraction;

import io.scenariomarket.SharedEncoder;
import io.scenariomarket.languagemodel.Endpoint;
import io.scenariomarket.languagemodel.LanguageModel;
import io.scenariomarket.vocabulary.InstalledVocabulary;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What reads documents, as it is installed, without Spring. */
final class Readers {

  static final Path ROOT = Path.of(System.getProperty("market.root", "."));

  private Readers() {}

  /** The action plan that lies beside the project, where it does. */
  static Optional<Path> plan() throws java.io.IOException {
    var seed = ROOT.resolve("../shared/data/seed");
    if (!Files.isDirectory(seed)) {
      return Optional.empty();
    }
    try (var files = Files.list(seed)) {
      return files.filter(file -> file.getFileName().toString().startsWith("000_")).findFirst();
    }
  }

  static Extractor extractor(@Nullable URI model) {
    return new Extractor(
        ROOT.resolve("config/mining.yml"),
        InstalledVocabulary.read(),
        SharedEncoder.ENCODER,
        model == null
            ? null
            : new LanguageModel(
                new Endpoint(model, "test", "secret", Duration.ofSeconds(10)), new JsonMapper()),
        1500);
  }

  static MiningWords words() {
    return MiningWords.read(ROOT.resolve("config/mining.yml"));
  }

  static Grades grades() {
    return Grades.of(words().grades(), InstalledVocabulary.read());
  }

  static List<Proposal> read(Extractor extractor, String text) {
    return extractor.read(text, Set.of(), (_, _) -> {}).found().stream()
        .map(Extractor.Found::proposal)
        .toList();
  }
}
