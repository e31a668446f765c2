package io.scenariomarket.identity;

import java.util.Set;
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

  /**
   * A person who is not here, as what is done for them in the background may see the market: as a
   * member of their organisations. The roles of the zone come with signing in, so they count for
   * nothing here.
   */
  public Viewer absent(String subject) {
    return new Viewer(
        new CurrentUser(subject, "", "", null, Set.of(), null), memberships.ofPerson(subject));
  }
}
