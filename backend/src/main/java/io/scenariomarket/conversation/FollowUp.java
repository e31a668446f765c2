package io.scenariomarket.conversation;

import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.identity.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody is to do after the two sides talked to each other.
 *
 * @param responsible subject of who is to do it; {@code null} once they had their data erased
 * @param organisation for which of the two organisations; {@code null} for the task force
 * @param dueOn the last day in time
 * @param doneAt when it was done; {@code null} while it is not
 */
record FollowUp(
    UUID id,
    EngagementId engagement,
    String what,
    @Nullable String responsible,
    @Nullable OrganisationId organisation,
    LocalDate dueOn,
    @Nullable Instant doneAt) {

  /** The greatest length of what is to be done in characters. */
  static final int MAX_WHAT = 500;

  public boolean done() {
    return doneAt != null;
  }

  /** Whether it should have been done before a day. */
  public boolean late(LocalDate today) {
    return !done() && dueOn.isBefore(today);
  }
}
