package io.scenariomarket.selection;

import java.util.UUID;

/**
 * Why an assessor cannot assess a candidate.
 *
 * @param reason in the words of whoever declared it, at most {@value #MAX_REASON} characters
 */
public record Conflict(UUID candidate, String reason) {

  static final int MAX_REASON = 500;
}
