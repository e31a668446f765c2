package io.scenariomarket.exchange;

import io.scenariomarket.shared.MarketProperties;
import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Forgets every night the files of imports that are long past, since they name people. */
@Component
class ImportUpkeep {

  private final Imports imports;
  private final ImportProperties properties;
  private final MarketProperties market;
  private final TransactionOperations transactions;
  private final Clock clock;

  ImportUpkeep(
      Imports imports,
      ImportProperties properties,
      MarketProperties market,
      TransactionOperations transactions,
      Clock clock) {
    this.imports = imports;
    this.properties = properties;
    this.market = market;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Scheduled(cron = "0 45 4 * * *")
  void nightly() {
    if (market.serving()) {
      transactions.executeWithoutResult(
          _ -> imports.forgetBefore(clock.instant().minus(properties.kept())));
    }
  }
}
