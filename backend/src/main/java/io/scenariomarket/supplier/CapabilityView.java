package io.scenariomarket.supplier;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.scenariomarket.identity.OrganisationId;
import java.time.Instant;

/**
 * A capability as the API answers it: what the owner wrote, and what the market knows of it.
 *
 * @param id identifies it
 * @param organisationId whose capability it is
 * @param organisationName that organisation's name
 * @param state where it stands
 * @param version to be sent back with a change
 * @param sample whether it is sample data
 * @param createdAt when it was first saved
 * @param updatedAt when it was last changed
 * @param content what the owner wrote; the contact is left out for those who may not see it
 */
public record CapabilityView(
    CapabilityId id,
    OrganisationId organisationId,
    String organisationName,
    CapabilityState state,
    long version,
    boolean sample,
    Instant createdAt,
    Instant updatedAt,
    @JsonUnwrapped CapabilityContent content) {

  static CapabilityView of(
      Capability capability, String organisationName, CapabilityContent shown) {
    return new CapabilityView(
        capability.id(),
        capability.organisationId(),
        organisationName,
        capability.state(),
        capability.version(),
        capability.sample(),
        capability.createdAt(),
        capability.updatedAt(),
        shown);
  }
}
