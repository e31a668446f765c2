package io.scenariomarket.audit;

import io.scenariomarket.identity.Audited;
import io.scenariomarket.shared.MarketProperties;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes, every night, what is older than the trail is to be kept, and leaves a note of it. */
@Component
class AuditRetention {

  private final MarketProperties market;
  private final RetentionProperties retention;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AuditRetention(
      MarketProperties market,
      RetentionProperties retention,
      JdbcClient jdbc,
      ApplicationEventPublisher events,
      Clock clock) {
    this.market = market;
    this.retention = retention;
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  @Scheduled(cron = "0 45 3 * * *")
  @Transactional
  void nightly() {
    if (market.serving()) {
      expire();
    }
  }

  private void expire() {
    var limit = clock.instant().minus(retention.audit());
    var deleted =
        jdbc.sql("delete from audit_entry where at < ?")
            .param(limit.atOffset(ZoneOffset.UTC))
            .update();
    if (deleted > 0) {
      events.publishEvent(
          new Audited(
              "audit.expired",
              "audit",
              "retention",
              null,
              Map.of("entries", deleted),
              Map.of("keptSince", limit.toString())));
    }
  }
}
