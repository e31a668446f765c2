package io.scenariomarket.engagement;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.scenario.Scenario;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.supplier.Capability;
import io.scenariomarket.supplier.CapabilityId;

/**
 * A need and a capability, as they were when they came together: what an engagement was about can
 * still be told when one of them is not public any more.
 *
 * @param scenarioId the need
 * @param needOwner whose need it is
 * @param needTitle what it was called
 * @param capabilityId the capability
 * @param supplier whose capability it is
 * @param capabilityName what it was called
 */
public record Pair(
    ScenarioId scenarioId,
    OrganisationId needOwner,
    String needTitle,
    CapabilityId capabilityId,
    OrganisationId supplier,
    String capabilityName) {

  static Pair of(Scenario need, Capability offer) {
    return new Pair(
        need.id(),
        need.organisationId(),
        need.title(),
        offer.id(),
        offer.organisationId(),
        offer.title());
  }

  /** The organisation of a side, which is that of the need or the supplier. */
  public OrganisationId organisation(Part side) {
    return side == Part.NEED ? needOwner : supplier;
  }

  /** The other side than an organisation. */
  OrganisationId other(OrganisationId organisation) {
    return organisation.equals(needOwner) ? supplier : needOwner;
  }

  /** What the two are called together. */
  String title() {
    return needTitle + " × " + capabilityName;
  }
}
