package io.scenariomarket.matching;

import io.scenariomarket.index.Passage;
import io.scenariomarket.index.Sentences;
import java.util.List;

/** Cuts the description of a capability into passages that can be evidence. */
final class Passages {

  private static final int LENGTH = 120;

  private Passages() {}

  static List<Passage> of(String description) {
    return Sentences.of(description, LENGTH).stream()
        .map(text -> new Passage(text, "description"))
        .toList();
  }
}
