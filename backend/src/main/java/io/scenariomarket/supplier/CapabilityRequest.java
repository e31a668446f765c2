package io.scenariomarket.supplier;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.scenariomarket.identity.OrganisationId;
import jakarta.validation.Valid;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A capability as it is posted or changed.
 *
 * @param organisationId whose capability it is; the poster's own organisation where left out
 * @param state {@code DRAFT} to keep it private for now, {@code SUBMITTED} to hand it in; a new one
 *     is handed in where it is left out
 * @param version for a change, the version that was read
 * @param content what the owner writes
 */
record CapabilityRequest(
    @Nullable OrganisationId organisationId,
    @Nullable CapabilityState state,
    @Nullable Long version,
    @Valid @JsonUnwrapped CapabilityContent content) {

  Optional<OrganisationId> organisation() {
    return Optional.ofNullable(organisationId);
  }

  /** The state to post it in: handed in where none is given. */
  CapabilityState initial() {
    return state == null ? CapabilityState.SUBMITTED : state;
  }

  /** Whether a change hands it in. */
  boolean submit() {
    return state == CapabilityState.SUBMITTED;
  }
}
