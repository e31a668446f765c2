package io.scenariomarket.extraction;

import java.util.List;
import java.util.Set;

/** What reads documents, for tests of what is found in them. */
abstract class DocumentReading {

  static final Extractor extractor = Readers.extractor(null);

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
