package io.scenariomarket.organisation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import java.time.Instant;
import java.util.Set;

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

  /** The organisation as a viewer may see it. */
  public static OrganisationView of(Organisation organisation, Viewer viewer) {
    var profile = organisation.profile();
    return new OrganisationView(
        organisation.id(),
        organisation.state(),
        organisation.version(),
        organisation.sample(),
        organisation.createdAt(),
        organisation.updatedAt(),
        viewer.mayRead(Confidentiality.AFTER_INTEREST, organisation.id(), Set.of())
            ? profile
            : profile.withoutContact());
  }
}
