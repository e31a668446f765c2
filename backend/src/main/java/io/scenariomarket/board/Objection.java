package io.scenariomarket.board;

import io.scenariomarket.identity.OrganisationId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What an organisation objects to an award.
 *
 * @param answer of the task force; {@code null} before it answers
 */
@Table("board_objection")
record Objection(
    @Id UUID id,
    @Version @Nullable Long version,
    UUID callId,
    OrganisationId organisation,
    String words,
    Instant raisedAt,
    @Nullable String answer,
    @Nullable Instant answeredAt) {

  /** The longest text of an objection or an answer. */
  static final int MAX_WORDS = CallDecision.MAX_WORDS;

  static Objection raised(UUID call, OrganisationId organisation, String words, Instant now) {
    return new Objection(UUID.randomUUID(), null, call, organisation, words, now, null, null);
  }

  Objection answered(String words, Instant now) {
    return new Objection(id, version, callId, organisation, this.words, raisedAt, words, now);
  }

  /** Whether the task force has answered. */
  public boolean settled() {
    return answer != null;
  }
}
