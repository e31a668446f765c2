package io.scenariomarket.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Asks Keycloak to show its sign-in page in the language of the page that the user comes from. */
@Component
class KeycloakAuthorizationRequests implements OAuth2AuthorizationRequestResolver {

  private final DefaultOAuth2AuthorizationRequestResolver delegate;
  private final LocaleResolver locales;

  KeycloakAuthorizationRequests(ClientRegistrationRepository clients, LocaleResolver locales) {
    this.delegate = new DefaultOAuth2AuthorizationRequestResolver(clients);
    this.locales = locales;
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
    return inLanguageOf(request, delegate.resolve(request));
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(
      HttpServletRequest request, String clientRegistrationId) {
    return inLanguageOf(request, delegate.resolve(request, clientRegistrationId));
  }

  private @Nullable OAuth2AuthorizationRequest inLanguageOf(
      HttpServletRequest request, @Nullable OAuth2AuthorizationRequest authorization) {
    if (authorization == null) {
      return null;
    }
    var language = locales.resolveLocale(request).toLanguageTag();
    return OAuth2AuthorizationRequest.from(authorization)
        .additionalParameters(parameters -> parameters.put("ui_locales", language))
        .build();
  }
}
