package io.scenariomarket.supplier;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.posting.Origin;
import io.scenariomarket.posting.Posting;
import io.scenariomarket.work.ItemRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.relational.core.mapping.Table;

/** Something that an organisation can do for others. */
@Table("capability")
public class Capability extends Posting<CapabilityId, CapabilityState, CapabilityContent> {

  @PersistenceCreator
  Capability(
      CapabilityId id,
      @Nullable Long version,
      OrganisationId organisationId,
      CapabilityState state,
      boolean sample,
      String createdBy,
      Instant createdAt,
      Instant updatedAt,
      CapabilityContent content) {
    super(id, version, organisationId, state, sample, createdBy, createdAt, updatedAt, content);
  }

  /** A new one. */
  Capability(Origin<CapabilityId, CapabilityState> origin, CapabilityContent content) {
    super(origin, content);
  }

  @Override
  public ItemRef ref() {
    return ItemRef.capability(id().value());
  }
}
