package io.scenariomarket.identity;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Keycloak is and as which client the market signs people in there.
 *
 * @param url base address of Keycloak, as browsers and this application reach it
 * @param realm the realm of this zone
 * @param clientId the confidential client
 * @param clientSecret its secret; the default is that of the local realm only
 */
@ConfigurationProperties("market.keycloak")
record KeycloakProperties(
    @DefaultValue("http://localhost:18080") URI url,
    @DefaultValue("scenario-market") String realm,
    @DefaultValue("scenario-market") String clientId,
    @DefaultValue("scenario-market-local") String clientSecret) {

  String issuer() {
    return url.toString().replaceAll("/+$", "") + "/realms/" + realm;
  }

  /** An OpenID Connect endpoint of the realm, for example {@code token}. */
  String endpoint(String name) {
    return issuer() + "/protocol/openid-connect/" + name;
  }

  /** Scheme, host and port, as a content security policy names them. */
  String origin() {
    return url.getScheme() + "://" + url.getAuthority();
  }
}
