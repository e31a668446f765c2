package io.scenariomarket.conversation;

import io.scenariomarket.identity.OrganisationId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whoever takes part in an engagement.
 *
 * @param subject who
 * @param organisation for which of the two organisations; {@code null} for the task force
 */
record Participant(String subject, @Nullable OrganisationId organisation) {

  @Nullable UUID organisationValue() {
    return organisation == null ? null : organisation.value();
  }

  /** Whether they take part for the same side as another. */
  boolean sameSideAs(Participant other) {
    return Objects.equals(organisation, other.organisation);
  }
}
