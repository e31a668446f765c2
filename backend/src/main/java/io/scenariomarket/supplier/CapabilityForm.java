package io.scenariomarket.supplier;

import io.scenariomarket.identity.LevelsForm;
import io.scenariomarket.posting.PostingForm;
import io.scenariomarket.shared.ContactForm;
import io.scenariomarket.shared.FormErrors;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A capability as it was typed: every field a text, so that what cannot be read is still shown
 * again. The fields are those of {@link CapabilityContent}; lists of free texts have one a line.
 * Rows may be added to and taken from {@code indicators}, {@code cases} and {@code certificates}.
 *
 * @param organisationId whose capability it is
 * @param version the version that was read, for a change
 */
public record CapabilityForm(
    @Nullable String organisationId,
    @Nullable Long version,
    String name,
    @Nullable String kind,
    List<String> tracks,
    @Nullable String direction,
    String description,
    List<IndicatorForm> indicators,
    @Nullable String maturity,
    @Nullable String fitsScenarios,
    List<CaseForm> cases,
    List<CertificateForm> certificates,
    @Nullable String intellectualProperty,
    @Nullable String compatibility,
    @Nullable String priceMin,
    @Nullable String priceMax,
    @Nullable String deliveryDays,
    List<String> cooperation,
    List<String> dealTerms,
    List<String> flags,
    @Nullable String capacity,
    @Nullable String lastCheckedOn,
    ContactForm contact,
    @Nullable String confidentialDetails,
    @Nullable Boolean confidentialInMatching,
    Map<String, String> confidentiality)
    implements PostingForm<CapabilityContent> {

  public CapabilityForm {
    name = name == null ? "" : name;
    description = description == null ? "" : description;
    tracks = FormErrors.chosen(tracks);
    indicators = FormErrors.rows(indicators, IndicatorForm.EMPTY);
    cases = FormErrors.rows(cases, CaseForm.EMPTY);
    certificates = FormErrors.rows(certificates, CertificateForm.EMPTY);
    cooperation = FormErrors.chosen(cooperation);
    dealTerms = FormErrors.chosen(dealTerms);
    flags = FormErrors.chosen(flags);
    contact = contact == null ? ContactForm.EMPTY : contact;
    confidentiality = confidentiality == null ? Map.of() : confidentiality;
  }

  /** The form of a new one that says what another says. */
  static CapabilityForm copyOf(CapabilityContent c) {
    return form(c, null, null);
  }

  /** The form of a content, to be saved in the place of what is saved. */
  static CapabilityForm of(CapabilityContent c, Capability capability) {
    return form(c, capability.organisationId().toString(), capability.version());
  }

  @Override
  public void offerRows() {
    if (indicators.isEmpty()) {
      indicators.add(IndicatorForm.EMPTY);
    }
    if (cases.isEmpty()) {
      cases.add(CaseForm.EMPTY);
    }
    if (certificates.isEmpty()) {
      certificates.add(CertificateForm.EMPTY);
    }
  }

  @Override
  public void dropEmptyRows() {
    indicators.removeIf(IndicatorForm::isEmpty);
    cases.removeIf(CaseForm::isEmpty);
    certificates.removeIf(CertificateForm::isEmpty);
  }

  @Override
  public boolean changeRows(String action) {
    return FormErrors.changeRows(indicators, "indicator", IndicatorForm.EMPTY, action)
        || FormErrors.changeRows(cases, "case", CaseForm.EMPTY, action)
        || FormErrors.changeRows(certificates, "certificate", CertificateForm.EMPTY, action);
  }

  private static CapabilityForm form(
      CapabilityContent c, @Nullable String organisation, @Nullable Long version) {
    return new CapabilityForm(
        organisation,
        version,
        c.name(),
        c.kind(),
        c.tracks(),
        c.direction(),
        c.description(),
        c.indicators().stream().map(IndicatorForm::of).toList(),
        c.maturity(),
        String.join("\n", c.fitsScenarios()),
        c.cases().stream().map(CaseForm::of).toList(),
        c.certificates().stream().map(CertificateForm::of).toList(),
        String.join("\n", c.intellectualProperty()),
        String.join("\n", c.compatibility()),
        FormErrors.typed(c.priceMin()),
        FormErrors.typed(c.priceMax()),
        FormErrors.typed(c.deliveryDays()),
        c.cooperation(),
        c.dealTerms(),
        c.flags(),
        FormErrors.typed(c.capacity()),
        FormErrors.typed(c.lastCheckedOn()),
        ContactForm.of(c.contact()),
        c.confidentialDetails(),
        c.confidentialInMatching(),
        LevelsForm.of(c.confidentiality()));
  }

  /** What the form means without the rows that nobody has filled in, or whose figure is none. */
  public CapabilityContent readFilled(FormErrors errors) {
    dropEmptyRows();
    var figures = List.copyOf(indicators);
    indicators.clear();
    for (int i = 0; i < figures.size(); i++) {
      var noted = errors.byField().size();
      figures.get(i).read("indicators[" + i + "]", errors);
      if (errors.byField().size() == noted) {
        indicators.add(figures.get(i));
      }
    }
    return read(errors);
  }

  @Override
  public CapabilityContent read(FormErrors errors) {
    return new CapabilityContent(
        name,
        kind,
        tracks,
        direction,
        description,
        errors.each("indicators", indicators, IndicatorForm::read),
        maturity,
        FormErrors.lines(fitsScenarios),
        errors.each("cases", cases, CaseForm::read),
        errors.each("certificates", certificates, CertificateForm::read),
        FormErrors.lines(intellectualProperty),
        FormErrors.lines(compatibility),
        errors.decimal("priceMin", priceMin),
        errors.decimal("priceMax", priceMax),
        errors.integer("deliveryDays", deliveryDays),
        cooperation,
        dealTerms,
        flags,
        errors.integer("capacity", capacity),
        errors.date("lastCheckedOn", lastCheckedOn),
        contact.read(),
        confidentialDetails,
        Boolean.TRUE.equals(confidentialInMatching),
        LevelsForm.read(confidentiality, errors));
  }
}
