package io.scenariomarket.identity;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Knows which organisations have agreed to talk about which items. A module that brings
 * organisations together implements it; while none does, nobody has agreed to anything.
 */
public interface Counterparts {

  /**
   * The items about which one of some organisations and the item's present owner have agreed to
   * talk. An organisation among the items stands for the contact that it gives of itself: that has
   * been agreed on with those who have agreed with it about any of its items.
   *
   * @param items of several kinds and owners, asked about together
   * @param organisations for which whoever asks acts; none of them owns one of the items
   * @return the ids of those items
   */
  Set<UUID> agreed(Collection<? extends Owned> items, Set<OrganisationId> organisations);
}
