package io.scenariomarket.notification;

import io.scenariomarket.shared.MarketProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets what people were told long ago. */
@Component
class NoticeUpkeep {

  private final JdbcClient jdbc;
  private final NoticeProperties settings;
  private final MarketProperties market;

  NoticeUpkeep(JdbcClient jdbc, NoticeProperties settings, MarketProperties market) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.market = market;
  }

  /** Every night, by the zone's time. */
  @Scheduled(cron = "0 40 3 * * *", zone = "${market.zone.time-zone}")
  void nightly() {
    if (market.serving()) {
      forget();
    }
  }

  /** Forgets all that is old and waits for nothing. */
  void forget() {
    jdbc.sql(
            """
            delete from notice_message
            where mail not in ('WAITING', 'DAILY') and last_at < clock_timestamp() - make_interval(secs => ?)
            """)
        .param(settings.kept().toSeconds())
        .update();
  }
}
