package io.scenariomarket.engagement;

import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.notification.Notice;
import io.scenariomarket.notification.Notices;
import io.scenariomarket.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks both sides of engagements how they stand: each engagement at most once a day. */
@Component
@Transactional
public class Nagging {

  /** The key of what both sides are asked. */
  static final String KEY = "engagement-nagged";

  private static final String NAGGED = "NAGGED";

  private final Engagements engagements;
  private final EngagementNews news;
  private final EngagementEvents record;
  private final Notices notices;
  private final JdbcClient jdbc;
  private final Clock clock;

  Nagging(
      Engagements engagements,
      EngagementNews news,
      EngagementEvents record,
      Notices notices,
      JdbcClient jdbc,
      Clock clock) {
    this.engagements = engagements;
    this.news = news;
    this.record = record;
    this.notices = notices;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Asks both sides of those of some engagements that go on and were not asked about today.
   *
   * @return how many that were
   * @throws Refusal when the viewer is no broker
   */
  public int nag(Collection<EngagementId> ids, Viewer viewer) {
    if (!viewer.may(Permission.BROKER)) {
      throw Refusal.forbidden("engagement.forbidden");
    }
    var claimed =
        jdbc.sql(
                """
                update engagement set nagged_on = :today
                where id = any(:ids) and state = any(:open)
                  and (nagged_on is null or nagged_on < :today)
                returning id
                """)
            .param("today", LocalDate.now(clock))
            .param("ids", values(ids))
            .param("open", EngagementState.names(EngagementState::open))
            .query((row, _) -> new EngagementId(row.getObject(1, UUID.class)))
            .list();
    engagements.findAllById(claimed).forEach(this::ask);
    return claimed.size();
  }

  private void ask(Engagement engagement) {
    record.done(NAGGED, engagement, Part.BROKER);
    for (var side : List.of(Part.NEED, Part.SUPPLIER)) {
      notices.tell(
          news.people(engagement, side),
          Notice.of(
                  KEY,
                  engagement.ref().address(),
                  engagement.title(),
                  EngagementNews.next(engagement, side))
              .about(engagement.id().value())
              .gatheredAt("/engagements"));
    }
  }

  /** Those of some engagements about which both sides were asked today. */
  @Transactional(readOnly = true)
  public Set<UUID> today(Collection<EngagementId> ids) {
    return Set.copyOf(
        jdbc.sql("select id from engagement where id = any(?) and nagged_on = ?")
            .params(values(ids), LocalDate.now(clock))
            .query(UUID.class)
            .list());
  }

  private static UUID[] values(Collection<EngagementId> ids) {
    return ids.stream().map(EngagementId::value).toArray(UUID[]::new);
  }
}
