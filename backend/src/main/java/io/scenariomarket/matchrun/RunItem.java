package io.scenariomarket.matchrun;

import io.scenariomarket.identity.OrganisationId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A need or a capability as it went in.
 *
 * @param version of the item, which names its content for good
 * @param ownerVersion of its organisation, whose certificates and regions count as well
 * @param registeredAt when its organisation came to the market
 * @param capacity how many projects at once a supplier says that it can take on; {@code null} where
 *     it says nothing, and for needs
 */
record RunItem(
    UUID id,
    long version,
    long ownerVersion,
    String title,
    OrganisationId organisation,
    String organisationName,
    Instant registeredAt,
    @Nullable String park,
    List<String> tracks,
    @Nullable Integer capacity) {

  /** Whether it is the same content under the same owner. */
  boolean sameAs(RunItem other) {
    return id.equals(other.id) && version == other.version && ownerVersion == other.ownerVersion;
  }
}
