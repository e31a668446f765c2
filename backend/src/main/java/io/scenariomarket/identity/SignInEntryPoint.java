package io.scenariomarket.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * Leads whoever must be signed in to Keycloak: to register there who asked for {@code /sign-up}.
 * What a page of the market sends cannot be asked for again after that, so it is answered.
 */
class SignInEntryPoint extends LoginUrlAuthenticationEntryPoint {

  SignInEntryPoint() {
    super(KeycloakAuthorizationRequests.SIGN_IN);
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
      throws IOException, ServletException {
    if (request.getMethod().equals("POST") && ExpiredForms.sentFromHere(request)) {
      ExpiredForms.expired(request);
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      super.commence(request, response, exception);
    }
  }

  @Override
  protected String determineUrlToUseForThisRequest(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException exception) {
    return request.getServletPath().equals("/sign-up")
        ? KeycloakAuthorizationRequests.SIGN_UP
        : KeycloakAuthorizationRequests.SIGN_IN;
  }
}
