package io.scenariomarket.selection;

import java.util.UUID;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Why an assessor cannot assess a candidate.
 *
 * @param reason in the words of whoever declared it, at most {@value #MAX_REASON} characters
 */
@Table("score_sheet_conflict")
public record Conflict(UUID candidate, String reason) {

  public static final int MAX_REASON = 500;
}
