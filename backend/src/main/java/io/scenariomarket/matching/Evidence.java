package io.scenariomarket.matching;

/**
 * A sentence of a capability that can speak for a requirement.
 *
 * @param kind where it stands: description, indicator, case …
 */
public record Evidence(String text, String kind, Discretion discretion) {

  /** A sentence that everybody may read. */
  static Evidence open(String text, String kind) {
    return new Evidence(text, kind, Discretion.OPEN);
  }
}
