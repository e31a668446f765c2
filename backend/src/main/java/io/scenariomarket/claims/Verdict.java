package io.scenariomarket.claims;

/** How far one side answers what the other asks for, from best to worst. */
public enum Verdict {
  /** All that is asked is met, under the same or harder circumstances. */
  COVERED,
  /**
   * The same thing, yet without a figure, not comparable, under easier circumstances, or a part.
   */
  PARTLY,
  /** What is said of the very same thing does not satisfy what is asked. */
  CONTRADICTED,
  /** Nothing is said of it. */
  SILENT
}
