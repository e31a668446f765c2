package io.scenariomarket.organisation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** Unified social credit codes by GB 32100-2015. */
public final class CreditCodes {

  /** The standard's alphabet: digits and capitals without I, O, S, V and Z. */
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private static final int LENGTH = 18;

  private CreditCodes() {}

  /** What can be wrong with a code. */
  public enum Flaw {
    /** It has not 18 characters. */
    LENGTH,
    /** It has one that no code has, such as the letter O for a zero. */
    CHARACTER,
    /** The last one does not fit the others: one of them is mistyped. */
    CHECK
  }

  /** Whether length, alphabet and check character are right. */
  public static boolean valid(String code) {
    return flaw(code).isEmpty();
  }

  /** What is wrong with a code, if anything. */
  public static Optional<Flaw> flaw(String code) {
    if (code.length() != LENGTH) {
      return Optional.of(Flaw.LENGTH);
    }
    if (!code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
      return Optional.of(Flaw.CHARACTER);
    }
    return code.equals(complete(code.substring(0, LENGTH - 1)))
        ? Optional.empty()
        : Optional.of(Flaw.CHECK);
  }

  /** A code as it is compared: in capitals of usual width, without what only parts it. */
  public static String tidy(String code) {
    return Normalizer.normalize(code, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Cf}-]+", "")
        .toUpperCase(Locale.ROOT);
  }

  /**
   * Completes a code: C18 = (31 − Σ Cᵢ·3^(i−1) mod 31) mod 31.
   *
   * @param start the first 17 characters, of the standard's alphabet
   * @return the code with its check character
   */
  public static String complete(String start) {
    int base = ALPHABET.length();
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < start.length(); i++) {
      sum += ALPHABET.indexOf(start.charAt(i)) * weight;
      weight = weight * 3 % base;
    }
    return start + ALPHABET.charAt((base - sum % base) % base);
  }
}
