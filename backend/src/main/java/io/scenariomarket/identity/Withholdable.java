package io.scenariomarket.identity;

import java.util.Arrays;
import java.util.List;

/** A part of an item that its owner can withhold. */
public interface Withholdable {

  /** Its name in the API and in forms. */
  String key();

  /** The most open level that it may have, and has unless its owner chooses another. */
  Confidentiality least();

  /** The levels that its owner can choose from. */
  default List<Confidentiality> choices() {
    return Arrays.stream(Confidentiality.values())
        .filter(level -> level.compareTo(least()) >= 0)
        .toList();
  }
}
