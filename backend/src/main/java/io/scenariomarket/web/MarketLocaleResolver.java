package io.scenariomarket.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * Pages are Chinese unless the visitor has chosen English; the API follows {@code Accept-Language}.
 *
 * <p>Browsers in the zone often report English although their owner reads Chinese, so a page does
 * not believe them. Programs say what they mean and have no cookie.
 */
class MarketLocaleResolver implements LocaleResolver {

  static final String PARAMETER = "lang";

  private final CookieLocaleResolver remembered = new CookieLocaleResolver(PARAMETER);

  MarketLocaleResolver() {
    remembered.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
    remembered.setCookieMaxAge(Duration.ofDays(365));
    remembered.setCookieHttpOnly(true);
    remembered.setCookieSameSite("Lax");
    remembered.setRejectInvalidCookies(false);
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    var chosen = chosen(request);
    if (StringUtils.hasText(chosen)) {
      return supported(Locale.forLanguageTag(chosen));
    }
    return request.getRequestURI().startsWith(request.getContextPath() + "/api/")
        ? accepted(request)
        : supported(remembered.resolveLocale(request));
  }

  /** Also for a request whose parameters cannot be read: it is told so in some language. */
  private static @Nullable String chosen(HttpServletRequest request) {
    try {
      return request.getParameter(PARAMETER);
    } catch (IllegalStateException | RequestRejectedException _) {
      return null;
    }
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    remembered.setLocale(request, response, locale);
  }

  /** The first language of the header that the market speaks. */
  private static Locale accepted(HttpServletRequest request) {
    if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null) {
      for (var locale : Collections.list(request.getLocales())) {
        if (locale.getLanguage().equals("en") || locale.getLanguage().equals("zh")) {
          return supported(locale);
        }
      }
    }
    return Locale.SIMPLIFIED_CHINESE;
  }

  private static Locale supported(Locale locale) {
    return locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
  }
}
