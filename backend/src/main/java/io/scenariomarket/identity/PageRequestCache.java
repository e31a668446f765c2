package io.scenariomarket.identity;

import io.scenariomarket.shared.Htmx;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Remembers where to go after signing in: whole pages only, never a fragment or a form post. */
class PageRequestCache extends HttpSessionRequestCache {

  /** No marker parameter: the address that people come back to is the one they asked for. */
  @SuppressWarnings("NullAway") // Null is the documented way to have no marker.
  PageRequestCache() {
    setRequestMatcher(PageRequestCache::isPage);
    setMatchingRequestParameterName(null);
  }

  private static boolean isPage(HttpServletRequest request) {
    return HttpMethod.GET.matches(request.getMethod()) && !Htmx.asks(request);
  }
}
