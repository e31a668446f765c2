package io.scenariomarket.web;

import io.scenariomarket.identity.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Lets a page whose session has ended go on in the one of whoever signed in again. */
@Controller
class Session {

  /**
   * The session of the browser.
   *
   * @param reader tells whose it is; {@code null} where nobody is signed in
   * @param token against forged requests
   */
  record State(@Nullable String reader, String token) {}

  /** Other sites cannot read the answer: it allows no origin but its own. */
  @GetMapping("/session")
  ResponseEntity<State> state(CsrfToken token) {
    var reader =
        CurrentUser.of(SecurityContextHolder.getContext().getAuthentication())
            .map(CurrentUser::reader);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .body(new State(reader.orElse(null), token.getToken()));
  }

  @GetMapping("/session/renewed")
  String renewed() {
    return "web/session-renewed";
  }
}
