package io.scenariomarket.matching;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a capability says of one certificate of its own.
 *
 * @param kind which certificate
 * @param listed whether it is listed as a certificate; running text says it otherwise
 * @param holder who holds it
 * @param until last day on which it holds
 */
public record Proof(
    String kind,
    boolean listed,
    Standing standing,
    @Nullable String holder,
    @Nullable LocalDate until) {

  /** What is said in running text, where neither holder nor date need stand. */
  static Proof said(String kind, Standing standing) {
    return new Proof(kind, false, standing, null, null);
  }

  /** How far it proves that the certificate is held, the most first. */
  public enum Standing {
    /** Held by somebody named, and valid. */
    VALID,
    /** Held, but nobody says until when. */
    UNDATED,
    /** Held, but nobody says by whom. */
    UNNAMED,
    /** The text says that it is held; it is not listed. */
    MENTIONED,
    /** Held once; its last day is over. */
    EXPIRED,
    /** Applied for. */
    APPLIED,
    /** Meant to be applied for. */
    PLANNED,
    /** The text says that it is not there. */
    ABSENT;

    /** Whether this says that the certificate is not held. */
    boolean against() {
      return compareTo(EXPIRED) >= 0;
    }
  }
}
