package io.scenariomarket.matchrun;

import java.util.UUID;

/** Identifies a match run. */
public record RunId(UUID value) {

  /** Reads an id as it stands in addresses. */
  public static RunId of(String text) {
    return new RunId(UUID.fromString(text));
  }

  static RunId random() {
    return new RunId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
