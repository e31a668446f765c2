package io.scenariomarket.web;

import io.scenariomarket.identity.Accounts;
import io.scenariomarket.identity.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;

/** Notes once a session, and when it changes, in which language a person reads the pages. */
class LanguageInterceptor implements HandlerInterceptor {

  private static final String NOTED = LanguageInterceptor.class.getName();

  private final Accounts accounts;

  LanguageInterceptor(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    var session = request.getSession(false);
    var language = LocaleContextHolder.getLocale();
    if (session != null && !language.equals(session.getAttribute(NOTED))) {
      CurrentUser.of(SecurityContextHolder.getContext().getAuthentication())
          .ifPresent(
              user -> {
                accounts.reads(user.subject(), language);
                session.setAttribute(NOTED, language);
              });
    }
    return true;
  }
}
