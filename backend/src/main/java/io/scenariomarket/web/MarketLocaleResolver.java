package io.scenariomarket.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * Pages are Chinese unless the visitor has chosen English; the API follows {@code Accept-Language}.
 *
 * <p>Browsers in the zone often report English although their owner reads Chinese, so a page does
 * not believe them. Programs say what they mean and have no cookie.
 */
class MarketLocaleResolver extends CookieLocaleResolver {

  static final String PARAMETER = "lang";

  MarketLocaleResolver() {
    super(PARAMETER);
    setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
    setCookieMaxAge(Duration.ofDays(365));
    setCookieHttpOnly(true);
    setCookieSameSite("Lax");
    setRejectInvalidCookies(false);
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    var chosen = request.getParameter(PARAMETER);
    if (StringUtils.hasText(chosen)) {
      return supported(Locale.forLanguageTag(chosen));
    }
    if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
      return supported(preferred(request));
    }
    return supported(super.resolveLocale(request));
  }

  private static Locale preferred(HttpServletRequest request) {
    for (var locale : Collections.list(request.getLocales())) {
      if (locale.getLanguage().equals("en") || locale.getLanguage().equals("zh")) {
        return request.getHeader("Accept-Language") == null ? Locale.SIMPLIFIED_CHINESE : locale;
      }
    }
    return Locale.SIMPLIFIED_CHINESE;
  }

  private static Locale supported(Locale locale) {
    return locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
  }
}
