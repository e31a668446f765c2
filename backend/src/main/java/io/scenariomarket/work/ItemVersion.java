package io.scenariomarket.work;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An item as it was.
 *
 * @param version counts its saved changes from 0
 * @param state the name of its state then
 * @param action what was done to come there
 * @param content what it said, all of it
 * @param pending what was waiting for the task force then; {@code null} for nothing
 * @param reason what was said to it
 * @param fieldReasons the same by field
 * @param author the subject of whoever did it; {@code null} for the market itself
 * @param cause what made the market do it by itself; {@code null} where somebody did it
 * @param at when
 */
public record ItemVersion(
    long version,
    String state,
    String action,
    JsonNode content,
    @Nullable JsonNode pending,
    @Nullable String reason,
    Map<String, String> fieldReasons,
    @Nullable String author,
    @Nullable Cause cause,
    Instant at) {

  /** What the change that was waiting would change. */
  List<Difference> changes() {
    return pending == null ? List.of() : Differences.between(content, pending);
  }

  /** What the owner wanted it to say. */
  JsonNode wanted() {
    return pending == null ? content : pending;
  }
}
