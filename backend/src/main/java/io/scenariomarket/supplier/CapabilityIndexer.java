package io.scenariomarket.supplier;

import io.scenariomarket.identity.OrganisationChanged;
import io.scenariomarket.identity.OrganisationManagement;
import io.scenariomarket.identity.OwnedRows;
import io.scenariomarket.index.CapabilityDocument;
import io.scenariomarket.index.CapabilityIndex;
import io.scenariomarket.index.IndexedRows;
import io.scenariomarket.index.Versioned;
import io.scenariomarket.workflow.ItemRef;
import io.scenariomarket.workflow.ItemsChanged;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Brings the capability index up to date with the database.
 *
 * <p>An event only names what changed; the row is read anew, so that a lost, doubled or late event
 * does no harm. The listeners have no transaction: encoding takes long, and a connection would be
 * held all the while.
 */
@Component
class CapabilityIndexer implements IndexedRows<CapabilityDocument> {

  private static final String TABLE = "capability";

  private final CapabilityIndex index;
  private final Capabilities capabilities;
  private final CapabilityDocuments documents;
  private final OrganisationManagement organisations;
  private final OwnedRows rows;
  private final Achievements achievements;

  CapabilityIndexer(
      CapabilityIndex index,
      Capabilities capabilities,
      CapabilityDocuments documents,
      OrganisationManagement organisations,
      OwnedRows rows,
      Achievements achievements) {
    this.index = index;
    this.capabilities = capabilities;
    this.documents = documents;
    this.organisations = organisations;
    this.rows = rows;
    this.achievements = achievements;
  }

  @Async
  @TransactionalEventListener
  void on(ItemsChanged event) {
    index(event.ids(ItemRef.CAPABILITY).stream().map(UUID::toString).toList());
  }

  /** The owner's facts stand in the documents of all its capabilities. */
  @Async
  @TransactionalEventListener
  void on(OrganisationChanged event) {
    index(rows.of(TABLE, event.id()));
  }

  @Override
  public CapabilityIndex index() {
    return index;
  }

  @Override
  public Stream<Versioned<CapabilityDocument>> all() {
    return rows.all(TABLE, ids -> documents(ids.stream().map(CapabilityId::new).toList()));
  }

  @Override
  public Map<String, Long> versions() {
    var versions = new HashMap<>(rows.versions(TABLE));
    achievements.versions().forEach((id, more) -> versions.merge(id, more, Long::sum));
    return versions;
  }

  @Override
  public List<Versioned<CapabilityDocument>> some(Collection<String> ids) {
    return documents(ids.stream().map(CapabilityId::of).toList());
  }

  private List<Versioned<CapabilityDocument>> documents(List<CapabilityId> ids) {
    var found = capabilities.findAllById(ids);
    var owners =
        organisations.all(found.stream().map(Capability::organisationId).distinct().toList());
    var stages = achievements.of(found.stream().map(Capability::id).toList());
    return found.stream()
        .map(
            row ->
                documents.document(
                    row,
                    Objects.requireNonNull(owners.get(row.organisationId())),
                    Objects.requireNonNull(stages.get(row.id()))))
        .toList();
  }
}
