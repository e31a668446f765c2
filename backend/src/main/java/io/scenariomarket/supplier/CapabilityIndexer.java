package io.scenariomarket.supplier;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.index.Versioned;
import io.scenariomarket.organisation.Organisation;
import io.scenariomarket.organisation.OrganisationChanged;
import io.scenariomarket.posting.PostingIndexer;
import io.scenariomarket.posting.PostingTools;
import io.scenariomarket.shared.MarketProperties;
import io.scenariomarket.work.ItemsChanged;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Brings the capability index up to date with the database; how far an achievement has come stands
 * in the document of its capability.
 */
@Component
class CapabilityIndexer extends PostingIndexer<Capability, CapabilityId> {

  /** How long the market can have been down at night without missing the end of a certificate. */
  private static final int DAYS_DOWN = 31;

  private final CapabilityDocuments documents;
  private final Achievements achievements;
  private final MarketProperties market;
  private final JdbcClient jdbc;
  private final Clock clock;

  CapabilityIndexer(
      CapabilityIndex index,
      Capabilities capabilities,
      CapabilityDocuments documents,
      PostingTools tools,
      Achievements achievements,
      MarketProperties market,
      JdbcClient jdbc,
      Clock clock) {
    super(index, CapabilityManagement.KIND, capabilities, tools);
    this.documents = documents;
    this.achievements = achievements;
    this.market = market;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Async
  @TransactionalEventListener
  void on(ItemsChanged event) {
    changed(event);
  }

  @Async
  @TransactionalEventListener
  void on(OrganisationChanged event) {
    changed(event);
  }

  /** What a certificate made findable is so no longer when its last day is over. */
  @Scheduled(cron = "0 5 0 * * *", zone = "${market.zone.time-zone}")
  void everyNight() {
    if (market.serving()) {
      expire();
    }
  }

  /** Indexes anew what had a certificate that ended of late. */
  void expire() {
    var today = LocalDate.now(clock);
    index(
        jdbc.sql(
                """
                select distinct capability_id from capability_certificate
                where state = 'HELD' and valid_until >= ? and valid_until < ?
                """)
            .params(today.minusDays(DAYS_DOWN), today)
            .query((row, _) -> row.getString(1))
            .list());
  }

  @Override
  public Map<String, Long> versions() {
    var versions = new HashMap<>(super.versions());
    achievements.versions().forEach((id, more) -> versions.merge(id, more, Long::sum));
    return versions;
  }

  @Override
  protected List<Versioned> documents(
      List<Capability> items, Map<OrganisationId, Organisation> owners) {
    var today = LocalDate.now(clock);
    var stages = achievements.of(items.stream().map(Capability::id).toList());
    return items.stream()
        .map(
            row ->
                documents.document(
                    row,
                    Objects.requireNonNull(owners.get(row.organisationId())),
                    Objects.requireNonNull(stages.get(row.id())),
                    today))
        .toList();
  }
}
