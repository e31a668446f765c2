package io.scenariomarket.claims;

import java.util.List;

/**
 * What a requirement asks for.
 *
 * @param text as it was written
 * @param claims one by one
 * @param joint how they belong together
 */
public record Demand(String text, List<Claim> claims, Joint joint) {

  /** Whether a figure is asked for. */
  public boolean measured() {
    return claims.stream().anyMatch(Claim.Measured.class::isInstance);
  }

  /** How several claims belong together. */
  enum Joint {
    /** One after the other. */
    LISTED,
    /** All at once, so that one that fails fails them all. */
    TOGETHER,
    /** One is enough. */
    EITHER
  }
}
