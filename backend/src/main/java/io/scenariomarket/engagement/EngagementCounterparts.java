package io.scenariomarket.engagement;

import io.scenariomarket.identity.Counterparts;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Owned;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Those who agreed to talk are counterparts from that moment on, until one of them leaves or it
 * comes to nothing.
 */
@Component
class EngagementCounterparts implements Counterparts {

  private final EngagementRows rows;

  EngagementCounterparts(EngagementRows rows) {
    this.rows = rows;
  }

  @Override
  @Transactional(readOnly = true)
  public Set<UUID> agreed(Collection<? extends Owned> items, Set<OrganisationId> organisations) {
    return rows.agreed(items, organisations);
  }
}
