package io.scenariomarket.selection;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a selection. */
public record SelectionId(@JsonValue UUID value) {

  @JsonCreator
  public SelectionId {}

  /** Reads an id as it stands in an address; refuses anything that is not a UUID. */
  public static SelectionId of(String text) {
    return new SelectionId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
