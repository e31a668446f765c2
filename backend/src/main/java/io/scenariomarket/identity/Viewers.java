package io.scenariomarket.identity;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Knows who asks, from the security context and the memberships. */
@Component
public class Viewers {

  private final Memberships memberships;

  Viewers(Memberships memberships) {
    this.memberships = memberships;
  }

  /** Whoever makes the present request. */
  public Viewer current() {
    return CurrentUser.of(SecurityContextHolder.getContext().getAuthentication())
        .map(user -> new Viewer(user, memberships.ofPerson(user.subject())))
        .orElse(Viewer.VISITOR);
  }
}
