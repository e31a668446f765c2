package io.scenariomarket.exchange;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies an import. */
public record ImportId(@JsonValue UUID value) {

  /** Reads an id as it stands in addresses. */
  @JsonCreator
  public static ImportId of(String text) {
    return new ImportId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
