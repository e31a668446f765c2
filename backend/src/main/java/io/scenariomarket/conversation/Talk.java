package io.scenariomarket.conversation;

import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.engagement.EngagementState;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.work.Item;
import java.util.List;
import java.util.Optional;

/**
 * An engagement as far as its thread has to know it.
 *
 * @param parties the organisations that take part, its two sides first
 */
record Talk(EngagementId id, List<OrganisationId> parties, EngagementState state) {

  /** That of an item with its two sides; empty where it is no engagement. */
  static Optional<Talk> of(Item item) {
    return item.ref().type().equals(Engagement.TYPE)
            && item.state() instanceof EngagementState state
        ? Optional.of(new Talk(new EngagementId(item.ref().id()), item.parties(), state))
        : Optional.empty();
  }

  /** Whether there is still something to say: what has been accepted ended well. */
  boolean goesOn() {
    return state.open() || state.agreed();
  }
}
