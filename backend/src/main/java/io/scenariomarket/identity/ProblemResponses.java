package io.scenariomarket.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Refusals of the API's security filters as RFC 9457 problems, in the caller's language. */
@Component
class ProblemResponses implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final JsonMapper json;
  private final MessageSource messages;
  private final LocaleResolver locales;

  ProblemResponses(JsonMapper json, MessageSource messages, LocaleResolver locales) {
    this.json = json;
    this.messages = messages;
    this.locales = locales;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
      throws IOException {
    if (exception instanceof AuthenticationServiceException) {
      // The token may well be good: Keycloak, which holds the keys to check it, did not answer.
      write(request, response, HttpStatus.SERVICE_UNAVAILABLE);
      return;
    }
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    write(request, response, HttpStatus.UNAUTHORIZED);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
      throws IOException {
    write(request, response, HttpStatus.FORBIDDEN);
  }

  /** Spring Security would rethrow a failure of the key server and end in a 500. */
  ObjectPostProcessor<BearerTokenAuthenticationFilter> whenTokensCannotBeChecked() {
    return new ObjectPostProcessor<>() {
      @Override
      public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
        filter.setAuthenticationFailureHandler(ProblemResponses.this::commence);
        return filter;
      }
    };
  }

  private void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status)
      throws IOException {
    var locale = locales.resolveLocale(request);
    var prefix = "problem." + status.value();
    var problem =
        ProblemDetail.forStatusAndDetail(
            status, messages.getMessage(prefix + ".detail", null, locale));
    problem.setTitle(messages.getMessage(prefix + ".title", null, locale));
    problem.setInstance(URI.create(request.getRequestURI()));
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
    json.writeValue(response.getOutputStream(), problem);
  }
}
