package io.scenariomarket.award;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.Organisation;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.selection.Conflicts;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Knows as what somebody acts in an award round. */
@Component
class RoundRoles {

  private final Nominations nominations;
  private final JudgeSheets sheets;
  private final OrganisationManagement organisations;

  RoundRoles(Nominations nominations, JudgeSheets sheets, OrganisationManagement organisations) {
    this.nominations = nominations;
    this.sheets = sheets;
    this.organisations = organisations;
  }

  /** All roles of somebody; none for whoever only reads. */
  Set<RoundRole> of(AwardRound round, Viewer viewer) {
    var roles = EnumSet.noneOf(RoundRole.class);
    if (runs(round, viewer)) {
      roles.add(RoundRole.TASKFORCE);
    }
    if (!viewer.may(Permission.RUN_AWARDS) && !nominating(viewer).isEmpty()) {
      roles.add(RoundRole.NOMINATOR);
    }
    if (viewer.may(Permission.JUDGE_AWARDS)
        && viewer.subject().flatMap(each -> sheets.of(round.id(), each)).isPresent()) {
      roles.add(RoundRole.JUDGE);
    }
    return roles;
  }

  /** Whoever belongs to who is nominated does not run the round. */
  boolean runs(AwardRound round, Viewer viewer) {
    return viewer.may(Permission.RUN_AWARDS)
        && (viewer.organisations().isEmpty()
            || !Conflicts.belongs(nominations.of(round.id()), viewer.organisations()));
  }

  /** The approved organisations for which somebody can nominate, in an order that stays. */
  List<OrganisationId> nominating(Viewer viewer) {
    var own = viewer.organisations(Permission.NOMINATE);
    return own.isEmpty()
        ? List.of()
        : organisations.all(own).values().stream()
            .filter(Organisation::approved)
            .map(Organisation::id)
            .sorted(Comparator.comparing(OrganisationId::value))
            .toList();
  }
}
