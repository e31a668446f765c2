package io.scenariomarket.extraction;

import io.scenariomarket.index.BgeEncoder;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** What reads documents, for tests of what is found in them. */
abstract class DocumentReading {

  private static BgeEncoder encoder;
  static Extractor extractor;

  @BeforeAll
  static void load() {
    encoder = new BgeEncoder();
    extractor = Readers.extractor(encoder, null);
  }

  @AfterAll
  static void close() {
    encoder.close();
  }

  static List<Proposal> proposals(String text) {
    return Readers.read(extractor, text);
  }

  static List<Statement> read(String text) {
    return proposals(text).stream().map(Proposal::statement).toList();
  }

  static List<String> titles(String text) {
    return read(text).stream().map(Statement::title).toList();
  }

  static List<Passed.Reason> passed(String text) {
    return extractor.read(text, Set.of(), (_, _) -> {}).passed().stream()
        .map(Passed::reason)
        .toList();
  }
}
