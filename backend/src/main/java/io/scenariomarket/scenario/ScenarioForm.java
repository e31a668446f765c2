package io.scenariomarket.scenario;

import io.scenariomarket.identity.LevelsForm;
import io.scenariomarket.posting.PostingForm;
import io.scenariomarket.shared.ContactForm;
import io.scenariomarket.shared.FormErrors;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A scenario as it was typed: every field a text, so that what cannot be read is still shown again.
 * The fields are those of {@link ScenarioContent}. Rows may be added to and taken from {@code
 * requirements}.
 *
 * @param organisationId whose need it is
 * @param version the version that was read, for a change
 * @param told the owner's own words, from which a new one was begun
 */
public record ScenarioForm(
    @Nullable String organisationId,
    @Nullable Long version,
    String title,
    @Nullable String grade,
    @Nullable String kind,
    List<String> tracks,
    @Nullable String direction,
    @Nullable String park,
    @Nullable String place,
    @Nullable String leadDepartment,
    @Nullable String background,
    String problem,
    List<RequirementForm> requirements,
    @Nullable String expectedResult,
    @Nullable String dataOpened,
    @Nullable String dataSensitivity,
    @Nullable String budgetMin,
    @Nullable String budgetMax,
    @Nullable String startDate,
    @Nullable String endDate,
    List<String> cooperation,
    List<String> dealTerms,
    @Nullable String leastMaturity,
    List<String> requiredQualifications,
    List<String> regionsAccepted,
    ContactForm contact,
    @Nullable String source,
    @Nullable String sourceSentence,
    @Nullable String validUntil,
    @Nullable String confidentialDetails,
    @Nullable Boolean confidentialInMatching,
    Map<String, String> confidentiality,
    @Nullable String told)
    implements PostingForm<ScenarioContent> {

  /** The button that takes words over as a requirement, before the words. */
  static final String TAKE = "take-requirement:";

  public ScenarioForm {
    title = title == null ? "" : title;
    problem = problem == null ? "" : problem;
    tracks = FormErrors.chosen(tracks);
    requirements = FormErrors.rows(requirements, RequirementForm.EMPTY);
    cooperation = FormErrors.chosen(cooperation);
    dealTerms = FormErrors.chosen(dealTerms);
    requiredQualifications = FormErrors.chosen(requiredQualifications);
    regionsAccepted = FormErrors.chosen(regionsAccepted);
    contact = contact == null ? ContactForm.EMPTY : contact;
    confidentiality = confidentiality == null ? Map.of() : confidentiality;
  }

  /** The form of a new one that says what another says. */
  static ScenarioForm copyOf(ScenarioContent c) {
    return form(c, null, null, null);
  }

  /** The form of a new one that was read out of somebody's own words. */
  static ScenarioForm begun(ScenarioContent c, String told) {
    return form(c, null, null, told);
  }

  /** The form of a content, to be saved in the place of what is saved. */
  static ScenarioForm of(ScenarioContent c, Scenario scenario) {
    return form(c, scenario.organisationId().toString(), scenario.version(), null);
  }

  @Override
  public void offerRows() {
    if (requirements.isEmpty()) {
      requirements.add(RequirementForm.EMPTY);
    }
  }

  @Override
  public void dropEmptyRows() {
    requirements.removeIf(RequirementForm::isEmpty);
  }

  @Override
  public boolean changeRows(String action) {
    if (action.startsWith(TAKE)) {
      dropEmptyRows();
      requirements.add(RequirementForm.saying(action.substring(TAKE.length())));
      return true;
    }
    return FormErrors.changeRows(requirements, "requirement", RequirementForm.EMPTY, action);
  }

  private static ScenarioForm form(
      ScenarioContent c,
      @Nullable String organisation,
      @Nullable Long version,
      @Nullable String told) {
    return new ScenarioForm(
        organisation,
        version,
        c.title(),
        c.grade(),
        c.kind(),
        c.tracks(),
        c.direction(),
        c.park(),
        c.place(),
        c.leadDepartment(),
        c.background(),
        c.problem(),
        c.requirements().stream().map(RequirementForm::of).toList(),
        c.expectedResult(),
        c.dataOpened(),
        c.dataSensitivity(),
        FormErrors.typed(c.budgetMin()),
        FormErrors.typed(c.budgetMax()),
        FormErrors.typed(c.startDate()),
        FormErrors.typed(c.endDate()),
        c.cooperation(),
        c.dealTerms(),
        c.leastMaturity(),
        c.requiredQualifications(),
        c.regionsAccepted(),
        ContactForm.of(c.contact()),
        c.source(),
        c.sourceSentence(),
        FormErrors.typed(c.validUntil()),
        c.confidentialDetails(),
        c.confidentialInMatching(),
        LevelsForm.of(c.confidentiality()),
        told);
  }

  /** What the form means without the rows that nobody has filled in. */
  public ScenarioContent readFilled(FormErrors errors) {
    dropEmptyRows();
    return read(errors);
  }

  @Override
  public ScenarioContent read(FormErrors errors) {
    return new ScenarioContent(
        title,
        grade,
        kind,
        tracks,
        direction,
        park,
        place,
        leadDepartment,
        background,
        problem,
        errors.each("requirements", requirements, RequirementForm::read),
        expectedResult,
        dataOpened,
        dataSensitivity,
        errors.decimal("budgetMin", budgetMin),
        errors.decimal("budgetMax", budgetMax),
        errors.date("startDate", startDate),
        errors.date("endDate", endDate),
        cooperation,
        dealTerms,
        leastMaturity,
        requiredQualifications,
        regionsAccepted,
        contact.read(),
        source,
        sourceSentence,
        errors.date("validUntil", validUntil),
        confidentialDetails,
        Boolean.TRUE.equals(confidentialInMatching),
        LevelsForm.read(confidentiality, errors));
  }
}
