package io.scenariomarket.engagement;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The organisations of an engagement, and in which part somebody stands to them.
 *
 * @param need whose need it is
 * @param supplier whose capability it is
 * @param deserted those of them that have nobody in the market who could answer: the task force
 *     does it for them
 */
record Parties(OrganisationId need, OrganisationId supplier, Set<OrganisationId> deserted) {

  /**
   * The two organisations of a pair.
   *
   * @param owned those organisations that have somebody who could answer, among others
   */
  static Parties of(OrganisationId need, OrganisationId supplier, Set<OrganisationId> owned) {
    return new Parties(
        need,
        supplier,
        Stream.of(need, supplier)
            .filter(each -> !owned.contains(each))
            .collect(Collectors.toUnmodifiableSet()));
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
