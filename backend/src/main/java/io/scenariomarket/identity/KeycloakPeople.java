package io.scenariomarket.identity;

import static io.scenariomarket.identity.KeycloakAdmin.status;

import io.scenariomarket.shared.PageOf;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.RolesResource;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.springframework.stereotype.Component;

/** The people whom Keycloak knows, with their zone roles. */
@Component
class KeycloakPeople {

  private static final int PAGE = 200;
  private static final int NOT_FOUND = 404;

  private final KeycloakAdmin admin;

  KeycloakPeople(KeycloakAdmin admin) {
    this.admin = admin;
  }

  /**
   * A person.
   *
   * @param subject identifies them
   * @param username the name to sign in with
   * @param displayName what to call them
   * @param email their address, if they gave one
   * @param roles their zone roles
   */
  record Person(
      String subject,
      String username,
      String displayName,
      @Nullable String email,
      Set<ZoneRole> roles) {}

  /** Those who have a zone role, by name. */
  List<Person> withRoles() {
    return admin.ask(
        realm -> {
          var people = new HashMap<String, UserRepresentation>();
          var roles = new HashMap<String, Set<ZoneRole>>();
          for (var role : ZoneRole.values()) {
            for (var user : holders(realm.roles(), role)) {
              people.put(user.getId(), user);
              roles.computeIfAbsent(user.getId(), _ -> EnumSet.noneOf(ZoneRole.class)).add(role);
            }
          }
          return people.values().stream()
              .map(user -> person(user, Objects.requireNonNull(roles.get(user.getId()))))
              .sorted(Comparator.comparing(Person::username))
              .toList();
        });
  }

  /** Those whose name or address contains a text. */
  PageOf<Person> search(String text, int page, int size) {
    return admin.ask(
        realm -> {
          var found =
              realm.users().search(text, page * size, size, true).stream()
                  .map(user -> person(user, roles(realm, user.getId())))
                  .toList();
          return new PageOf<>(found, realm.users().count(text), page, size);
        });
  }

  /** The person with this subject. */
  Optional<Person> find(String subject) {
    return admin.ask(
        realm ->
            KeycloakAdmin.found(() -> realm.users().get(subject).toRepresentation())
                .map(user -> person(user, roles(realm, subject))));
  }

  /** Gives and takes zone roles until the person has these; their other roles stay. */
  void setRoles(String subject, Set<ZoneRole> wanted) {
    admin.tell(
        realm -> {
          var mapping = realm.users().get(subject).roles().realmLevel();
          var superfluous = roles(realm, subject);
          var missing = EnumSet.noneOf(ZoneRole.class);
          missing.addAll(wanted);
          missing.removeAll(superfluous);
          superfluous.removeAll(wanted);
          // Taken first: a failure half-way leaves too few rights rather than too many.
          if (!superfluous.isEmpty()) {
            mapping.remove(representations(realm.roles(), superfluous));
          }
          if (!missing.isEmpty()) {
            mapping.add(representations(realm.roles(), missing));
          }
        });
  }

  /** Deletes a person; one who is not there is fine, too. */
  void delete(String subject) {
    admin.tell(realm -> status(realm.users().delete(subject), NOT_FOUND));
  }

  private static List<UserRepresentation> holders(RolesResource roles, ZoneRole role) {
    var holders = new ArrayList<UserRepresentation>();
    List<UserRepresentation> page;
    do {
      page = roles.get(role.realmRole()).getUserMembers(true, holders.size(), PAGE);
      holders.addAll(page);
    } while (page.size() == PAGE);
    return holders;
  }

  private static Set<ZoneRole> roles(RealmResource realm, String subject) {
    return realm.users().get(subject).roles().realmLevel().listAll().stream()
        .flatMap(role -> ZoneRole.ofRealmRole(role.getName()).stream())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ZoneRole.class)));
  }

  private static List<RoleRepresentation> representations(RolesResource all, Set<ZoneRole> roles) {
    return roles.stream().map(role -> all.get(role.realmRole()).toRepresentation()).toList();
  }

  private static Person person(UserRepresentation user, Set<ZoneRole> roles) {
    var claims =
        Stream.of(
                claim("given_name", user.getFirstName()),
                claim("family_name", user.getLastName()),
                claim("name", name(user)))
            .flatMap(Optional::stream)
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return new Person(
        user.getId(),
        user.getUsername(),
        KeycloakClaims.displayName(claims, user.getUsername()),
        user.getEmail(),
        roles);
  }

  private static @Nullable String name(UserRepresentation user) {
    return Stream.of(user.getFirstName(), user.getLastName())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }

  private static Optional<Map.Entry<String, Object>> claim(String name, @Nullable String value) {
    return Optional.ofNullable(value).map(text -> Map.entry(name, text));
  }
}
