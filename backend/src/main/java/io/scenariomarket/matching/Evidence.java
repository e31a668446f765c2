package io.scenariomarket.matching;

import io.scenariomarket.claims.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of a capability that can speak for a requirement.
 *
 * @param kind where it stands: description, indicator, case …
 * @param figure the figure that it is the sentence of; {@code null} for others, and where whoever
 *     asks may not know it
 */
public record Evidence(
    String text, String kind, Discretion discretion, @Nullable Indicator figure) {

  /** A sentence that everybody may read. */
  public static Evidence open(String text, String kind) {
    return new Evidence(text, kind, Discretion.OPEN, null);
  }
}
