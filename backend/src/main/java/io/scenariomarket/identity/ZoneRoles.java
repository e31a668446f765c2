package io.scenariomarket.identity;

import io.scenariomarket.identity.KeycloakPeople.Person;
import io.scenariomarket.shared.PageOf;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives and takes the roles that hold in the whole zone. Keycloak keeps them. */
@Service
class ZoneRoles {

  private static final int PAGE = 20;

  private final KeycloakPeople keycloak;
  private final Accounts accounts;
  private final ApplicationEventPublisher events;

  ZoneRoles(KeycloakPeople keycloak, Accounts accounts, ApplicationEventPublisher events) {
    this.keycloak = keycloak;
    this.accounts = accounts;
    this.events = events;
  }

  /**
   * People by a part of their name or address; without one, all those who have a role.
   *
   * @throws Refusal when the viewer assigns no roles, or Keycloak is away
   */
  PageOf<Person> find(@Nullable String text, int page, Viewer viewer) {
    check(viewer);
    var words = Text.orNull(text);
    if (words != null) {
      return keycloak.search(words, Math.max(page, 0), PAGE);
    }
    var holders = keycloak.withRoles();
    return new PageOf<>(holders, holders.size(), 0, Math.max(holders.size(), 1));
  }

  /**
   * Gives a person exactly these roles. What they are signed in with counts no more from then on.
   *
   * @throws Refusal when the viewer assigns no roles or would not be able to any more, there is no
   *     such person, or Keycloak is away
   */
  @Transactional
  void assign(String subject, Set<ZoneRole> wanted, Viewer viewer) {
    check(viewer);
    var person =
        keycloak.find(subject).orElseThrow(() -> Refusal.notFound("zone-role.person.not-found"));
    if (viewer.subject().filter(subject::equals).isPresent() && !wanted.contains(ZoneRole.ADMIN)) {
      throw Refusal.conflict("zone-role.self");
    }
    if (person.roles().equals(wanted)) {
      return;
    }
    accounts.signOutEverywhere(person);
    events.publishEvent(
        new Audited(
            "account.roles-changed",
            "account",
            subject,
            null,
            Map.of("roles", names(person.roles())),
            Map.of("roles", names(wanted))));
    keycloak.setRoles(subject, wanted);
    // Again, for what was issued with the old roles between the first time and now.
    accounts.signOutEverywhere(person);
  }

  private static void check(Viewer viewer) {
    if (!viewer.may(Permission.ASSIGN_ZONE_ROLES)) {
      throw Refusal.forbidden("zone-role.forbidden");
    }
  }

  private static List<String> names(Set<ZoneRole> roles) {
    return roles.stream().sorted().map(ZoneRole::name).toList();
  }
}
