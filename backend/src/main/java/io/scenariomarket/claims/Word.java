package io.scenariomarket.claims;

import java.util.List;

/**
 * A word of what is asked for.
 *
 * @param others what else it may be called
 */
record Word(String text, List<String> others) {

  /** Whether a text has it by one of its names; all in lower case. */
  boolean in(String said) {
    if (said.contains(text)) {
      return true;
    }
    for (var other : others) {
      if (said.contains(other)) {
        return true;
      }
    }
    return false;
  }

  /** The share of words that a text has, 0 to 1; 0 of none. */
  static double share(List<Word> words, String said) {
    var found = 0;
    for (var word : words) {
      if (word.in(said)) {
        found++;
      }
    }
    return words.isEmpty() ? 0 : (double) found / words.size();
  }
}
