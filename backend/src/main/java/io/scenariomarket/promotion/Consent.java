package io.scenariomarket.promotion;

import io.scenariomarket.engagement.Part;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What a side said to whether a case may be public.
 *
 * @param side the need's or the supplier's
 * @param edition what the case said then: a consent is of one edition alone
 * @param wording what was agreed to, word by word; {@code null} unless it was
 * @param words why, or how the task force knows it; {@code null} for nothing
 * @param person the subject of who said it; {@code null} once they left the market, and for samples
 */
@Table("case_consent")
record Consent(
    Part side,
    Answer answer,
    int edition,
    @Nullable String wording,
    @Nullable String words,
    @Nullable String person,
    Instant at) {

  /** What was said. */
  enum Answer {
    GIVEN,
    REFUSED,
    WITHDRAWN
  }
}
