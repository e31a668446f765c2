package io.scenariomarket.engagement;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Owned;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.supplier.CapabilityId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the table of engagements what takes more than one of them to answer; for no one's eyes. */
@Component
class EngagementRows {

  private final JdbcClient jdbc;

  EngagementRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Has whoever else moves engagements of a need wait until this transaction is over. */
  void lock(ScenarioId need) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('engagements of ' || ?, 0))")
        .param(need.toString())
        .query(_ -> {});
  }

  /** The engagement of two that goes on. */
  Optional<EngagementId> open(ScenarioId need, CapabilityId offer) {
    return jdbc.sql(
            """
            select id from engagement
            where scenario_id = ? and capability_id = ? and state = any(?)
            """)
        .params(need.value(), offer.value(), EngagementState.names(EngagementState::open))
        .query((row, _) -> new EngagementId(row.getObject(1, UUID.class)))
        .optional();
  }

  /** For how many the supplier has set room aside, other than for a need. */
  int committed(CapabilityId offer, ScenarioId other) {
    return jdbc.sql(
            """
            select count(*) from engagement
            where capability_id = ? and scenario_id <> ? and state = any(?)
            """)
        .params(offer.value(), other.value(), EngagementState.names(EngagementState::committed))
        .query(Integer.class)
        .single();
  }

  /** Whether anybody talks with the owner of a need about it. */
  boolean talks(ScenarioId need) {
    return jdbc.sql(
            "select exists (select from engagement where scenario_id = ? and state = any(?))")
        .params(need.value(), EngagementState.names(state -> state.open() && state.agreed()))
        .query(Boolean.class)
        .single();
  }

  /** Those of some needs or capabilities that go on. */
  List<EngagementId> openAbout(Collection<UUID> items) {
    return jdbc.sql(
            """
            select id from engagement
            where (scenario_id = any(:items) or capability_id = any(:items)) and state = any(:open)
            order by created_at, id
            """)
        .param("items", items.toArray(UUID[]::new))
        .param("open", EngagementState.names(EngagementState::open))
        .query((row, _) -> new EngagementId(row.getObject(1, UUID.class)))
        .list();
  }

  /**
   * What some organisations have agreed to talk about, of some items of others: their ids. Whoever
   * bids together with a supplier has agreed with it.
   */
  Set<UUID> agreed(Collection<? extends Owned> items, Set<OrganisationId> organisations) {
    return Set.copyOf(
        jdbc.sql(
                """
                select item.id
                from unnest(cast(:items as uuid[]), cast(:owners as uuid[])) item (id, owner)
                where exists (select from engagement e where e.state = any(:agreed) and (
                  e.need_owner = item.owner and item.id in (e.scenario_id, e.need_owner)
                    and (e.supplier = any(:own) or exists (
                      select from engagement_partner p where p.engagement_id = e.id
                        and p.organisation = any(:own) and p.state = 'CONFIRMED'))
                  or e.supplier = item.owner and e.need_owner = any(:own)
                    and item.id in (e.capability_id, e.supplier)))
                """)
            .param("items", items.stream().map(Owned::itemId).toArray(UUID[]::new))
            .param("owners", OrganisationId.values(owners(items)))
            .param("own", OrganisationId.values(organisations))
            .param("agreed", EngagementState.names(EngagementState::agreed))
            .query(UUID.class)
            .list());
  }

  /**
   * The latest engagements about the need of one that failed, of every other supplier that wanted
   * it and did not leave by itself.
   */
  List<EngagementId> passedOver(Pair failed) {
    return jdbc.sql(
            """
            select distinct on (e.supplier) e.id from engagement e
            where e.scenario_id = :need and e.supplier <> :failed and e.state = any(:lost)
              and not e.sample
              and exists (select from engagement_event wanted
                where wanted.scenario_id = e.scenario_id
                  and wanted.capability_id = e.capability_id and wanted.part = 'SUPPLIER'
                  and wanted.kind in ('EXPRESS_INTEREST', 'AGREE'))
              and e.end_part <> 'SUPPLIER'
            order by e.supplier, e.updated_at desc
            """)
        .param("need", failed.scenarioId().value())
        .param("failed", failed.supplier().value())
        .param("lost", new String[] {"DECLINED", "WITHDRAWN", "EXPIRED"})
        .query((row, _) -> new EngagementId(row.getObject(1, UUID.class)))
        .list();
  }

  private static List<OrganisationId> owners(Collection<? extends Owned> items) {
    return items.stream().<OrganisationId>map(Owned::organisationId).toList();
  }
}
