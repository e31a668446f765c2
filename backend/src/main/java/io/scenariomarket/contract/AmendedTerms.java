package io.scenariomarket.contract;

import io.scenariomarket.shared.Day;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a signed contract is to say instead. By what it is judged, how it is paid and who its sides
 * are stays as it was agreed.
 *
 * @param value in 万元 (ten thousand yuan)
 * @param startsOn from when it holds
 * @param endsOn until when
 * @param milestones in their order; one that was reported already stays in its place and as it is
 * @param reason why
 */
record AmendedTerms(
    @NotNull @DecimalMin("0") @Digits(integer = 10, fraction = 4) @Nullable BigDecimal value,
    @Day @Nullable LocalDate startsOn,
    @NotNull @Day @Nullable LocalDate endsOn,
    @Size(max = 30) List<@Valid Milestone> milestones,
    @NotBlank @Size(max = 2000) String reason) {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  /** Digits after the point of a share that follows from an amount: far less than a yuan. */
  private static final int EXACT = 6;

  AmendedTerms {
    milestones = milestones == null ? List.of() : List.copyOf(milestones);
    reason = Text.orEmpty(reason);
  }

  /** Whether something was reported, paid or measured at a milestone, or at the rest after all. */
  static boolean begun(Progress progress, int at) {
    return !progress.step(at).equals(Step.AHEAD);
  }

  /**
   * All that a contract would say. What was reported or measured stays with its milestone, and what
   * was paid or is due stays the same amount: its share follows from a value that changes.
   *
   * @throws Refusal where that cannot be
   */
  ContractContent onto(ContractContent terms, Progress progress) {
    var before = terms.milestones();
    var rest = before.size();
    if (begun(progress, rest) && (milestones.size() != rest || !same(value, terms.value()))) {
      throw Refusal.invalid("milestones", "contract.amend.rest-begun");
    }
    for (var at = milestones.size(); at < rest; at++) {
      if (begun(progress, at)) {
        throw Refusal.invalid("milestones", "contract.amend.begun", before.get(at).name());
      }
    }
    return terms.amended(
        value,
        startsOn,
        endsOn,
        IntStream.range(0, milestones.size())
            .mapToObj(
                at ->
                    at < rest && begun(progress, at)
                        ? kept(terms, progress, at)
                        : milestones.get(at))
            .toList());
  }

  private Milestone kept(ContractContent terms, Progress progress, int at) {
    var milestone = terms.milestones().get(at);
    var payment = progress.step(at).payment(milestone.share());
    var amount = terms.amount(at);
    if (payment == Payment.NONE
        || payment == Payment.NOT_DUE
        || amount == null
        || same(value, terms.value())) {
      return milestone;
    }
    var changed = Objects.requireNonNull(value);
    if (changed.compareTo(amount) < 0 || changed.signum() == 0) {
      throw Refusal.invalid("value", "contract.amend.paid-more");
    }
    var share = amount.multiply(WHOLE).divide(changed, EXACT, RoundingMode.HALF_UP);
    return new Milestone(milestone.name(), milestone.dueOn(), share);
  }

  private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null || other == null ? one == other : one.compareTo(other) == 0;
  }
}
