package io.scenariomarket.race;

import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.identity.OrganisationId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One that takes part in a race, as it was when that began.
 *
 * @param engagement the engagement that brought it here
 * @param title what its capability is called
 * @param supplier whose it is
 * @param supplierName what the supplier is called
 * @param outcome what became of it; {@code null} before the decision
 * @param outcomeReason why, in the words that its supplier gets; {@code null} before the decision
 */
@Table("race_racer")
record Racer(
    UUID engagement,
    String title,
    OrganisationId supplier,
    String supplierName,
    @Nullable Outcome outcome,
    @Nullable String outcomeReason) {

  /** What became of one. */
  enum Outcome {
    KEPT,
    NOT_KEPT,
    /** It was not there any more. */
    LEFT
  }

  static Racer of(Engagement engagement, String supplierName) {
    var pair = engagement.pair();
    return new Racer(
        engagement.id().value(), pair.capabilityName(), pair.supplier(), supplierName, null, null);
  }

  Racer ended(Outcome outcome, @Nullable String reason) {
    return new Racer(engagement, title, supplier, supplierName, outcome, reason);
  }

  EngagementId engagementId() {
    return new EngagementId(engagement);
  }
}
