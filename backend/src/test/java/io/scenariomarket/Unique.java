package io.scenariomarket;

import java.util.UUID;

/** Words that nothing else in the market holds. */
public final class Unique {

  private Unique() {}

  /**
   * A word of small letters only: search takes it as one word, where a code of letters and digits
   * is several that other texts may share.
   */
  public static String word() {
    return UUID.randomUUID()
        .toString()
        .replace("-", "")
        .chars()
        .map(digit -> 'a' + Character.digit(digit, 16))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .substring(0, 12);
  }
}
