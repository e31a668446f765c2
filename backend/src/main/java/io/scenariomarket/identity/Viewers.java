package io.scenariomarket.identity;

import java.time.Instant;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Knows who asks, from the security context and the memberships. */
@Component
public class Viewers {

  private final Affiliations affiliations;
  private final Accounts accounts;

  Viewers(Affiliations affiliations, Accounts accounts) {
    this.affiliations = affiliations;
    this.accounts = accounts;
  }

  /** Whoever makes the present request. */
  public Viewer current() {
    return CurrentUser.of(SecurityContextHolder.getContext().getAuthentication())
        .map(user -> new Viewer(user, affiliations.of(user.subject())))
        .orElse(Viewer.VISITOR);
  }

  /**
   * A person who is not here, as what is done for them in the background may see the market: as a
   * member of their organisations. The roles of the zone come with signing in, so they count for
   * nothing here.
   */
  public Viewer absent(String subject) {
    return absent(subject, Set.of(), Instant.EPOCH);
  }

  /**
   * A person who is not here, for whom is done what they asked for.
   *
   * @param roles those of the zone that they held when they asked; they count for nothing once they
   *     were changed, or the person was erased
   * @param asked when that was
   */
  public Viewer absent(String subject, Set<ZoneRole> roles, Instant asked) {
    var still = accounts.unchangedSince(subject, asked) ? roles : Set.<ZoneRole>of();
    return new Viewer(
        new CurrentUser(subject, "", "", null, still, null), affiliations.of(subject));
  }
}
