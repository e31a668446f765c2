package io.scenariomarket.catalogue;

import io.scenariomarket.catalogue.Schedule.Reminder;
import io.scenariomarket.identity.ZonePeople;
import io.scenariomarket.identity.ZoneRole;
import io.scenariomarket.notification.Notice;
import io.scenariomarket.notification.Notices;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.scenario.ScenarioState;
import io.scenariomarket.shared.MarketProperties;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds the task force, by mail and once for each occasion, of the list that is due. */
@Component
class ListReminders {

  /** What is due every month. Capabilities are listed whenever there are new ones. */
  private static final ListKind MONTHLY = ListKind.SCENARIO;

  private final MarketProperties market;
  private final ListProperties settings;
  private final ZonePeople people;
  private final Notices notices;
  private final ScenarioManagement scenarios;
  private final JdbcClient jdbc;
  private final Clock clock;

  ListReminders(
      MarketProperties market,
      ListProperties settings,
      ZonePeople people,
      Notices notices,
      ScenarioManagement scenarios,
      JdbcClient jdbc,
      Clock clock) {
    this.market = market;
    this.settings = settings;
    this.people = people;
    this.notices = notices;
    this.scenarios = scenarios;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** In office hours; what fails is tried again an hour later. */
  @Scheduled(cron = "0 20 8-18 * * *", zone = "${market.zone.time-zone}")
  @Transactional
  public void hourly() {
    if (market.serving()) {
      remind(LocalDate.now(clock));
    }
  }

  /**
   * Says what is to be said on a day, unless that was done or a list was published.
   *
   * @return how many people are told
   */
  int remind(LocalDate today) {
    var day = settings.dueDay();
    if (day == null) {
      return 0;
    }
    return new Schedule(day, settings.remindDays())
        .on(today)
        .filter(reminder -> !published(reminder))
        .filter(this::first)
        .map(this::tell)
        .orElse(0);
  }

  private boolean published(Reminder reminder) {
    return jdbc.sql(
                """
                select count(*) from market_list
                where kind = ? and state <> 'DRAFT' and edition = 1 and published_at >= ?
                """)
            .params(
                MONTHLY.name(),
                reminder.countsFrom().atStartOfDay(clock.getZone()).toOffsetDateTime())
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Whether nobody else, on whichever instance, has taken it on. */
  private boolean first(Reminder reminder) {
    return jdbc.sql(
                """
                insert into market_list_reminder (kind, month, occasion, sent_at)
                values (?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                MONTHLY.name(),
                reminder.month(),
                reminder.occasion().name(),
                clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private int tell(Reminder reminder) {
    var notice =
        Notice.of(
            reminder.occasion().mail(),
            "/work/lists",
            new DefaultMessageSourceResolvable("list.kind." + MONTHLY),
            reminder.due(),
            scenarios.count(ScenarioState.APPROVED),
            drafts());
    var taskForce = people.holders(ZoneRole.TASKFORCE);
    notices.tell(taskForce, notice);
    return taskForce.size();
  }

  private int drafts() {
    return jdbc.sql("select count(*) from market_list where state = 'DRAFT' and kind = ?")
        .param(MONTHLY.name())
        .query(Integer.class)
        .single();
  }
}
