package io.scenariomarket.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * Leads whoever must be signed in to Keycloak: to register there who asked for {@code /sign-up}.
 */
class SignInEntryPoint extends LoginUrlAuthenticationEntryPoint {

  SignInEntryPoint() {
    super(KeycloakAuthorizationRequests.SIGN_IN);
  }

  @Override
  protected String determineUrlToUseForThisRequest(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException exception) {
    return request.getServletPath().equals("/sign-up")
        ? KeycloakAuthorizationRequests.SIGN_UP
        : KeycloakAuthorizationRequests.SIGN_IN;
  }
}
