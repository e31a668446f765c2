package io.scenariomarket.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Notes who is here, and ends the sign-in of whoever lost a role or their account since: they sign
 * in anew, which Keycloak does unseen while they are signed in there.
 */
class SignInFilter extends OncePerRequestFilter {

  private final Accounts accounts;
  private final AuthenticationEntryPoint signIn;

  SignInFilter(Accounts accounts, AuthenticationEntryPoint signIn) {
    this.accounts = accounts;
    this.signIn = signIn;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var user = CurrentUser.of(SecurityContextHolder.getContext().getAuthentication());
    if (user.isPresent() && !accounts.welcome(user.get())) {
      SecurityContextHolder.clearContext();
      var session = request.getSession(false);
      if (session != null) {
        session.invalidate();
      }
      signIn.commence(
          request, response, new CredentialsExpiredException("issued before a change of rights"));
      return;
    }
    chain.doFilter(request, response);
  }
}
