package io.scenariomarket.organisation;

import io.scenariomarket.shared.Contact;
import io.scenariomarket.shared.Text;
import io.scenariomarket.vocabulary.TermCheck;
import io.scenariomarket.vocabulary.TermKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.hibernate.validator.constraints.URL;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * What an organisation says of itself. Controlled terms are stored as the vocabulary's Chinese
 * term.
 *
 * @param name registered name
 * @param creditCode unified social credit code; unknown only of what the task force entered itself
 * @param organisationClass controlled term, such as 民企 or 医院
 * @param tier controlled term, such as 瞪羚
 * @param platform whether it runs a platform that others build on
 * @param scale size in its own words, such as "100–300 人"
 * @param park controlled term: the park where it sits
 * @param region controlled term: the region where it sits
 * @param profile what it does
 * @param qualifications controlled terms
 * @param regionsServed controlled terms; a region includes all within it
 * @param honours in its own words
 * @param website address of its site
 * @param contact whom to call
 */
public record OrganisationProfile(
    @NotBlank @Size(max = 100) String name,
    @CreditCode @Nullable String creditCode,
    @Nullable String organisationClass,
    @Nullable String tier,
    boolean platform,
    @Size(max = 200) @Nullable String scale,
    @Nullable String park,
    @Nullable String region,
    @Size(max = 5000) @Nullable String profile,
    @Size(max = 50) List<String> qualifications,
    @Size(max = 50) List<String> regionsServed,
    @Size(max = 50) List<@Size(max = 300) String> honours,
    @URL @Size(max = 300) @Nullable String website,
    @Embedded.Empty @Valid Contact contact) {

  public OrganisationProfile {
    name = Text.line(name);
    creditCode =
        creditCode == null || creditCode.isBlank()
            ? null
            : creditCode.strip().toUpperCase(Locale.ROOT);
    organisationClass = Text.orNull(organisationClass);
    tier = Text.orNull(tier);
    scale = Text.orNull(scale);
    park = Text.orNull(park);
    region = Text.orNull(region);
    profile = Text.orNull(profile);
    qualifications = Text.list(qualifications);
    regionsServed = Text.list(regionsServed);
    honours = Text.list(honours);
    website = Text.orNull(website);
    contact = contact == null ? Contact.NONE : contact;
  }

  /** An organisation of which nothing is known but the name. */
  public static OrganisationProfile named(String name) {
    return new OrganisationProfile(
        name,
        null,
        null,
        null,
        false,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        null,
        Contact.NONE);
  }

  /** The same with every controlled term written as the vocabulary has it. */
  public OrganisationProfile inTerms(TermCheck check) {
    return new OrganisationProfile(
        name,
        creditCode,
        check.one("organisationClass", TermKind.ORGANISATION_CLASS, organisationClass),
        check.one("tier", TermKind.TIER, tier),
        platform,
        scale,
        check.one("park", TermKind.PARK, park),
        check.one("region", TermKind.REGION, region),
        profile,
        check.all("qualifications", TermKind.QUALIFICATION, qualifications),
        check.all("regionsServed", TermKind.REGION, regionsServed),
        honours,
        website,
        contact);
  }

  /** The same for readers who may not see whom to call. */
  OrganisationProfile withoutContact() {
    return new OrganisationProfile(
        name,
        creditCode,
        organisationClass,
        tier,
        platform,
        scale,
        park,
        region,
        profile,
        qualifications,
        regionsServed,
        honours,
        website,
        Contact.NONE);
  }
}
