package io.scenariomarket.contract;

import io.scenariomarket.contract.ContractForm.MilestoneRow;
import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of a signed contract as it was typed. The fields are those of {@link AmendedTerms}.
 *
 * @param version the version that was read
 */
record AmendmentForm(
    @Nullable Long version,
    @Nullable String value,
    @Nullable String startsOn,
    @Nullable String endsOn,
    List<MilestoneRow> milestones,
    @Nullable String reason) {

  AmendmentForm {
    milestones = FormErrors.rows(milestones, MilestoneRow.EMPTY);
  }

  static AmendmentForm of(Contract contract) {
    var terms = contract.terms();
    return new AmendmentForm(
        contract.version(),
        FormErrors.typed(terms.value()),
        FormErrors.typed(terms.startsOn()),
        FormErrors.typed(terms.endsOn()),
        terms.milestones().stream().map(MilestoneRow::of).toList(),
        null);
  }

  /** Adds or takes away the row that a button names; {@code false} for any other button. */
  boolean changeRows(String action) {
    return FormErrors.changeRows(milestones, "milestone", MilestoneRow.EMPTY, action);
  }

  /** What it means, without the rows that nobody has filled in. */
  AmendedTerms read(FormErrors errors) {
    milestones.removeIf(MilestoneRow::isEmpty);
    return new AmendedTerms(
        errors.decimal("value", value),
        errors.date("startsOn", startsOn),
        errors.date("endsOn", endsOn),
        errors.each("milestones", milestones, MilestoneRow::read),
        Text.orEmpty(reason));
  }
}
