package io.scenariomarket.contract;

import io.scenariomarket.shared.Day;
import io.scenariomarket.shared.Text;
import io.scenariomarket.vocabulary.TermCheck;
import io.scenariomarket.vocabulary.TermKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.MappedCollection;

/**
 * What two sides agree on. None of it is for anybody but them and the task force.
 *
 * @param title what the contract is called
 * @param number under which the sides file it
 * @param value in 万元 (ten thousand yuan)
 * @param signedOn when it was signed
 * @param startsOn from when it holds
 * @param endsOn until when
 * @param dealTerms how it is paid, a term of the vocabulary
 * @param trialDays how many days it is used before anything is paid; {@code null} where it is not
 *     paid after use
 * @param paymentTrigger what makes the payment after the trial due; {@code null} without a trial
 * @param milestones in their order
 * @param figures by what it is judged whether it was kept
 */
public record ContractContent(
    @NotBlank @Size(max = 200) String title,
    @Size(max = 100) @Nullable String number,
    @DecimalMin("0") @Digits(integer = 10, fraction = 4) @Nullable BigDecimal value,
    @Day @Nullable LocalDate signedOn,
    @Day @Nullable LocalDate startsOn,
    @Day @Nullable LocalDate endsOn,
    @Nullable String dealTerms,
    @Min(1) @Max(3650) @Nullable Integer trialDays,
    @Size(max = 500) @Nullable String paymentTrigger,
    @Size(max = 30) @MappedCollection(idColumn = "contract_id", keyColumn = "position")
        List<@Valid Milestone> milestones,
    @Size(max = 50) @MappedCollection(idColumn = "contract_id", keyColumn = "position")
        List<@Valid AcceptanceFigure> figures) {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  public ContractContent {
    title = Text.line(title);
    number = Text.orNull(number);
    dealTerms = Text.orNull(dealTerms);
    paymentTrigger = Text.orNull(paymentTrigger);
    milestones = milestones == null ? List.of() : List.copyOf(milestones);
    figures = figures == null ? List.of() : List.copyOf(figures);
  }

  /** The same in terms of the vocabulary, once it is known that what it says goes together. */
  ContractContent checked(TermCheck check) {
    if (startsOn != null && endsOn != null && startsOn.isAfter(endsOn)) {
      check.reject("endsOn", "contract.period.inverted");
    }
    if (shares().compareTo(WHOLE) > 0) {
      check.reject("milestones", "contract.shares.more");
    }
    if (trialDays != null && paymentTrigger == null) {
      check.reject("paymentTrigger", "contract.trigger.missing");
    }
    if (trialDays == null && paymentTrigger != null) {
      check.reject("trialDays", "contract.trial.missing");
    }
    return new ContractContent(
        title,
        number,
        value,
        signedOn,
        startsOn,
        endsOn,
        check.one("dealTerms", TermKind.DEAL_TERMS, dealTerms),
        trialDays,
        paymentTrigger,
        milestones,
        figures);
  }

  /** The same with other figures. */
  ContractContent with(List<AcceptanceFigure> others) {
    return new ContractContent(
        title,
        number,
        value,
        signedOn,
        startsOn,
        endsOn,
        dealTerms,
        trialDays,
        paymentTrigger,
        milestones,
        others);
  }

  /** The same with another value, other dates and other milestones. */
  ContractContent amended(
      @Nullable BigDecimal otherValue,
      @Nullable LocalDate otherStart,
      @Nullable LocalDate otherEnd,
      List<Milestone> others) {
    return new ContractContent(
        title,
        number,
        otherValue,
        signedOn,
        otherStart,
        otherEnd,
        dealTerms,
        trialDays,
        paymentTrigger,
        others,
        figures);
  }

  /** How much of the value is paid for milestones, in percent. */
  public BigDecimal shares() {
    return milestones.stream().map(Milestone::share).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** How much of it is paid at the end, in percent. */
  public BigDecimal rest() {
    return WHOLE.subtract(shares());
  }

  /** How many steps it has: its milestones, and what is paid after all of them if anything is. */
  public int steps() {
    return milestones.size() + (rest().signum() > 0 ? 1 : 0);
  }

  /** The name of a milestone; {@code null} for what is paid after all of them. */
  public @Nullable String milestone(int step) {
    return step < milestones.size() ? milestones.get(step).name() : null;
  }

  /** How much of the value is paid for a step, in percent. */
  public BigDecimal share(int step) {
    return step < milestones.size() ? milestones.get(step).share() : rest();
  }

  /** How much is paid for a step, in 万元; {@code null} where the value is not known. */
  public @Nullable BigDecimal amount(int step) {
    return value == null
        ? null
        : value.multiply(share(step)).divide(WHOLE, 4, RoundingMode.HALF_UP);
  }

  /** The names of the fields without which nobody can confirm it, in their order. */
  public List<String> gaps() {
    var gaps = new ArrayList<String>();
    if (value == null) {
      gaps.add("value");
    }
    if (signedOn == null) {
      gaps.add("signedOn");
    }
    if (endsOn == null) {
      gaps.add("endsOn");
    }
    if (dealTerms == null) {
      gaps.add("dealTerms");
    }
    return gaps;
  }
}
