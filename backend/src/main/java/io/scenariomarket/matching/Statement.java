package io.scenariomarket.matching;

import io.scenariomarket.claims.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a need asks for.
 *
 * @param text what is asked for, in a sentence
 * @param target the figure by which it is checked, if there is one
 * @param must whether a supplier has to meet it
 */
public record Statement(
    String text, @Nullable Indicator target, boolean must, Discretion discretion) {

  /** A statement that has to be met. */
  public Statement(String text, @Nullable Indicator target, Discretion discretion) {
    this(text, target, true, discretion);
  }

  /** A statement that everybody may read. */
  public Statement(String text, @Nullable Indicator target) {
    this(text, target, Discretion.OPEN);
  }

  /** A statement without a figure. */
  public static Statement of(String text) {
    return new Statement(text, null);
  }
}
