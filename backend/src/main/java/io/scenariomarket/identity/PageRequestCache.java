package io.scenariomarket.identity;

import io.scenariomarket.shared.Htmx;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Remembers where to go after signing in: whole pages only, never a fragment or a form post. */
class PageRequestCache extends HttpSessionRequestCache {

  private static final String ATTRIBUTE = "market.asked-for";

  /** No marker parameter: the address that people come back to is the one they asked for. */
  @SuppressWarnings("NullAway") // Null is the documented way to have no marker.
  PageRequestCache() {
    setRequestMatcher(PageRequestCache::isPage);
    setMatchingRequestParameterName(null);
    setSessionAttrName(ATTRIBUTE);
  }

  /** Has somebody come back to a page of the market, whatever page they leave. */
  static void comeBackTo(String path, HttpServletRequest request) {
    var address = ServletUriComponentsBuilder.fromContextPath(request).path(path).toUriString();
    request.getSession().setAttribute(ATTRIBUTE, new SimpleSavedRequest(address));
  }

  private static boolean isPage(HttpServletRequest request) {
    return HttpMethod.GET.matches(request.getMethod()) && !Htmx.asks(request);
  }
}
