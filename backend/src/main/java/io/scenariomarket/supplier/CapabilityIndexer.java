package io.scenariomarket.supplier;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.index.Versioned;
import io.scenariomarket.organisation.Organisation;
import io.scenariomarket.organisation.OrganisationChanged;
import io.scenariomarket.posting.PostingIndexer;
import io.scenariomarket.posting.PostingTools;
import io.scenariomarket.work.ItemsChanged;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Brings the capability index up to date with the database; how far an achievement has come stands
 * in the document of its capability.
 */
@Component
class CapabilityIndexer extends PostingIndexer<Capability, CapabilityId> {

  private final CapabilityDocuments documents;
  private final Achievements achievements;

  CapabilityIndexer(
      CapabilityIndex index,
      Capabilities capabilities,
      CapabilityDocuments documents,
      PostingTools tools,
      Achievements achievements) {
    super(index, CapabilityManagement.KIND, capabilities, tools);
    this.documents = documents;
    this.achievements = achievements;
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

  @Override
  public Map<String, Long> versions() {
    var versions = new HashMap<>(super.versions());
    achievements.versions().forEach((id, more) -> versions.merge(id, more, Long::sum));
    return versions;
  }

  @Override
  protected List<Versioned> documents(
      List<Capability> items, Map<OrganisationId, Organisation> owners) {
    var stages = achievements.of(items.stream().map(Capability::id).toList());
    return items.stream()
        .map(
            row ->
                documents.document(
                    row,
                    Objects.requireNonNull(owners.get(row.organisationId())),
                    Objects.requireNonNull(stages.get(row.id()))))
        .toList();
  }
}
