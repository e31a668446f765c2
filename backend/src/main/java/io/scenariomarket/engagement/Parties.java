package io.scenariomarket.engagement;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The organisations of an engagement, and in which part somebody stands to them.
 *
 * @param need whose need it is
 * @param supplier whose capability it is
 * @param deserted those of them that have nobody in the market who could answer: the task force
 *     does it for them
 */
record Parties(OrganisationId need, OrganisationId supplier, Set<OrganisationId> deserted) {

  List<OrganisationId> both() {
    return List.of(need, supplier);
  }

  /** The parts in which somebody can act; none for whoever has nothing to do with it. */
  Set<Part> of(Viewer viewer) {
    var parts = EnumSet.noneOf(Part.class);
    if (actsFor(need, viewer)) {
      parts.add(Part.NEED);
    }
    if (actsFor(supplier, viewer)) {
      parts.add(Part.SUPPLIER);
    }
    if (viewer.may(Permission.BROKER)) {
      parts.add(Part.BROKER);
    }
    return parts;
  }

  private boolean actsFor(OrganisationId organisation, Viewer viewer) {
    return viewer.may(Permission.ENGAGE, organisation)
        || deserted.contains(organisation) && viewer.may(Permission.BROKER);
  }
}
