package io.scenariomarket.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies an edition of a list, published or not. */
public record ListId(@JsonValue UUID value) {

  @JsonCreator
  public ListId {}

  /** Reads an id as it stands in an address; refuses anything that is not a UUID. */
  public static ListId of(String text) {
    return new ListId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
