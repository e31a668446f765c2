package io.scenariomarket.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds programs to their scopes. A token counts for as much as its person may only if it came
 * through one of the market's own clients; every other client is an integration, which has to be in
 * force and needs a scope for what it does.
 */
class IntegrationFilter extends OncePerRequestFilter {

  private static final Set<String> READING =
      Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(), HttpMethod.OPTIONS.name());

  private final Set<String> peoplesClients;
  private final Affiliations affiliations;
  private final ProblemResponses problems;

  IntegrationFilter(
      KeycloakProperties keycloak, Affiliations affiliations, ProblemResponses problems) {
    this.peoplesClients = Set.of(keycloak.clientId(), keycloak.cliClientId());
    this.affiliations = affiliations;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null
        || !(authentication.getPrincipal() instanceof Jwt token)
        || peoplesClients.contains(token.getClaimAsString("azp"))) {
      chain.doFilter(request, response);
    } else if (!affiliations.integrates(String.valueOf(token.getSubject()))) {
      SecurityContextHolder.clearContext();
      problems.commence(
          request, response, new CredentialsExpiredException("no integration in force"));
    } else if (!scopes(token).contains(needed(request))) {
      problems.handle(request, response, new AccessDeniedException("the token lacks the scope"));
    } else {
      chain.doFilter(request, response);
    }
  }

  private static String needed(HttpServletRequest request) {
    return READING.contains(request.getMethod()) ? Scopes.READ : Scopes.WRITE;
  }

  private static Set<String> scopes(Jwt token) {
    var scope = token.getClaimAsString("scope");
    return scope == null ? Set.of() : Set.copyOf(List.of(scope.split(" ")));
  }
}
