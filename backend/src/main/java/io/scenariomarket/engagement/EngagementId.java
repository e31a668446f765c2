package io.scenariomarket.engagement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies an engagement. */
public record EngagementId(@JsonValue UUID value) {

  @JsonCreator
  public EngagementId {}

  /** Reads an id as it stands in an address; refuses anything that is not a UUID. */
  public static EngagementId of(String text) {
    return new EngagementId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
