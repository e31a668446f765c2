package io.scenariomarket.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Asks Keycloak for its sign-in page, or for the one to register on, in the language of the page
 * that the user comes from.
 */
@Component
class KeycloakAuthorizationRequests implements OAuth2AuthorizationRequestResolver {

  /** Where a visitor goes to sign in. */
  static final String SIGN_IN = "/oauth2/authorization/" + KeycloakConfiguration.REGISTRATION;

  /** Where a visitor without an account goes, as "Initiating User Registration via OIDC" has it. */
  static final String SIGN_UP = SIGN_IN + "?prompt=create";

  /** What Keycloak calls a visit of whoever wants to change their password. */
  private static final String UPDATE_PASSWORD = "UPDATE_PASSWORD";

  private static final String ACTION = "kc_action";

  /** Where somebody goes to change their password, as an "Application Initiated Action". */
  static final String CHANGE_PASSWORD = SIGN_IN + "?" + ACTION + "=" + UPDATE_PASSWORD;

  private final DefaultOAuth2AuthorizationRequestResolver delegate;
  private final LocaleResolver locales;

  KeycloakAuthorizationRequests(ClientRegistrationRepository clients, LocaleResolver locales) {
    this.delegate = new DefaultOAuth2AuthorizationRequestResolver(clients);
    this.locales = locales;
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
    return adapt(request, delegate.resolve(request));
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(
      HttpServletRequest request, String clientRegistrationId) {
    return adapt(request, delegate.resolve(request, clientRegistrationId));
  }

  private @Nullable OAuth2AuthorizationRequest adapt(
      HttpServletRequest request, @Nullable OAuth2AuthorizationRequest authorization) {
    if (authorization == null) {
      return null;
    }
    var language = locales.resolveLocale(request).toLanguageTag();
    return OAuth2AuthorizationRequest.from(authorization)
        .additionalParameters(
            parameters -> {
              parameters.put("ui_locales", language);
              if ("create".equals(request.getParameter("prompt"))) {
                parameters.put("prompt", "create");
              }
              if (UPDATE_PASSWORD.equals(request.getParameter(ACTION))) {
                parameters.put(ACTION, UPDATE_PASSWORD);
              }
            })
        .build();
  }
}
