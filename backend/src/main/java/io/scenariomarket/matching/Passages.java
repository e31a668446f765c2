package io.scenariomarket.matching;

import io.scenariomarket.index.Sentences;
import java.util.List;

/** Cuts the description of a capability into passages that can be evidence. */
final class Passages {

  private static final int LENGTH = 120;

  private Passages() {}

  static List<Evidence> of(String description) {
    return Sentences.of(description, LENGTH).stream()
        .map(text -> Evidence.open(text, "description"))
        .toList();
  }
}
