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
 * @param state {@code DRAFT} to keep it private for now; public where left out
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

  boolean publish() {
    return state != ScenarioState.DRAFT;
  }
}
