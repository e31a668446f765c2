package io.scenariomarket.award;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * Codes by which certificates are verified: twenty signs of {@link #SIGNS}, which is 100 bits at
 * random, so that nobody finds one by trying.
 */
final class CheckCode {

  /** Without I, L, O and U, which are taken for others (D. Crockford: Base 32). */
  private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int LENGTH = 20;
  private static final int GROUP = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private CheckCode() {}

  /** A new one. */
  static String next() {
    var code = new StringBuilder();
    for (var at = 0; at < LENGTH; at++) {
      code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
    }
    return code.toString();
  }

  /** What somebody typed, with spaces, hyphens and mistaken signs put right; empty for no code. */
  static Optional<String> read(String typed) {
    var code =
        typed
            .replaceAll("[\\s\\-–—]", "")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return code.length() == LENGTH && code.chars().allMatch(each -> SIGNS.indexOf(each) >= 0)
        ? Optional.of(code)
        : Optional.empty();
  }

  /** As people read it: in groups of four. */
  static String shown(String code) {
    return code.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
  }
}
