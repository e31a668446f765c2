package io.scenariomarket.organisation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.identity.OrganisationId;
import java.time.Instant;
import java.util.function.Predicate;

/**
 * An organisation as the API answers it.
 *
 * @param id identifies it
 * @param state where it stands with the zone
 * @param version to be sent back with a change
 * @param sample whether it is sample data
 * @param createdAt when it was registered
 * @param updatedAt when it was last changed
 * @param profile what it says of itself; the contact is left out for those who may not see it
 */
public record OrganisationView(
    OrganisationId id,
    OrganisationState state,
    long version,
    boolean sample,
    Instant createdAt,
    Instant updatedAt,
    @JsonUnwrapped OrganisationProfile profile) {

  /** The organisation as somebody may see it who may read some levels of it. */
  static OrganisationView of(Organisation organisation, Predicate<Confidentiality> mayRead) {
    var profile = organisation.profile();
    return new OrganisationView(
        organisation.id(),
        organisation.state(),
        organisation.version(),
        organisation.sample(),
        organisation.createdAt(),
        organisation.updatedAt(),
        mayReadContact(mayRead) ? profile : profile.withoutContact());
  }

  static boolean mayReadContact(Predicate<Confidentiality> mayRead) {
    return mayRead.test(Confidentiality.AFTER_INTEREST);
  }
}
