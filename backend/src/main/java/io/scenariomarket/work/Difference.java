package io.scenariomarket.work;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A field that two versions of an item say differently.
 *
 * @param field its name
 * @param before what the one says; {@code null} for nothing
 * @param after what the other says; {@code null} for nothing
 * @param removed entries of a list that only the one has; empty unless it is a list
 * @param added entries of a list that only the other has
 */
public record Difference(
    String field,
    @Nullable JsonNode before,
    @Nullable JsonNode after,
    List<JsonNode> removed,
    List<JsonNode> added) {

  /** Whether it is a list, of which the entries are compared. */
  public boolean list() {
    return (before != null && before.isArray()) || (after != null && after.isArray());
  }
}
