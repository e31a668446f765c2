package io.scenariomarket.desk;

import io.scenariomarket.identity.AccountErased;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** When somebody was at the desk, to tell them what changed since. */
@Component
@Transactional
class Visits {

  /** Whoever comes back after so long begins another visit. */
  private static final Duration BREAK = Duration.ofMinutes(30);

  /** How far back the first visit looks. */
  private static final Duration FIRST = Duration.ofDays(7);

  private final JdbcClient jdbc;
  private final Clock clock;

  Visits(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Notes that somebody looks, and says since when what changed is news to them. */
  Instant since(String subject) {
    var now = clock.instant();
    return jdbc.sql(
            """
            insert into desk_visit as visit (subject, since, seen_at)
            values (:subject, :first, :now)
            on conflict (subject) do update set seen_at = :now,
              since = case when visit.seen_at < :break then visit.seen_at else visit.since end
            returning since
            """)
        .param("subject", subject)
        .param("first", time(now.minus(FIRST)))
        .param("break", time(now.minus(BREAK)))
        .param("now", time(now))
        .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .single();
  }

  /** Somebody has seen all that is new. */
  void seen(String subject) {
    jdbc.sql("update desk_visit set since = :now, seen_at = :now where subject = :subject")
        .param("subject", subject)
        .param("now", time(clock.instant()))
        .update();
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(AccountErased event) {
    jdbc.sql("delete from desk_visit where subject = ?").param(event.subject()).update();
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
