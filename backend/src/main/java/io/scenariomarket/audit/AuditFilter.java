package io.scenariomarket.audit;

import io.scenariomarket.identity.OrganisationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; {@code null} stands for any.
 *
 * @param from the earliest moment
 * @param until the moment before which they were written
 * @param actor who did it
 * @param action what was done
 * @param itemType what it was done to
 * @param itemId identifies it
 * @param organisation the organisation that it concerns
 */
record AuditFilter(
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable String actor,
    @Nullable String action,
    @Nullable String itemType,
    @Nullable String itemId,
    @Nullable OrganisationId organisation) {

  static AuditFilter of(OrganisationId organisation) {
    return new AuditFilter(null, null, null, null, null, null, organisation);
  }
}
