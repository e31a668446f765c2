package io.scenariomarket.identity;

/** Unified social credit codes by GB 32100-2015. */
public final class CreditCodes {

  /** The standard's alphabet: digits and capitals without I, O, S, V and Z. */
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private static final int LENGTH = 18;

  private CreditCodes() {}

  /** Whether length, alphabet and check character are right. */
  public static boolean valid(String code) {
    return code.length() == LENGTH
        && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
        && code.equals(complete(code.substring(0, LENGTH - 1)));
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
