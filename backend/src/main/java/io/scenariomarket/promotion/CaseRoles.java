package io.scenariomarket.promotion;

import io.scenariomarket.engagement.Part;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationManagement;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Knows as what somebody acts with a case. */
@Component
class CaseRoles {

  private final OrganisationManagement organisations;

  CaseRoles(OrganisationManagement organisations) {
    this.organisations = organisations;
  }

  /** All roles of somebody; none for whoever has nothing to do with it. */
  Set<CaseRole> of(Case told, Viewer viewer) {
    var roles = EnumSet.noneOf(CaseRole.class);
    if (viewer.may(Permission.DRAFT_CASE, told.parties())) {
      roles.add(CaseRole.DRAFTER);
    }
    if (speaks(told.needOwner(), viewer)) {
      roles.add(CaseRole.NEED);
    }
    if (speaks(told.supplier(), viewer)) {
      roles.add(CaseRole.SUPPLIER);
    }
    if (viewer.may(Permission.REVIEW_CASES)) {
      roles.add(CaseRole.TASKFORCE);
    }
    return roles;
  }

  /** The sides for which somebody speaks. */
  List<Part> sides(Case told, Viewer viewer) {
    var roles = of(told, viewer);
    return List.of(Part.NEED, Part.SUPPLIER).stream()
        .filter(side -> roles.contains(side == Part.NEED ? CaseRole.NEED : CaseRole.SUPPLIER))
        .toList();
  }

  /** Whether the task force writes down what an organisation says that has nobody in the market. */
  boolean onPaper(OrganisationId organisation, Viewer viewer) {
    return !viewer.may(Permission.CONSENT_TO_CASE, organisation);
  }

  private boolean speaks(OrganisationId organisation, Viewer viewer) {
    return viewer.may(Permission.CONSENT_TO_CASE, organisation)
        || viewer.may(Permission.REVIEW_CASES) && organisations.owners(organisation).isEmpty();
  }
}
