package io.scenariomarket.organisation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as it is registered or changed.
 *
 * @param version for a change, the version that was read
 * @param profile what it says of itself
 */
record OrganisationRequest(
    @Nullable Long version, @Valid @JsonUnwrapped OrganisationProfile profile) {}
