package io.scenariomarket.board;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.Organisation;
import io.scenariomarket.organisation.OrganisationManagement;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Knows how somebody stands to needs on boards. */
@Component
class CallRoles {

  private final OrganisationManagement organisations;

  CallRoles(OrganisationManagement organisations) {
    this.organisations = organisations;
  }

  /**
   * The approved organisations for which somebody can compete, in an order that stays; none for
   * whoever runs the boards.
   */
  List<OrganisationId> competing(Viewer viewer) {
    var own = viewer.organisations(Permission.BID);
    return own.isEmpty() || viewer.may(Permission.RUN_BOARDS)
        ? List.of()
        : organisations.all(own).values().stream()
            .filter(Organisation::approved)
            .map(Organisation::id)
            .sorted(Comparator.comparing(OrganisationId::value))
            .toList();
  }

  /** As what somebody can act. */
  Set<CallRole> of(OrganisationId owner, Viewer viewer) {
    return of(owner, viewer, competing(viewer));
  }

  /**
   * The same, for many calls.
   *
   * @param competing as {@link #competing} tells
   */
  Set<CallRole> of(OrganisationId owner, Viewer viewer, List<OrganisationId> competing) {
    var roles = EnumSet.noneOf(CallRole.class);
    if (viewer.may(Permission.RUN_BOARDS)) {
      roles.add(CallRole.TASKFORCE);
    }
    if (viewer.organisations(Permission.EDIT_ITEM).contains(owner)) {
      roles.add(CallRole.OWNER);
    } else if (!competing.isEmpty()) {
      roles.add(CallRole.BIDDER);
    }
    return roles;
  }
}
