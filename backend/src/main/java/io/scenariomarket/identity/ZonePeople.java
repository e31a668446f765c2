package io.scenariomarket.identity;

import io.scenariomarket.notification.AddressBook;
import io.scenariomarket.notification.Addressee;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who holds a role in the zone, for those who have something to tell them. */
@Component
public class ZonePeople {

  private final KeycloakPeople keycloak;
  private final AddressBook accounts;

  ZonePeople(KeycloakPeople keycloak, AddressBook accounts) {
    this.keycloak = keycloak;
    this.accounts = accounts;
  }

  /**
   * Where those who hold a role are told, by subject: also who has never been here.
   *
   * @throws io.scenariomarket.shared.Refusal when Keycloak is away
   */
  public Map<String, Addressee> holders(ZoneRole role) {
    var people =
        keycloak.withRoles().stream().filter(person -> person.roles().contains(role)).toList();
    var known = accounts.find(people.stream().map(KeycloakPeople.Person::subject).toList());
    var holders = new LinkedHashMap<String, Addressee>();
    for (var person : people) {
      var where = known.get(person.subject());
      holders.put(
          person.subject(),
          new Addressee(person.email(), where == null ? Addressee.UNKNOWN : where.language()));
    }
    return holders;
  }
}
