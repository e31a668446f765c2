package io.scenariomarket.engagement;

import io.scenariomarket.shared.MarketProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks after the terms of engagements every morning, by the zone's time. */
@Component
class EngagementSchedule {

  private static final Logger log = LoggerFactory.getLogger(EngagementSchedule.class);

  private final MarketProperties market;
  private final EngagementTerms terms;

  EngagementSchedule(MarketProperties market, EngagementTerms terms) {
    this.market = market;
    this.terms = terms;
  }

  @Scheduled(cron = "0 10 8 * * *", zone = "${market.zone.time-zone}")
  void everyMorning() {
    if (market.serving()) {
      run();
    }
  }

  /** What is long past its term ends first, so that nobody is reminded of it. */
  void run() {
    for (var id : terms.unanswered()) {
      try {
        terms.lapse(id);
      } catch (RuntimeException e) {
        // Somebody may have moved it just now; one that fails keeps no other from its end.
        log.warn("Engagement {} did not lapse: {}", id, e.getMessage());
      }
    }
    terms.escalate();
    terms.remind();
  }
}
