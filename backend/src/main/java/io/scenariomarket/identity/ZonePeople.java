package io.scenariomarket.identity;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Who holds a role in the zone, for those who have something to tell them. */
@Component
public class ZonePeople {

  private final KeycloakPeople keycloak;

  ZonePeople(KeycloakPeople keycloak) {
    this.keycloak = keycloak;
  }

  /**
   * The addresses of those who hold a role, as far as they gave one.
   *
   * @throws io.scenariomarket.shared.Refusal when Keycloak is away
   */
  public List<String> emails(ZoneRole role) {
    return keycloak.withRoles().stream()
        .filter(person -> person.roles().contains(role))
        .map(KeycloakPeople.Person::email)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }
}
