package io.scenariomarket.work;

import io.scenariomarket.notification.Notice;
import io.scenariomarket.notification.Notices;
import io.scenariomarket.shared.MarketProperties;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds those who are responsible of what is overdue: once when it falls due, then weekly. */
@Component
@Transactional
class OverdueWork {

  /** The key of the reminder. */
  static final String KEY = "work-overdue";

  private static final int AGAIN_AFTER_DAYS = 7;

  private final Notices notices;
  private final MarketProperties market;
  private final JdbcClient jdbc;
  private final Clock clock;

  OverdueWork(Notices notices, MarketProperties market, JdbcClient jdbc, Clock clock) {
    this.notices = notices;
    this.market = market;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Late(String assignee, ItemRef item, String title, LocalDate dueOn) {}

  /** Every morning, by the zone's time. */
  @Scheduled(cron = "0 0 8 * * *", zone = "${market.zone.time-zone}")
  void everyMorning() {
    if (market.serving()) {
      remind();
    }
  }

  /** Reminds of all of which nobody was reminded within a week. */
  void remind() {
    for (var late : claim()) {
      notices.tell(
          List.of(late.assignee()),
          Notice.of(KEY, late.item().address(), late.title(), late.dueOn())
              .about(late.item().id())
              .gatheredAt("/work?view=OVERDUE"));
    }
  }

  private List<Late> claim() {
    var today = LocalDate.now(clock);
    return jdbc.sql(
            """
            update work_item set reminded_on = :today
            where assignee is not null and due_on < :today and turn <> 'NOBODY'
              and (reminded_on is null or reminded_on <= :again)
            returning assignee, item_type, item_id, title, due_on
            """)
        .param("today", today)
        .param("again", today.minusDays(AGAIN_AFTER_DAYS))
        .query(
            (row, _) ->
                new Late(
                    row.getString("assignee"),
                    new ItemRef(row.getString("item_type"), row.getObject("item_id", UUID.class)),
                    row.getString("title"),
                    row.getObject("due_on", LocalDate.class)))
        .list();
  }
}
