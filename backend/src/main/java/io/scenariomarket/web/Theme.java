package io.scenariomarket.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/** Light, dark, or what the visitor's system says. */
enum Theme {
  SYSTEM("(prefers-color-scheme: dark)"),
  LIGHT("not all"),
  DARK("all");

  static final String NAME = "theme";

  private final String darkMedia;

  Theme(String darkMedia) {
    this.darkMedia = darkMedia;
  }

  /** The media for which the dark stylesheet applies: so following the system needs no script. */
  String darkMedia() {
    return darkMedia;
  }

  /** As the address and the cookie say it. */
  String value() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Theme of(@Nullable String value) {
    for (var theme : values()) {
      if (theme.value().equals(value)) {
        return theme;
      }
    }
    return SYSTEM;
  }

  /** The theme that this very request chooses, or else the one remembered from an earlier one. */
  static Theme of(HttpServletRequest request) {
    var chosen = request.getParameter(NAME);
    if (chosen != null) {
      return of(chosen);
    }
    var cookie = WebUtils.getCookie(request, NAME);
    return of(cookie == null ? null : cookie.getValue());
  }
}
