package io.scenariomarket.selection;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationManagement;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Knows how somebody stands to a selection. */
@Component
class SelectionRoles {

  private final ScoreSheets sheets;
  private final OrganisationManagement organisations;

  SelectionRoles(ScoreSheets sheets, OrganisationManagement organisations) {
    this.sheets = sheets;
    this.organisations = organisations;
  }

  /** As what somebody can act in a selection; none for whoever has nothing to do with it. */
  Set<SelectionRole> of(Selection selection, Viewer viewer) {
    var roles = EnumSet.noneOf(SelectionRole.class);
    if (owns(selection.owner(), viewer)) {
      roles.add(SelectionRole.OWNER);
    }
    if (bids(selection, viewer)) {
      roles.add(SelectionRole.BIDDER);
    }
    if (runs(selection, viewer)) {
      roles.add(SelectionRole.TASKFORCE);
    }
    if (assesses(selection, viewer)) {
      roles.add(SelectionRole.ASSESSOR);
    }
    return roles;
  }

  private static boolean bids(Selection selection, Viewer viewer) {
    return Conflicts.belongs(selection.candidates(), viewer.organisations());
  }

  /** Whoever is behind a candidate does not run the choice among them. */
  private static boolean runs(Selection selection, Viewer viewer) {
    return viewer.may(Permission.RUN_SELECTION) && !bids(selection, viewer);
  }

  private boolean assesses(Selection selection, Viewer viewer) {
    return viewer.may(Permission.ASSESS, selection.owner())
        && viewer.subject().flatMap(each -> sheets.of(selection.id().value(), each)).isPresent();
  }

  /**
   * Whether somebody decides for an organisation: whoever belongs to it, and the task force for one
   * that has nobody in the market.
   */
  boolean owns(OrganisationId organisation, Viewer viewer) {
    return viewer.may(Permission.DECIDE_SELECTION, organisation)
        || viewer.may(Permission.RUN_SELECTION) && organisations.owners(organisation).isEmpty();
  }

  /** Whether somebody may read a selection: a bidder gets to know their result alone. */
  boolean reads(Selection selection, Viewer viewer) {
    return runs(selection, viewer)
        || owns(selection.owner(), viewer)
        || assesses(selection, viewer);
  }
}
