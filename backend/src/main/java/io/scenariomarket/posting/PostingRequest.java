package io.scenariomarket.posting;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.scenariomarket.identity.OrganisationId;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * An item as it is posted or changed by a program.
 *
 * @param organisationId whose it is; the poster's own organisation where left out
 * @param state {@code DRAFT} to keep it private for now, {@code SUBMITTED} to hand it in; a new one
 *     is handed in where it is left out
 * @param version for a change, the version that was read
 * @param content what the owner writes
 * @param <S> the states
 * @param <C> what an item says
 */
record PostingRequest<S, C>(
    @Nullable OrganisationId organisationId,
    @Nullable S state,
    @Nullable Long version,
    @Valid @JsonUnwrapped C content) {}
