package io.scenariomarket.identity;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Keycloak is and as which clients the market uses it.
 *
 * @param url base address of Keycloak, as browsers reach it
 * @param internalUrl the same as this application reaches it, where that differs
 * @param realm the realm of this zone
 * @param clientId the confidential client with which people sign in; access tokens have to name it
 *     as their audience
 * @param clientSecret its secret
 * @param cliClientId the public client with which people get tokens for their own scripts
 * @param adminClientId the confidential client with which the market administers the realm; its
 *     service account needs the roles view-realm, manage-users, manage-organizations and
 *     manage-clients of realm-management
 * @param adminClientSecret its secret
 */
@ConfigurationProperties("market.keycloak")
public record KeycloakProperties(
    @DefaultValue("http://localhost:18080") URI url,
    @Nullable URI internalUrl,
    @DefaultValue("scenario-market") String realm,
    @DefaultValue("scenario-market") String clientId,
    String clientSecret,
    @DefaultValue("scenario-market-cli") String cliClientId,
    @DefaultValue("scenario-market-admin") String adminClientId,
    String adminClientSecret) {

  public KeycloakProperties {
    Objects.requireNonNull(clientSecret, "market.keycloak.client-secret is not set");
    Objects.requireNonNull(adminClientSecret, "market.keycloak.admin-client-secret is not set");
  }

  String issuer() {
    return realmOf(url);
  }

  /** An OpenID Connect endpoint of the realm that browsers visit, for example {@code auth}. */
  public String endpoint(String name) {
    return issuer() + "/protocol/openid-connect/" + name;
  }

  /** An OpenID Connect endpoint that this application calls itself, for example {@code token}. */
  String ownEndpoint(String name) {
    return realmOf(ownUrl()) + "/protocol/openid-connect/" + name;
  }

  /** Base address of Keycloak, as this application reaches it. */
  URI ownUrl() {
    return internalUrl == null ? url : internalUrl;
  }

  /** Scheme, host and port, as a content security policy names them. */
  String origin() {
    return url.getScheme() + "://" + url.getAuthority();
  }

  private String realmOf(URI server) {
    return server.toString().replaceAll("/+$", "") + "/realms/" + realm;
  }
}
