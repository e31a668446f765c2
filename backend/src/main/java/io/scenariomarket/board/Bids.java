package io.scenariomarket.board;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.supplier.CapabilityId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The stored bids. What was bid is read by one statement alone, which shows it before the deadline
 * to nobody but the bidder: not before the clock of the market and that of the database have both
 * passed it. Of a call that was called off it shows nothing to others, ever.
 */
@Component
class Bids {

  /** Whoever bids reads no other bid, whatever else they are. */
  private static final String READ =
      """
      select b.* from board_bid b join board_call c on c.id = b.call_id
      where b.call_id = :call
        and (b.organisation = any(:own)
          or :reader and c.deadline <= least(:now, clock_timestamp()) and c.stage <> 'ENDED'
            and not exists (
              select from board_bid mine where mine.call_id = c.id and mine.organisation = any(:own)))
      order by b.handed_in_at, b.id
      """;

  private final JdbcClient jdbc;

  Bids(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Those for a call that somebody may read, in the order in which they came in.
   *
   * @param own the organisations for which they bid
   * @param reader whether they read what others bid, once it is open
   * @param now by the clock of the market
   */
  List<Bid> read(UUID call, Collection<OrganisationId> own, boolean reader, Instant now) {
    return jdbc.sql(READ)
        .param("call", call)
        .param("own", OrganisationId.values(own))
        .param("reader", reader)
        .param("now", moment(now))
        .query((row, _) -> bid(row))
        .list();
  }

  /** How many there are for a call. */
  int count(UUID call) {
    return jdbc.sql("select count(*) from board_bid where call_id = ?")
        .param(call)
        .query(Integer.class)
        .single();
  }

  /** Who bid for a call, for the market to tell them what becomes of it. */
  List<OrganisationId> bidders(UUID call) {
    return jdbc.sql("select organisation from board_bid where call_id = ?")
        .param(call)
        .query((row, _) -> new OrganisationId(row.getObject(1, UUID.class)))
        .list();
  }

  /** The capabilities on which the bids for a call build, by bid, once the deadline has passed. */
  Map<UUID, CapabilityId> entries(UUID call) {
    var found = new HashMap<UUID, CapabilityId>();
    jdbc.sql(
            """
            select b.id, b.capability from board_bid b join board_call c on c.id = b.call_id
            where c.id = ? and c.deadline <= clock_timestamp()
            """)
        .param(call)
        .query(
            row -> {
              found.put(
                  row.getObject(1, UUID.class), new CapabilityId(row.getObject(2, UUID.class)));
            });
    return found;
  }

  /** Keeps by which engagement a bid is considered. */
  void consider(UUID bid, UUID engagement) {
    jdbc.sql("update board_bid set engagement = ? where id = ?").params(engagement, bid).update();
  }

  /** The engagements by which bids for a call are considered, by bid. */
  Map<UUID, UUID> considered(UUID call) {
    var found = new HashMap<UUID, UUID>();
    jdbc.sql("select id, engagement from board_bid where call_id = ? and engagement is not null")
        .param(call)
        .query(
            row -> {
              found.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
            });
    return found;
  }

  /** Awards these bids for a call, and no others. */
  void award(UUID call, Collection<UUID> winners) {
    jdbc.sql("update board_bid set awarded = id = any(?) where call_id = ?")
        .params(winners.toArray(UUID[]::new), call)
        .update();
  }

  /** The engagements of the bids for a call that were awarded. */
  List<UUID> awarded(UUID call) {
    return jdbc.sql("select engagement from board_bid where call_id = ? and awarded")
        .param(call)
        .query((row, _) -> row.getObject(1, UUID.class))
        .list();
  }

  /** The organisations to which a call was awarded, which everybody may know. */
  List<OrganisationId> winners(UUID call) {
    return jdbc.sql(
            "select organisation from board_bid where call_id = ? and awarded order by"
                + " handed_in_at")
        .param(call)
        .query((row, _) -> new OrganisationId(row.getObject(1, UUID.class)))
        .list();
  }

  /** Whether an engagement considers a bid of which the award does not stand yet. */
  boolean underReview(UUID engagement) {
    return jdbc.sql(
            """
            select exists (
              select from board_bid b join board_call c on c.id = b.call_id
              where b.engagement = ? and c.stage in ('REVIEW', 'AWARDED'))
            """)
        .param(engagement)
        .query(Boolean.class)
        .single();
  }

  /**
   * Stores a bid: a new one, or one in the place of the same bid's last version.
   *
   * @return whether it is stored: not where somebody changed it in between
   */
  boolean save(Bid bid) {
    var content = bid.content();
    return jdbc.sql(
                """
                insert into board_bid (id, version, call_id, organisation, capability, plan, team,
                  budget, partners, handed_in_at, changed_at)
                values (:id, 0, :call, :organisation, :capability, :plan, :team, :budget, :partners,
                  :at, :at)
                on conflict (call_id, organisation) do update
                set version = board_bid.version + 1, capability = :capability, plan = :plan,
                  team = :team, budget = :budget, partners = :partners, changed_at = :at
                where board_bid.id = :id and board_bid.version = :version
                """)
            .param("id", bid.id())
            .param("version", bid.version())
            .param("call", bid.call())
            .param("organisation", bid.organisation().value())
            .param("capability", content.capability() == null ? null : content.capability().value())
            .param("plan", content.plan())
            .param("team", content.team())
            .param("budget", content.budget())
            .param("partners", content.partners())
            .param("at", moment(bid.changedAt()))
            .update()
        == 1;
  }

  /** Takes a bid away; not where somebody changed it in between. */
  boolean remove(UUID id, long version) {
    return jdbc.sql("delete from board_bid where id = ? and version = ?")
            .params(id, version)
            .update()
        == 1;
  }

  private static Bid bid(ResultSet row) throws SQLException {
    return new Bid(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getObject("call_id", UUID.class),
        new OrganisationId(row.getObject("organisation", UUID.class)),
        new BidContent(
            new CapabilityId(row.getObject("capability", UUID.class)),
            row.getString("plan"),
            row.getString("team"),
            row.getBigDecimal("budget"),
            row.getString("partners")),
        row.getObject("handed_in_at", OffsetDateTime.class).toInstant(),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        row.getObject("engagement", UUID.class),
        row.getBoolean("awarded"));
  }

  private static OffsetDateTime moment(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
