package io.scenariomarket.organisation;

import io.scenariomarket.shared.ContactForm;
import io.scenariomarket.shared.FormErrors;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as it was typed. The fields are those of {@link OrganisationProfile}; honours
 * stand one a line.
 *
 * @param version the version that was read, for a change
 */
record OrganisationForm(
    @Nullable Long version,
    String name,
    String creditCode,
    @Nullable String organisationClass,
    @Nullable String tier,
    @Nullable Boolean platform,
    @Nullable String scale,
    @Nullable String park,
    @Nullable String region,
    @Nullable String profile,
    List<String> qualifications,
    List<String> regionsServed,
    @Nullable String honours,
    @Nullable String website,
    ContactForm contact) {

  OrganisationForm {
    name = name == null ? "" : name;
    creditCode = creditCode == null ? "" : creditCode;
    qualifications = FormErrors.chosen(qualifications);
    regionsServed = FormErrors.chosen(regionsServed);
    contact = contact == null ? ContactForm.EMPTY : contact;
  }

  /** The form of a registered organisation. */
  static OrganisationForm of(Organisation organisation) {
    var p = organisation.profile();
    return new OrganisationForm(
        organisation.version(),
        p.name(),
        Objects.requireNonNullElse(p.creditCode(), ""),
        p.organisationClass(),
        p.tier(),
        p.platform(),
        p.scale(),
        p.park(),
        p.region(),
        p.profile(),
        p.qualifications(),
        p.regionsServed(),
        String.join("\n", p.honours()),
        p.website(),
        ContactForm.of(p.contact()));
  }

  /** What the form means. */
  OrganisationProfile read() {
    return new OrganisationProfile(
        name,
        creditCode,
        organisationClass,
        tier,
        Boolean.TRUE.equals(platform),
        scale,
        park,
        region,
        profile,
        qualifications,
        regionsServed,
        FormErrors.lines(honours),
        website,
        contact.read());
  }
}
