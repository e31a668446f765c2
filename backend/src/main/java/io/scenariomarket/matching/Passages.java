package io.scenariomarket.matching;

import io.scenariomarket.index.Sentences;
import java.util.List;

/** Cuts the description of a capability into passages that can be evidence. */
public final class Passages {

  private static final int LENGTH = 120;

  private Passages() {}

  /** The sentences of a description that may be evidence, public ones. */
  public static List<Evidence> of(String description) {
    return Sentences.of(description, LENGTH).stream()
        .map(text -> Evidence.open(text, "description"))
        .toList();
  }
}
