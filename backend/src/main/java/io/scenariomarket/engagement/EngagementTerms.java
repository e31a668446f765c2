package io.scenariomarket.engagement;

import io.scenariomarket.identity.ZonePeople;
import io.scenariomarket.identity.ZoneRole;
import io.scenariomarket.notification.Notice;
import io.scenariomarket.notification.Notices;
import io.scenariomarket.work.Cause;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds whoever is to do the next step of an engagement before its term ends, tells them and the
 * task force once it is late, and ends what nobody answered.
 */
@Component
class EngagementTerms {

  /** The key of the reminder before a term ends. */
  static final String DUE = "engagement-due";

  /** The key of what tells that a step is late. */
  static final String LATE = "engagement-late";

  private static final Cause NO_ANSWER = new Cause("NO_ANSWER", null, true);

  private final Engagements engagements;
  private final EngagementManagement management;
  private final EngagementNews news;
  private final EngagementProperties settings;
  private final Notices notices;
  private final ZonePeople zone;
  private final JdbcClient jdbc;
  private final Clock clock;

  EngagementTerms(
      Engagements engagements,
      EngagementManagement management,
      EngagementNews news,
      EngagementProperties settings,
      Notices notices,
      ZonePeople zone,
      JdbcClient jdbc,
      Clock clock) {
    this.engagements = engagements;
    this.management = management;
    this.news = news;
    this.settings = settings;
    this.notices = notices;
    this.zone = zone;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Reminds once of each step whose term ends soon. */
  @Transactional
  public void remind() {
    var today = today();
    var soon =
        claim(
            """
            update engagement set reminded_on = :today
            where due_on between :today and :until and reminded_on is null
              and state = any(:states) and not sample
            returning id
            """,
            today,
            today.plusDays(settings.remindDays()),
            EngagementState.names(EngagementState::open));
    engagements.findAllById(soon).forEach(each -> tellAwaited(DUE, each));
  }

  /** Tells once of each step that is late, the task force as well, which can help. */
  @Transactional
  public void escalate() {
    var today = today();
    var late =
        claim(
            """
            update engagement set escalated_on = :today
            where due_on < :until and escalated_on is null and state = any(:states) and not sample
            returning id
            """,
            today,
            today,
            EngagementState.names(EngagementState::open));
    if (late.isEmpty()) {
      return;
    }
    var taskForce = zone.holders(ZoneRole.TASKFORCE);
    for (var each : engagements.findAllById(late)) {
      tellAwaited(LATE, each);
      notices.tell(taskForce, notice(LATE, each, Part.BROKER, "/engagements?view=MINE"));
    }
  }

  /** What nobody answered for long after its term. */
  List<EngagementId> unanswered() {
    return claim(
        """
        select id from engagement
        where due_on < :until and :today is not null and state = any(:states) and not sample
        order by due_on, id
        """,
        today(),
        today().minusDays(settings.lapseDays()),
        EngagementState.names(state -> EngagementAction.LAPSE.from(state, Set.of(Part.SYSTEM))));
  }

  /** Ends one that nobody answered. */
  void lapse(EngagementId id) {
    management.moveBySystem(id, EngagementAction.LAPSE, NO_ANSWER);
  }

  private void tellAwaited(String key, Engagement engagement) {
    for (var side : List.of(Part.NEED, Part.SUPPLIER)) {
      if (engagement.state().awaited().contains(side)) {
        notices.tell(news.people(engagement, side), notice(key, engagement, side, "/engagements"));
      }
    }
  }

  private static Notice notice(String key, Engagement engagement, Part side, String overview) {
    return Notice.of(
            key,
            engagement.ref().address(),
            engagement.title(),
            Objects.requireNonNull(engagement.term().dueOn()),
            EngagementNews.next(engagement, side))
        .about(engagement.id().value())
        .gatheredAt(overview);
  }

  private List<EngagementId> claim(
      String statement, LocalDate today, LocalDate until, String[] states) {
    return jdbc.sql(statement)
        .param("today", today)
        .param("until", until)
        .param("states", states)
        .query((row, _) -> new EngagementId(row.getObject(1, UUID.class)))
        .list();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
