package io.scenariomarket.supplier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a capability. */
public record CapabilityId(@JsonValue UUID value) {

  @JsonCreator
  public CapabilityId {}

  /** Reads an id as it stands in an address; refuses anything that is not a UUID. */
  public static CapabilityId of(String text) {
    return new CapabilityId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
