package io.scenariomarket.campaign;

import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * What somebody without an account asks by what became of what they sent in. It cannot be guessed:
 * whoever knows it may ask.
 *
 * @param value capital letters and digits, none of which is taken for another
 */
record Reference(String value) {

  private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 12;
  private static final int GROUP = 4;

  static Reference random(RandomGenerator random) {
    return new Reference(
        random
            .ints(LENGTH, 0, SIGNS.length())
            .mapToObj(at -> SIGNS.substring(at, at + 1))
            .collect(Collectors.joining()));
  }

  /** Reads what somebody typed, in any letter case and with any signs between. */
  static Reference typed(String typed) {
    return new Reference(
        typed
            .toUpperCase(Locale.ROOT)
            .codePoints()
            .limit(100)
            .filter(each -> SIGNS.indexOf(each) >= 0)
            .limit(LENGTH + 1L)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString());
  }

  /** As people read it: {@code 7K3M-9Q2X-WPCD}. */
  @Override
  public String toString() {
    return value.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
  }
}
