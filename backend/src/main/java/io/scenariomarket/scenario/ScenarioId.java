package io.scenariomarket.scenario;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a scenario. */
public record ScenarioId(@JsonValue UUID value) {

  @JsonCreator
  public ScenarioId {}

  /** Reads an id as it stands in an address; refuses anything that is not a UUID. */
  public static ScenarioId of(String text) {
    return new ScenarioId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
