package io.scenariomarket.scenario;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.posting.Origin;
import io.scenariomarket.posting.Posting;
import io.scenariomarket.work.ItemRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.relational.core.mapping.Table;

/** An application-scenario need of an organisation. */
@Table("scenario")
public class Scenario extends Posting<ScenarioId, ScenarioState, ScenarioContent> {

  @PersistenceCreator
  Scenario(
      ScenarioId id,
      @Nullable Long version,
      OrganisationId organisationId,
      ScenarioState state,
      boolean sample,
      String createdBy,
      Instant createdAt,
      Instant updatedAt,
      ScenarioContent content) {
    super(id, version, organisationId, state, sample, createdBy, createdAt, updatedAt, content);
  }

  /** A new one. */
  Scenario(Origin<ScenarioId, ScenarioState> origin, ScenarioContent content) {
    super(origin, content);
  }

  @Override
  public ItemRef ref() {
    return ItemRef.scenario(id().value());
  }
}
