package io.scenariomarket.engagement;

import io.scenariomarket.work.Cause;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Column;

/**
 * Who ended an engagement without what was wanted, and why.
 *
 * @param part in which part somebody ended it; {@code null} where that was not kept
 * @param reason of the side that ended it; {@code null} where the market did
 * @param words the same in words; {@code null} for none
 * @param cause names what made the market end it; {@code null} where somebody did
 * @param causeDetail which one it was; {@code null} where the cause says it all
 */
public record Ending(
    @Column("end_part") @Nullable Part part,
    @Column("end_reason") @Nullable DeclineReason reason,
    @Column("end_words") @Nullable String words,
    @Column("end_cause") @Nullable String cause,
    @Column("end_cause_detail") @Nullable String causeDetail) {

  /** Somebody ended it. */
  static Ending of(Part part, EngagementDecision decision) {
    return new Ending(part, decision.reason(), decision.words(), null, null);
  }

  /** The market ended it. */
  static Ending of(Cause cause) {
    return new Ending(Part.SYSTEM, null, null, cause.name(), cause.detail());
  }
}
