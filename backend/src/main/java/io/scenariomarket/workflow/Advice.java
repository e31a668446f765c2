package io.scenariomarket.workflow;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the task force asked to change in an item; templates call it {@code advice}. It is for
 * forms, which open only to those who may read the item's history as well.
 */
@Component
public class Advice {

  private final Versions versions;

  Advice(Versions versions) {
    this.versions = versions;
  }

  /** The version with which an item was last returned; {@code null} for none. */
  public @Nullable ItemVersion on(String type, UUID id) {
    return versions.latest(new ItemRef(type, id), "RETURN").orElse(null);
  }
}
