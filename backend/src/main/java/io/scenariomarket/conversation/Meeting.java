package io.scenariomarket.conversation;

import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.identity.OrganisationId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of the two sides of an engagement.
 *
 * @param version counts its changes from 0
 * @param sequence counts the changes of which calendars are told
 * @param proposedBy subject of whoever proposed it; {@code null} once they had their data erased
 * @param organisation for which of the two organisations; {@code null} for the task force
 * @param attended who came; {@code null} until it is recorded
 * @param agreed what was agreed on; {@code null} until it is recorded
 */
record Meeting(
    UUID id,
    long version,
    EngagementId engagement,
    int sequence,
    MeetingPlan plan,
    MeetingState state,
    @Nullable String proposedBy,
    @Nullable OrganisationId organisation,
    @Nullable String attended,
    @Nullable String agreed,
    Instant createdAt) {

  /** The greatest length of what was agreed on in characters. */
  static final int MAX_AGREED = 4000;

  static Meeting proposed(
      EngagementId engagement, MeetingPlan plan, Participant proposer, Instant now) {
    return new Meeting(
        UUID.randomUUID(),
        0,
        engagement,
        0,
        plan,
        MeetingState.PLANNED,
        proposer.subject(),
        proposer.organisation(),
        null,
        null,
        now);
  }

  boolean is(MeetingState other) {
    return state == other;
  }

  Meeting moved(MeetingPlan changed) {
    return new Meeting(
        id,
        version,
        engagement,
        sequence + 1,
        changed,
        state,
        proposedBy,
        organisation,
        attended,
        agreed,
        createdAt);
  }

  Meeting cancelled() {
    return new Meeting(
        id,
        version,
        engagement,
        sequence + 1,
        plan,
        MeetingState.CANCELLED,
        proposedBy,
        organisation,
        attended,
        agreed,
        createdAt);
  }

  Meeting held(@Nullable String who, String what) {
    return new Meeting(
        id,
        version,
        engagement,
        sequence,
        plan,
        MeetingState.HELD,
        proposedBy,
        organisation,
        who,
        what,
        createdAt);
  }
}
