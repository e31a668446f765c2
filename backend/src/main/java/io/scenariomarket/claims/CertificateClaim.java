package io.scenariomarket.claims;

import org.jspecify.annotations.Nullable;

/**
 * What a text says of one certificate of a product.
 *
 * @param kind the term of the vocabulary
 * @param state how far it has come
 * @param number as printed on it
 * @param holder who holds it
 * @param scope what it covers
 * @param until the last day on which it holds, as it is written
 */
public record CertificateClaim(
    String kind,
    State state,
    @Nullable String number,
    @Nullable String holder,
    @Nullable String scope,
    @Nullable String until) {

  /** How far a certificate has come, by the words of a text. */
  public enum State {
    HELD,
    APPLIED,
    PLANNED,
    /** The text says that it is not there, or no longer holds. */
    ABSENT
  }
}
