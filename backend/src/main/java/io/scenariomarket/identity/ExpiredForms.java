package io.scenariomarket.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Tells people whose form has no valid token against forged ones that their session has ended
 * meanwhile. The page of the error finds the attribute {@code expired}, and as {@code held} what
 * was sent, so that it can be sent again.
 */
class ExpiredForms implements AccessDeniedHandler {

  private final AccessDeniedHandler others = new AccessDeniedHandlerImpl();

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
      throws IOException, ServletException {
    if (refusal instanceof CsrfException) {
      expired(request);
    }
    others.handle(request, response, refusal);
  }

  /** Has the page of the error say that the session has ended. */
  static void expired(HttpServletRequest request) {
    request.setAttribute("expired", true);
    if (sentFromHere(request)) {
      request.setAttribute("held", HeldForm.of(request));
    }
  }

  /**
   * Whether the browser says that a page of the market sent it. What other sites send is not
   * offered to be sent again, or they could have forged it.
   */
  static boolean sentFromHere(HttpServletRequest request) {
    var origin = request.getHeader(HttpHeaders.ORIGIN);
    return origin != null && origin.endsWith("://" + request.getHeader(HttpHeaders.HOST));
  }
}
