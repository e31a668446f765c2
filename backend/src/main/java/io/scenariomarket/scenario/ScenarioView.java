package io.scenariomarket.scenario;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.scenariomarket.identity.OrganisationId;
import java.time.Instant;

/**
 * A scenario as the API answers it: what the owner wrote, and what the market knows of it.
 *
 * @param id identifies it
 * @param organisationId whose need it is
 * @param organisationName that organisation's name
 * @param state where it stands
 * @param version to be sent back with a change
 * @param sample whether it is sample data
 * @param createdAt when it was first saved
 * @param updatedAt when it was last changed
 * @param content what the owner wrote; the contact is left out for those who may not see it
 */
public record ScenarioView(
    ScenarioId id,
    OrganisationId organisationId,
    String organisationName,
    ScenarioState state,
    long version,
    boolean sample,
    Instant createdAt,
    Instant updatedAt,
    @JsonUnwrapped ScenarioContent content) {

  static ScenarioView of(Scenario scenario, String organisationName, ScenarioContent shown) {
    return new ScenarioView(
        scenario.id(),
        scenario.organisationId(),
        organisationName,
        scenario.state(),
        scenario.version(),
        scenario.sample(),
        scenario.createdAt(),
        scenario.updatedAt(),
        shown);
  }
}
