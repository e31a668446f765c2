package io.scenariomarket.supplier;

import io.scenariomarket.posting.Points;
import io.scenariomarket.posting.Quality;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** How clearly a capability says what a need would ask: what it does, its figures, its proof. */
final class CapabilityQuality {

  private static final int CLEAR = 20;
  private static final int THOROUGH = 80;
  private static final int FRESH_MONTHS = 12;

  private CapabilityQuality() {}

  /**
   * Looks at a capability.
   *
   * @param today the day from which its last check is counted
   */
  static Quality of(CapabilityContent content, LocalDate today) {
    return new Quality(
        List.of(
            new Points("description", "description", true)
                .give(10, content.description().length() >= CLEAR, "description.short")
                .give(5, content.description().length() >= THOROUGH, "description.detail")
                .give(5, !content.fitsScenarios().isEmpty(), "description.fits")
                .give(5, !content.tracks().isEmpty(), "scope.track")
                .aspect(),
            new Points("figures", "indicators", false)
                .give(10, !content.indicators().isEmpty(), "figures.any")
                .give(5, content.indicators().size() >= 3, "figures.more")
                .give(
                    5,
                    content.indicators().stream().anyMatch(each -> each.evidence() != null),
                    "figures.evidence")
                .aspect(),
            new Points("proof", "cases", false)
                .give(10, !content.cases().isEmpty(), "proof.case")
                .give(
                    5,
                    content.cases().stream().anyMatch(each -> each.result() != null),
                    "proof.result")
                .give(
                    5,
                    !content.intellectualProperty().isEmpty() || !content.certificates().isEmpty(),
                    "proof.property")
                .aspect(),
            new Points("readiness", "maturity", false)
                .give(10, content.maturity() != null, "readiness.maturity")
                .give(5, content.deliveryDays() != null, "readiness.delivery")
                .give(5, content.capacity() != null, "readiness.capacity")
                .aspect(),
            new Points("terms", "priceMin", false)
                .give(5, content.priceMin() != null || content.priceMax() != null, "terms.price")
                .give(
                    5,
                    !content.cooperation().isEmpty() || !content.dealTerms().isEmpty(),
                    "terms.cooperation")
                .give(5, fresh(content, today), "terms.checked")
                .aspect()));
  }

  private static boolean fresh(CapabilityContent content, LocalDate today) {
    var checked = content.lastCheckedOn();
    return Objects.nonNull(checked) && checked.isAfter(today.minusMonths(FRESH_MONTHS));
  }
}
