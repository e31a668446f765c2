package io.scenariomarket.engagement;

import io.scenariomarket.engagement.Standings.Both;
import io.scenariomarket.identity.OrganisationId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what was shown of pairs and what became of them, to learn from. It names organisations and
 * no people, and is only ever added to.
 */
@Component
class EngagementEvents {

  /** It stood in a list of matches. */
  static final String SHOWN = "SHOWN";

  /** Somebody was about to begin. */
  static final String OPENED = "OPENED";

  /** The supplier answered requirements. */
  static final String ANSWERED = "ANSWERED";

  /** How far down a list what is shown counts. */
  static final int DEEPEST = 10;

  private final JdbcClient jdbc;
  private final Clock clock;

  EngagementEvents(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * An event.
   *
   * @param kind SHOWN, OPENED, ANSWERED, or the name of a step
   * @param organisation who saw or did it; {@code null} for the task force and the market
   * @param part as what they did
   * @param place in the list in which it was shown, from 1; {@code null} for others
   * @param reason of a side that ended it
   * @param cause what made the market end it
   */
  record Event(
      String kind,
      UUID need,
      UUID offer,
      @Nullable UUID organisation,
      Part part,
      @Nullable Integer place,
      @Nullable String reason,
      @Nullable String cause,
      OffsetDateTime at) {}

  /** The pairs of a list, the best first, were shown to somebody who acts for a side. */
  void shown(List<Both> pairs, Part part, @Nullable OrganisationId organisation) {
    var counted = pairs.stream().limit(DEEPEST).toList();
    add(SHOWN, counted, part, organisation, true);
  }

  /** Somebody was about to begin. */
  void opened(Both pair, Part part, @Nullable OrganisationId organisation) {
    add(OPENED, List.of(pair), part, organisation, false);
  }

  private void add(
      String kind,
      List<Both> pairs,
      Part part,
      @Nullable OrganisationId organisation,
      boolean placed) {
    jdbc.sql(
            """
            insert into engagement_event
              (kind, scenario_id, capability_id, organisation, part, place, at, day)
            select :kind, need, offer, cast(:organisation as uuid), :part,
              case when :placed then place end, :at, :day
            from unnest(cast(:needs as uuid[]), cast(:offers as uuid[])) with ordinality
              as pair (need, offer, place)
            on conflict do nothing
            """)
        .param("kind", kind)
        .param("needs", pairs.stream().map(each -> each.need().value()).toArray(UUID[]::new))
        .param("offers", pairs.stream().map(each -> each.offer().value()).toArray(UUID[]::new))
        .param("organisation", organisation == null ? null : organisation.value())
        .param("part", part.name())
        .param("placed", placed)
        .param("at", now())
        .param("day", LocalDate.now(clock))
        .update();
  }

  /** Something was done in an engagement. */
  void done(String kind, Engagement engagement, Part part) {
    var pair = engagement.pair();
    var ending = engagement.ending();
    var organisation =
        part == Part.NEED || part == Part.SUPPLIER ? pair.organisation(part).value() : null;
    jdbc.sql(
            """
            insert into engagement_event
              (kind, scenario_id, capability_id, organisation, part, reason, cause, at, day)
            values (?, ?, ?, cast(? as uuid), ?, ?, ?, ?, ?)
            """)
        .param(kind)
        .param(pair.scenarioId().value())
        .param(pair.capabilityId().value())
        .param(organisation)
        .param(part.name())
        .param(ending == null || ending.reason() == null ? null : ending.reason().name())
        .param(ending == null ? null : ending.cause())
        .param(now())
        .param(LocalDate.now(clock))
        .update();
  }

  /** Those of some days, in their order, one by one. */
  void forEach(LocalDate from, LocalDate to, Consumer<Event> reader) {
    jdbc.sql("select * from engagement_event where day between ? and ? order by day, id")
        .params(from, to)
        .withFetchSize(500)
        .query(
            row -> {
              reader.accept(
                  new Event(
                      row.getString("kind"),
                      row.getObject("scenario_id", UUID.class),
                      row.getObject("capability_id", UUID.class),
                      row.getObject("organisation", UUID.class),
                      Part.valueOf(row.getString("part")),
                      row.getObject("place", Integer.class),
                      row.getString("reason"),
                      row.getString("cause"),
                      row.getObject("at", OffsetDateTime.class)));
            });
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
