package io.scenariomarket.contract;

import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.engagement.EngagementManagement;
import io.scenariomarket.engagement.EngagementNews;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.identity.ZonePeople;
import io.scenariomarket.identity.ZoneRole;
import io.scenariomarket.job.Job;
import io.scenariomarket.job.JobHandler;
import io.scenariomarket.job.Jobs;
import io.scenariomarket.job.Lease;
import io.scenariomarket.notification.Notice;
import io.scenariomarket.notification.Notices;
import io.scenariomarket.shared.MarketProperties;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reminds both sides of a signed contract of what is due, and tells the task force as well of what
 * is late. Of each thing and its day everybody is told once, however many instances look. Each
 * contract is done by itself: one that fails keeps no other from being told of, and is looked at
 * again.
 */
@Component
class Reminders implements JobHandler {

  /** What reminding is called among other long work. */
  static final String KIND = "contract-reminders";

  /** The key of what reminds before something is due. */
  static final String DUE = "contract-due";

  /** The key of what tells that something is late. */
  static final String LATE = "contract-late";

  private static final Viewer MARKET = Viewer.taskForce("contract");

  private static final Logger log = LoggerFactory.getLogger(Reminders.class);
  private static final Duration LIMIT = Duration.ofMinutes(10);

  /** What is due or late. */
  private static final String FOUND =
      """
      with goes_on as (
        select * from contract
        where state = 'CONFIRMED' and outcome_stage is distinct from 'SETTLED'
      ), found (contract_id, kind, step, due_on) as (
        select m.contract_id,
          case when m.due_on < :today then 'MILESTONE_LATE' else 'MILESTONE_SOON' end,
          m.position, m.due_on
        from contract_milestone m
          join goes_on c on c.id = m.contract_id
          left join contract_step s on s.contract_id = m.contract_id and s.position = m.position
        where m.due_on <= cast(:today as date) + :remind
          and coalesce(s.state, 'AHEAD') in ('AHEAD', 'RETURNED')
        union all
        select s.contract_id, 'REPORT_WAITS', s.position, s.reported_on + :answer
        from contract_step s join goes_on c on c.id = s.contract_id
        where s.state = 'REPORTED' and s.reported_on + :answer <= :today
        union all
        select id, 'TRIAL_ENDS', 0, trial_began_on + trial_days
        from goes_on
        where trial_began_on + trial_days between :today and cast(:today as date) + :remind
        union all
        select id, 'OUTCOME_WAITS', 0, outcome_on + :answer
        from goes_on where outcome_stage = 'PROPOSED' and outcome_on + :answer <= :today
        union all
        select c.id, 'OUTCOME_MISSING', 0, over.due_on
        from goes_on c cross join lateral (
          select least(
            c.ends_on,
            case when count(*) = count(s.reached_on) then max(s.reached_on) end) + :outcome due_on
          from contract_milestone m
            left join contract_step s
              on s.contract_id = m.contract_id and s.position = m.position
          where m.contract_id = c.id
        ) over
        where c.outcome_stage is null and over.due_on <= :today
      )
      """;

  /** The contracts of which something is to be told. */
  private static final String WAITING =
      FOUND
          + """
          select distinct contract_id from found f
          where not exists (
            select from contract_reminder r
            where (r.contract_id, r.kind, r.step, r.due_on)
              = (f.contract_id, f.kind, f.step, f.due_on))
          """;

  /** What is to be told of one, of which nothing was told yet for its day. */
  private static final String CLAIM =
      FOUND
          + """
          insert into contract_reminder (contract_id, kind, step, due_on)
          select contract_id, kind, step, due_on from found where contract_id = :contract
          on conflict do nothing
          returning kind, due_on
          """;

  private final JdbcClient jdbc;
  private final EngagementManagement engagements;
  private final EngagementNews people;
  private final ZonePeople zone;
  private final Notices notices;
  private final Jobs jobs;
  private final TransactionOperations transactions;
  private final ContractProperties settings;
  private final MarketProperties market;
  private final Clock clock;

  Reminders(
      JdbcClient jdbc,
      EngagementManagement engagements,
      EngagementNews people,
      ZonePeople zone,
      Notices notices,
      Jobs jobs,
      TransactionOperations transactions,
      ContractProperties settings,
      MarketProperties market,
      Clock clock) {
    this.jdbc = jdbc;
    this.engagements = engagements;
    this.people = people;
    this.zone = zone;
    this.notices = notices;
    this.jobs = jobs;
    this.transactions = transactions;
    this.settings = settings;
    this.market = market;
    this.clock = clock;
  }

  private record Due(Reminder kind, LocalDate on) {}

  @Scheduled(cron = "0 20 8 * * *", zone = "${market.zone.time-zone}")
  void everyMorning() {
    if (market.serving()) {
      var day = LocalDate.now(clock).toString();
      jobs.submit(KIND, UUID.nameUUIDFromBytes(day.getBytes(StandardCharsets.UTF_8)), null, MARKET);
    }
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Duration limit() {
    return LIMIT;
  }

  @Override
  public void run(Job job, Lease lease) {
    var failed = remind(lease::progress);
    if (failed > 0) {
      throw new IllegalStateException("Reminders of contracts that failed: " + failed);
    }
  }

  /** What was not told today is told tomorrow. */
  @Override
  public void failed(UUID subject, String reason) {
    log.warn("Reminders of contracts were not all sent: {}", reason);
  }

  /**
   * Tells of what nobody was told yet.
   *
   * @param progress is told how many contracts are done, of how many
   * @return of how many contracts it could not be told
   */
  int remind(BiConsumer<Integer, Integer> progress) {
    var waiting =
        asked(WAITING).query((row, _) -> new EngagementId(row.getObject(1, UUID.class))).list();
    var failed = 0;
    for (var at = 0; at < waiting.size(); at++) {
      var id = waiting.get(at);
      try {
        transactions.executeWithoutResult(_ -> remind(id));
      } catch (RuntimeException e) {
        failed++;
        log.warn("Nobody could be reminded of contract {}: {}", id, e.toString());
      }
      progress.accept(at + 1, waiting.size());
    }
    return failed;
  }

  private void remind(EngagementId contract) {
    var due =
        asked(CLAIM)
            .param("contract", contract.value())
            .query(
                (row, _) ->
                    new Due(Reminder.valueOf(row.getString(1)), row.getObject(2, LocalDate.class)))
            .list();
    engagements
        .find(contract, MARKET)
        .filter(engagement -> engagement.state().signed() && !engagement.sample())
        .ifPresent(engagement -> due.forEach(each -> tell(engagement, each)));
  }

  private JdbcClient.StatementSpec asked(String sql) {
    return jdbc.sql(sql)
        .param("today", LocalDate.now(clock))
        .param("remind", settings.remindDays())
        .param("answer", settings.answerDays())
        .param("outcome", settings.outcomeDays());
  }

  private void tell(Engagement engagement, Due due) {
    for (var part : due.kind().parts()) {
      notices.tell(people.people(engagement, part), notice(engagement, due, "/engagements"));
    }
    if (due.kind().late()) {
      notices.tell(
          zone.holders(ZoneRole.TASKFORCE), notice(engagement, due, "/engagements?view=MINE"));
    }
  }

  private static Notice notice(Engagement engagement, Due due, String overview) {
    return Notice.of(
            due.kind().late() ? LATE : DUE,
            "/contracts/" + engagement.id(),
            engagement.title(),
            due.on(),
            new DefaultMessageSourceResolvable("contract.due." + due.kind()))
        .about(engagement.id().value())
        .gatheredAt(overview);
  }
}
