package io.scenariomarket.attachment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies an attachment. */
public record AttachmentId(@JsonValue UUID value) {

  @JsonCreator
  public AttachmentId {}

  /** Reads an id as it stands in an address; refuses anything that is not a UUID. */
  public static AttachmentId of(String text) {
    return new AttachmentId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
