package io.scenariomarket.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.scenariomarket.shared.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/**
 * How far a milestone of a contract has come, or what is paid after all of them.
 *
 * @param evidence what the files of its report are attached to; {@code null} until one was sent
 * @param words what the supplier says to it; {@code null} for nothing
 * @param reason why the need's side sent its report back, or the supplier did not find what was
 *     paid; {@code null} for nothing
 * @param reportedOn when it was reported last
 * @param reachedOn when the need's side confirmed it
 * @param payableOn since when its payment is due
 * @param paidOn when it was paid
 * @param receivedOn when the money came in
 */
@Table("contract_step")
record Step(
    StepState state,
    @JsonIgnore @Nullable UUID evidence,
    @Nullable String words,
    @Nullable String reason,
    @Nullable LocalDate reportedOn,
    @Nullable LocalDate reachedOn,
    @Nullable LocalDate payableOn,
    @Nullable LocalDate paidOn,
    @Nullable LocalDate receivedOn) {

  static final Step AHEAD =
      new Step(StepState.AHEAD, null, null, null, null, null, null, null, null);

  Step reported(@Nullable String said, LocalDate today) {
    var files = Objects.requireNonNullElseGet(evidence, UUID::randomUUID);
    var text = Text.orNull(said);
    return new Step(StepState.REPORTED, files, text, null, today, null, null, null, null);
  }

  Step returned(String why) {
    return new Step(
        StepState.RETURNED, evidence, words, why, reportedOn, null, payableOn, paidOn, receivedOn);
  }

  Step reached(LocalDate today) {
    return new Step(
        StepState.REACHED, evidence, words, null, reportedOn, today, payableOn, paidOn, receivedOn);
  }

  /** What it is paid for has come about. */
  Step due(@Nullable String said, LocalDate today) {
    return new Step(
        state,
        evidence,
        said == null ? words : said,
        reason,
        reportedOn,
        reachedOn,
        today,
        paidOn,
        receivedOn);
  }

  Step paid(LocalDate day) {
    return new Step(state, evidence, words, null, reportedOn, reachedOn, payableOn, day, null);
  }

  Step received(LocalDate day) {
    return new Step(state, evidence, words, null, reportedOn, reachedOn, payableOn, paidOn, day);
  }

  /** The supplier did not find what was paid. */
  Step missed(String why) {
    return new Step(state, evidence, words, why, reportedOn, reachedOn, payableOn, null, null);
  }

  /** How far its payment has come, of so much of the value in percent. */
  Payment payment(BigDecimal share) {
    if (share.signum() == 0) {
      return Payment.NONE;
    }
    if (receivedOn != null) {
      return Payment.RECEIVED;
    }
    if (paidOn != null) {
      return Payment.PAID;
    }
    return payableOn == null ? Payment.NOT_DUE : Payment.DUE;
  }
}
