package io.scenariomarket.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.scenariomarket.MarketTest;
import io.scenariomarket.identity.KeycloakPeople.Person;
import io.scenariomarket.shared.Refusal;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.representations.idm.UserRepresentation;
import org.springframework.beans.factory.annotation.Autowired;

@MarketTest
class KeycloakPeopleTests {

  @Autowired KeycloakAdmin admin;
  @Autowired KeycloakPeople people;

  @Test
  void findsPeopleByNameAndAddressWithTheirRoles() {
    assertThat(people.search("taskforce", 0, 20).items())
        .anySatisfy(
            person -> {
              assertThat(person.username()).isEqualTo("taskforce");
              assertThat(person.displayName()).isEqualTo("场景工作专班");
              assertThat(person.roles()).containsExactly(ZoneRole.TASKFORCE);
            });
    assertThat(people.search("enterprise@example.com", 0, 20).items())
        .extracting(Person::username)
        .containsExactly("enterprise");
    assertThat(people.search("nobody-of-this-name", 0, 20).total()).isZero();
  }

  @Test
  void searchesPageByPage() {
    var name = "page-" + UUID.randomUUID();
    create(name + "-1");
    create(name + "-2");
    var first = people.search(name, 0, 1);
    var second = people.search(name, 1, 1);
    assertThat(first.total()).isEqualTo(2);
    assertThat(first.items()).hasSize(1).doesNotContainAnyElementsOf(second.items());
    assertThat(second.items()).hasSize(1);
  }

  @Test
  void listsThoseWithARole() {
    assertThat(people.withRoles())
        .extracting(Person::username)
        .contains("taskforce", "expert", "leader", "admin")
        .doesNotContain("enterprise", "supplier");
  }

  @Test
  void givesAndTakesZoneRolesAndLeavesOthers() {
    var subject = create("roles-" + UUID.randomUUID());
    people.setRoles(subject, Set.of(ZoneRole.EXPERT, ZoneRole.LEADER));
    people.setRoles(subject, Set.of(ZoneRole.EXPERT, ZoneRole.TASKFORCE));
    people.setRoles(subject, Set.of(ZoneRole.EXPERT, ZoneRole.TASKFORCE));
    assertThat(people.find(subject).orElseThrow().roles())
        .containsExactlyInAnyOrder(ZoneRole.EXPERT, ZoneRole.TASKFORCE);
    people.setRoles(subject, Set.of());
    assertThat(people.find(subject).orElseThrow().roles()).isEmpty();
    assertThat(
            admin.<Integer>ask(
                realm -> realm.users().get(subject).roles().realmLevel().listAll().size()))
        .isPositive();
  }

  @Test
  void deletesAPersonWhetherOrNotTheyAreThere() {
    var subject = create("gone-" + UUID.randomUUID());
    people.delete(subject);
    people.delete(subject);
    assertThat(people.find(subject)).isEmpty();
  }

  @Test
  void saysInWordsThatKeycloakIsAway() {
    var nobody = new KeycloakAdmin(properties(URI.create("http://localhost:1"), "secret"));
    assertUnavailable(new KeycloakPeople(nobody));
  }

  @Test
  void saysTheSameWhenKeycloakRefusesTheMarketItself(@Autowired KeycloakProperties keycloak) {
    assertUnavailable(
        new KeycloakPeople(new KeycloakAdmin(properties(keycloak.ownUrl(), "wrong"))));
  }

  private static void assertUnavailable(KeycloakPeople people) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(people::withRoles)
        .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE));
  }

  private static KeycloakProperties properties(URI url, String secret) {
    return new KeycloakProperties(
        url, null, "scenario-market", "", "", "", "scenario-market-admin", secret);
  }

  private String create(String username) {
    return admin.ask(
        realm -> {
          var user = new UserRepresentation();
          user.setUsername(username);
          user.setFirstName("某人");
          user.setEnabled(true);
          return CreatedResponseUtil.getCreatedId(realm.users().create(user));
        });
  }
}
