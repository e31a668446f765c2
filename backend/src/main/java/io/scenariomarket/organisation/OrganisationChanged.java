package io.scenariomarket.organisation;

import io.scenariomarket.identity.OrganisationId;

/** An organisation was registered or revised; its facts stand in the documents of its items. */
public record OrganisationChanged(OrganisationId id) {}
