package io.scenariomarket.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Tells people whose form has no valid token against forged ones that its page is too old: their
 * session has ended meanwhile. The page of the error finds the attribute {@code expired}.
 */
class ExpiredForms implements AccessDeniedHandler {

  private final AccessDeniedHandler others = new AccessDeniedHandlerImpl();

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
      throws IOException, ServletException {
    if (refusal instanceof CsrfException) {
      request.setAttribute("expired", true);
    }
    others.handle(request, response, refusal);
  }
}
