package io.scenariomarket.search;

import io.scenariomarket.shared.MarketProperties;
import java.time.Duration;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When the indexes are looked after: at start, nightly, and soon after an indexing failed. */
@Component
@Order(0)
class IndexSchedule implements ApplicationRunner {

  private final MarketProperties market;
  private final IndexUpkeep upkeep;
  private final FailedEventPublications failed;

  IndexSchedule(MarketProperties market, IndexUpkeep upkeep, FailedEventPublications failed) {
    this.market = market;
    this.upkeep = upkeep;
    this.failed = failed;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (market.serving()) {
      upkeep.bringUpToDate();
    }
  }

  @Scheduled(cron = "${market.search.check-at:0 30 3 * * *}")
  void nightly() {
    if (market.serving()) {
      upkeep.check(true);
    }
  }

  /** Delivers again what failed, for example while Elasticsearch was away. */
  @Scheduled(fixedDelayString = "PT5S")
  void retry() {
    if (market.serving()) {
      failed.resubmit(ResubmissionOptions.defaults().withMinAge(Duration.ofSeconds(2)));
    }
  }
}
