package io.scenariomarket.identity;

/** The task force approved, returned, suspended or reinstated an organisation. */
public record OrganisationDecided(OrganisationId id, OrganisationState state) {}
