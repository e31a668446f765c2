package io.scenariomarket.organisation;

import java.util.Map;
import java.util.Set;

/** Where an organisation stands with the zone. Nothing of it is public unless it is approved. */
public enum OrganisationState {
  /** Registered, and waiting for the task force. */
  PENDING,
  /** Checked by the task force: may publish. */
  APPROVED,
  /** Sent back by the task force with a reason; registering again after a change. */
  RETURNED,
  /** Taken out of the market by the task force with a reason; its members can still read. */
  SUSPENDED;

  private static final Map<OrganisationState, Set<OrganisationState>> NEXT =
      Map.of(
          PENDING, Set.of(APPROVED, RETURNED),
          APPROVED, Set.of(SUSPENDED),
          RETURNED, Set.of(PENDING, APPROVED),
          SUSPENDED, Set.of(APPROVED));

  /** Whether an organisation can go from this state to {@code next}. */
  public boolean leadsTo(OrganisationState next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }
}
