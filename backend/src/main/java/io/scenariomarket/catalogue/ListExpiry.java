package io.scenariomarket.catalogue;

import io.scenariomarket.shared.MarketProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends the lists whose period is over, within the hour. */
@Component
class ListExpiry {

  private final MarketProperties market;
  private final ListPublishing publishing;

  ListExpiry(MarketProperties market, ListPublishing publishing) {
    this.market = market;
    this.publishing = publishing;
  }

  @Scheduled(cron = "0 5 * * * *")
  void hourly() {
    if (market.serving()) {
      publishing.expireOverdue();
    }
  }
}
