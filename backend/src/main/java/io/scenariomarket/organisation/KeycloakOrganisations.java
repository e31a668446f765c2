package io.scenariomarket.organisation;

import static io.scenariomarket.identity.KeycloakAdmin.status;

import io.scenariomarket.identity.KeycloakAdmin;
import io.scenariomarket.identity.OrganisationId;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.OrganizationMembersResource;
import org.keycloak.admin.client.resource.OrganizationsResource;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.springframework.stereotype.Component;

/** Organisations as Keycloak keeps them, each found by the market's id in an attribute. */
@Component
class KeycloakOrganisations {

  private static final String MARKET_ID = "market-id";
  private static final int PAGE = 200;
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;

  private final KeycloakAdmin admin;

  KeycloakOrganisations(KeycloakAdmin admin) {
    this.admin = admin;
  }

  /**
   * What Keycloak is to know of an organisation.
   *
   * @param id the market's id
   * @param name what it is called; need not be unique
   * @param alias unique in the realm
   * @param enabled whether its members act for it
   * @param members their subjects
   */
  record Wanted(
      OrganisationId id, String name, String alias, boolean enabled, Set<String> members) {

    /** Names are unique at Keycloak, though not in the market. */
    private String uniqueName() {
      return name + " (" + alias + ")";
    }
  }

  /** Makes an organisation what it is to be, whatever of it is there. */
  void put(Wanted wanted) {
    admin.tell(
        realm -> {
          var all = realm.organizations();
          var found = find(all, wanted.id());
          if (found.isPresent() && !found.get().getAlias().equals(wanted.alias())) {
            // Keycloak changes no alias.
            status(all.get(found.get().getId()).delete(), NOT_FOUND);
            found = Optional.empty();
          }
          var id = found.isPresent() ? update(all, found.get(), wanted) : create(all, wanted);
          putMembers(all.get(id).members(), wanted.members());
        });
  }

  /** Leaves nothing of an organisation. */
  void remove(OrganisationId id) {
    admin.tell(
        realm -> {
          var all = realm.organizations();
          find(all, id).ifPresent(found -> status(all.get(found.getId()).delete(), NOT_FOUND));
        });
  }

  private static Optional<OrganizationRepresentation> find(
      OrganizationsResource all, OrganisationId id) {
    return all.searchByAttribute(MARKET_ID + ":" + id).stream().findFirst();
  }

  private static String create(OrganizationsResource all, Wanted wanted) {
    var organization = new OrganizationRepresentation();
    organization.setAlias(wanted.alias());
    return CreatedResponseUtil.getCreatedId(named(organization, wanted, all::create));
  }

  private static String update(
      OrganizationsResource all, OrganizationRepresentation found, Wanted wanted) {
    var upToDate =
        found.isEnabled() == wanted.enabled()
            && Set.of(wanted.name(), wanted.uniqueName()).contains(found.getName());
    if (!upToDate) {
      var resource = all.get(found.getId());
      status(named(resource.toRepresentation(), wanted, resource::update));
    }
    return found.getId();
  }

  private static Response named(
      OrganizationRepresentation organization,
      Wanted wanted,
      Function<OrganizationRepresentation, Response> send) {
    organization.setEnabled(wanted.enabled());
    organization.setAttributes(Map.of(MARKET_ID, List.of(wanted.id().toString())));
    organization.setName(wanted.name());
    var response = send.apply(organization);
    if (response.getStatus() != CONFLICT) {
      return response;
    }
    response.close();
    organization.setName(wanted.uniqueName());
    return send.apply(organization);
  }

  private static void putMembers(OrganizationMembersResource members, Set<String> wanted) {
    var superfluous = subjects(members);
    var missing = new HashSet<>(wanted);
    missing.removeAll(superfluous);
    superfluous.removeAll(wanted);
    // A person whom Keycloak does not know any more can belong to nothing there.
    missing.forEach(each -> status(members.addMember(each), BAD_REQUEST, NOT_FOUND, CONFLICT));
    superfluous.forEach(each -> status(members.member(each).delete(), NOT_FOUND));
  }

  private static Set<String> subjects(OrganizationMembersResource members) {
    var subjects = new HashSet<String>();
    List<String> page;
    do {
      page = new ArrayList<>();
      for (var member : members.list(subjects.size(), PAGE)) {
        page.add(member.getId());
      }
      subjects.addAll(page);
    } while (page.size() == PAGE);
    return subjects;
  }
}
