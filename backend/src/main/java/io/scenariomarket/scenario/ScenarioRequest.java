package io.scenariomarket.scenario;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.scenariomarket.identity.OrganisationId;
import jakarta.validation.Valid;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A scenario as it is posted or changed.
 *
 * @param organisationId whose need it is; the poster's own organisation where left out
 * @param state {@code DRAFT} to keep it private for now, {@code SUBMITTED} to hand it in; a new one
 *     is handed in where it is left out
 * @param version for a change, the version that was read
 * @param content what the owner writes
 */
record ScenarioRequest(
    @Nullable OrganisationId organisationId,
    @Nullable ScenarioState state,
    @Nullable Long version,
    @Valid @JsonUnwrapped ScenarioContent content) {

  Optional<OrganisationId> organisation() {
    return Optional.ofNullable(organisationId);
  }

  /** The state to post it in: handed in where none is given. */
  ScenarioState initial() {
    return state == null ? ScenarioState.SUBMITTED : state;
  }

  /** Whether a change hands it in. */
  boolean submit() {
    return state == ScenarioState.SUBMITTED;
  }
}
