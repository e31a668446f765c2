package io.scenariomarket.identity;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whoever asks: a visitor or a signed-in person with their organisations. The one permission rule
 * of the market; pages, API, search and explanations all ask it. Closed by default.
 *
 * @param user the person; {@code null} for a visitor
 * @param organisations the organisations that the person acts for
 */
public record Viewer(@Nullable CurrentUser user, Set<OrganisationId> organisations) {

  /** A visitor without an account, who sees what is published. */
  public static final Viewer VISITOR = new Viewer(null, Set.of());

  /** The person's user name, empty for a visitor. */
  public Optional<String> username() {
    return Optional.ofNullable(user).map(CurrentUser::username);
  }

  public boolean signedIn() {
    return user != null;
  }

  public boolean has(ZoneRole role) {
    return user != null && user.hasAnyRole(role);
  }

  /** The same person once they act for one more organisation. */
  Viewer joining(OrganisationId organisation) {
    var joined = new HashSet<>(organisations);
    joined.add(organisation);
    return new Viewer(user, Set.copyOf(joined));
  }

  /** The organisation that the person posts for when none is named: their only or first one. */
  public Optional<OrganisationId> home() {
    return organisations.stream().min(Comparator.comparing(OrganisationId::value));
  }

  /** Whether the person works for the zone and sees every item in whatever state it is. */
  public boolean seesEverything() {
    return has(ZoneRole.TASKFORCE) || has(ZoneRole.ADMIN);
  }

  public boolean actsFor(OrganisationId organisation) {
    return organisations.contains(organisation);
  }

  /**
   * Whether an item may be seen.
   *
   * @param published whether its state makes it public
   * @param owner the organisation that it belongs to
   */
  public boolean maySee(boolean published, OrganisationId owner) {
    return published || seesEverything() || actsFor(owner);
  }

  /** Whether an item of this organisation may be changed, and its private fields be read. */
  public boolean mayEdit(OrganisationId owner) {
    return has(ZoneRole.TASKFORCE) || actsFor(owner);
  }
}
