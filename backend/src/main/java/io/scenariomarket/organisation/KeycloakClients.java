package io.scenariomarket.organisation;

import static io.scenariomarket.identity.KeycloakAdmin.status;

import io.scenariomarket.identity.KeycloakAdmin;
import io.scenariomarket.identity.KeycloakProperties;
import io.scenariomarket.shared.Refusal;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.ClientScopesResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ClientScopeRepresentation;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Clients with a service account, one for each integration. */
@Component
class KeycloakClients {

  private static final Logger log = LoggerFactory.getLogger(KeycloakClients.class);
  private static final String PROTOCOL = "openid-connect";
  private static final List<String> CLAIMS = List.of("basic", "profile", "service_account");
  private static final int SECRET_BYTES = 32;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;

  private final KeycloakAdmin admin;
  private final KeycloakProperties keycloak;
  private final SecureRandom random = new SecureRandom();

  KeycloakClients(KeycloakAdmin admin, KeycloakProperties keycloak) {
    this.admin = admin;
    this.keycloak = keycloak;
  }

  /**
   * A new client.
   *
   * @param subject its service account
   * @param secret to be told once and kept nowhere
   */
  record Created(String subject, String secret) {

    @Override
    public String toString() {
      return subject;
    }
  }

  /**
   * Creates a client, or nothing at all.
   *
   * @param clientId unique in the realm
   * @param name what tokens call it
   * @param scopes what it can ask for
   */
  Created create(String clientId, String name, List<String> scopes) {
    try {
      return admin.ask(
          realm -> {
            scopes.forEach(scope -> provide(realm.clientScopes(), scope));
            var secret = secret();
            var client = client(clientId, name, scopes, secret);
            var id = CreatedResponseUtil.getCreatedId(realm.clients().create(client));
            return new Created(realm.clients().get(id).getServiceAccountUser().getId(), secret);
          });
    } catch (Refusal refusal) {
      deleteIfPossible(clientId);
      throw refusal;
    }
  }

  /**
   * Makes a client's secret a new one; the old one does not count any more.
   *
   * @return the new one; empty where there is no such client
   */
  Optional<String> renewSecret(String clientId) {
    return admin.ask(
        realm ->
            realm.clients().findByClientId(clientId).stream()
                .findFirst()
                .map(client -> realm.clients().get(client.getId()).generateNewSecret())
                .map(CredentialRepresentation::getValue));
  }

  /** Deletes a client; one that is not there is fine, too. */
  void delete(String clientId) {
    admin.tell(realm -> delete(realm, clientId));
  }

  /** Deletes what was made for nothing; it would do no harm, since nobody knows its secret. */
  void deleteIfPossible(String clientId) {
    try {
      delete(clientId);
    } catch (Refusal refusal) {
      log.warn("The client {} may be left at Keycloak, of no use to anybody", clientId);
    }
  }

  @Async
  @TransactionalEventListener
  void on(IntegrationRevoked event) {
    delete(event.clientId());
  }

  private static void delete(RealmResource realm, String clientId) {
    for (var client : realm.clients().findByClientId(clientId)) {
      status(realm.clients().delete(client.getId()), NOT_FOUND);
    }
  }

  private static ClientRepresentation client(
      String clientId, String name, List<String> scopes, String secret) {
    var client = new ClientRepresentation();
    client.setClientId(clientId);
    client.setName(name);
    client.setSecret(secret);
    client.setProtocol(PROTOCOL);
    client.setPublicClient(false);
    client.setServiceAccountsEnabled(true);
    client.setStandardFlowEnabled(false);
    client.setDirectAccessGrantsEnabled(false);
    client.setImplicitFlowEnabled(false);
    client.setFullScopeAllowed(false);
    client.setDefaultClientScopes(CLAIMS);
    client.setOptionalClientScopes(scopes);
    client.setProtocolMappers(List.of(named(name)));
    return client;
  }

  /** Says the name in tokens; that of the service account may hold no more than people's do. */
  private static ProtocolMapperRepresentation named(String name) {
    return mapper(
        "name",
        "oidc-hardcoded-claim-mapper",
        Map.of("claim.name", "name", "claim.value", name, "jsonType.label", "String"));
  }

  private static ProtocolMapperRepresentation mapper(
      String name, String type, Map<String, String> settings) {
    var mapper = new ProtocolMapperRepresentation();
    mapper.setName(name);
    mapper.setProtocol(PROTOCOL);
    mapper.setProtocolMapper(type);
    var config = new HashMap<>(settings);
    config.put("access.token.claim", "true");
    config.put("introspection.token.claim", "true");
    mapper.setConfig(config);
    return mapper;
  }

  /** A scope of the market's API, whose tokens name the market as their audience. */
  private void provide(ClientScopesResource all, String name) {
    if (all.findAll().stream().anyMatch(scope -> scope.getName().equals(name))) {
      return;
    }
    var audience =
        mapper(
            "audience",
            "oidc-audience-mapper",
            Map.of("included.client.audience", keycloak.clientId()));
    var scope = new ClientScopeRepresentation();
    scope.setName(name);
    scope.setProtocol(PROTOCOL);
    scope.setAttributes(
        Map.of("include.in.token.scope", "true", "display.on.consent.screen", "false"));
    scope.setProtocolMappers(List.of(audience));
    status(all.create(scope), CONFLICT);
  }

  private String secret() {
    var bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
