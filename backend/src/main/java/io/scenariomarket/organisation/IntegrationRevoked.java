package io.scenariomarket.organisation;

/** An integration does not count any more; its client at Keycloak is to go, too. */
public record IntegrationRevoked(String clientId) {}
