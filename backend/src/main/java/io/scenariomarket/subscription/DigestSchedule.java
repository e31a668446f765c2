package io.scenariomarket.subscription;

import io.scenariomarket.shared.MarketProperties;
import io.scenariomarket.work.ItemsChanged;
import java.time.Clock;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** When digests are looked after: all the time those that are due, and soon after a change. */
@Component
class DigestSchedule {

  private final MarketProperties market;
  private final Digests digests;
  private final DueSearches due;
  private final DigestProperties settings;
  private final Clock clock;

  DigestSchedule(
      MarketProperties market,
      Digests digests,
      DueSearches due,
      DigestProperties settings,
      Clock clock) {
    this.market = market;
    this.digests = digests;
    this.due = due;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${market.digest.look-every:PT20S}")
  void look() {
    if (market.serving()) {
      digests.sendDue();
    }
  }

  @Async
  @TransactionalEventListener
  void on(ItemsChanged event) {
    due.hasten(clock.instant().plus(settings.soon()));
  }
}
