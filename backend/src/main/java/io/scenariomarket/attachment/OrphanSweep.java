package io.scenariomarket.attachment;

import io.scenariomarket.shared.MarketProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Removes, every night, contents that no attachment has any more. */
@Component
class OrphanSweep {

  private static final Duration GRACE = Duration.ofDays(1);

  private final MarketProperties market;
  private final Attachments attachments;
  private final AttachmentStore store;
  private final TransactionOperations transactions;
  private final Clock clock;

  OrphanSweep(
      MarketProperties market,
      Attachments attachments,
      AttachmentStore store,
      TransactionOperations transactions,
      Clock clock) {
    this.market = market;
    this.attachments = attachments;
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Scheduled(cron = "0 15 4 * * *")
  void nightly() throws IOException {
    if (market.serving()) {
      for (var sha256 : store.storedBefore(clock.instant().minus(GRACE))) {
        transactions.executeWithoutResult(_ -> removeUnused(sha256));
      }
    }
  }

  /** Nobody can attach the same content meanwhile. */
  private void removeUnused(String sha256) {
    attachments.lock("content " + sha256);
    if (!attachments.use(sha256)) {
      try {
        store.delete(sha256);
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }
}
