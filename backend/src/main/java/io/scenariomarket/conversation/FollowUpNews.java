package io.scenariomarket.conversation;

import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.notification.Notice;
import io.scenariomarket.notification.Notices;
import io.scenariomarket.shared.MarketProperties;
import io.scenariomarket.work.ItemRef;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds those who are responsible of follow-ups that are late: at once, and then weekly. */
@Component
class FollowUpNews {

  /** The key of the reminder. */
  static final String KEY = "follow-up-late";

  private static final int AGAIN_AFTER_DAYS = 7;

  private final FollowUps followUps;
  private final Notices notices;
  private final MarketProperties market;
  private final Clock clock;

  FollowUpNews(FollowUps followUps, Notices notices, MarketProperties market, Clock clock) {
    this.followUps = followUps;
    this.notices = notices;
    this.market = market;
    this.clock = clock;
  }

  /** Every morning, by the zone's time. */
  @Scheduled(cron = "0 30 8 * * *", zone = "${market.zone.time-zone}")
  @Transactional
  void everyMorning() {
    if (market.serving()) {
      remind();
    }
  }

  /** Reminds of all that is late and of which nobody was reminded within a week. */
  @Transactional
  void remind() {
    var today = LocalDate.now(clock);
    for (var late : followUps.takeLate(today, today.minusDays(AGAIN_AFTER_DAYS))) {
      var page = new ItemRef(Engagement.TYPE, late.engagement().value()).address() + "/meetings";
      notices.tell(
          List.of(Objects.requireNonNull(late.responsible())),
          Notice.of(KEY, page, late.what(), late.dueOn())
              .about(late.id())
              .gatheredAt("/engagements?view=ALL"));
    }
  }
}
