package io.scenariomarket.identity;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Keycloak as client registration and token decoder.
 *
 * <p>The realm's endpoints are spelled out instead of discovered, so that the market starts, and
 * serves all that needs no sign-in, while Keycloak is away; keys are fetched with the first token.
 */
@Configuration(proxyBeanMethods = false)
class KeycloakConfiguration {

  static final String REGISTRATION = "keycloak";

  /** An ID token is signed by the same keys and says who somebody is, not what they may call. */
  private static final OAuth2TokenValidator<Jwt> ACCESS_TOKEN =
      new JwtClaimValidator<String>("typ", "Bearer"::equals);

  @Bean
  ClientRegistrationRepository clientRegistrations(KeycloakProperties keycloak) {
    return new InMemoryClientRegistrationRepository(
        ClientRegistration.withRegistrationId(REGISTRATION)
            .clientId(keycloak.clientId())
            .clientSecret(keycloak.clientSecret())
            .clientName("Keycloak")
            .clientSettings(ClientSettings.builder().requireProofKey(true).build())
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
            .scope("openid", "profile", "email")
            .issuerUri(keycloak.issuer())
            .authorizationUri(keycloak.endpoint("auth"))
            .tokenUri(keycloak.ownEndpoint("token"))
            .jwkSetUri(keycloak.ownEndpoint("certs"))
            .userNameAttributeName("preferred_username")
            .providerConfigurationMetadata(
                Map.of("end_session_endpoint", keycloak.endpoint("logout")))
            .build());
  }

  /** Accepts access tokens made for the market; those that the realm makes for others are not. */
  @Bean
  JwtDecoder jwtDecoder(KeycloakProperties keycloak) {
    var decoder = NimbusJwtDecoder.withJwkSetUri(keycloak.ownEndpoint("certs")).build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            JwtValidators.createDefaultWithIssuer(keycloak.issuer()),
            new JwtAudienceValidator(keycloak.clientId()),
            ACCESS_TOKEN));
    return decoder;
  }
}
