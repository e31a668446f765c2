package io.scenariomarket.engagement;

import io.scenariomarket.organisation.Organisation;
import io.scenariomarket.scenario.Scenario;
import io.scenariomarket.supplier.Capability;

/**
 * Somebody tries to bring a need and a capability closer to each other.
 *
 * @param action by which step
 * @param need the need as it is now
 * @param offer the capability as it is now
 * @param needOwner whose need it is
 * @param supplier whose capability it is
 * @param engaged whether the two are engaged with each other already
 * @param committed for how many others the supplier has set room aside for this capability
 */
record Attempt(
    EngagementAction action,
    Scenario need,
    Capability offer,
    Organisation needOwner,
    Organisation supplier,
    boolean engaged,
    int committed) {}
