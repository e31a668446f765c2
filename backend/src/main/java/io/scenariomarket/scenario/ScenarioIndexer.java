package io.scenariomarket.scenario;

import io.scenariomarket.identity.OrganisationChanged;
import io.scenariomarket.identity.OrganisationManagement;
import io.scenariomarket.identity.OwnedRows;
import io.scenariomarket.index.IndexedRows;
import io.scenariomarket.index.ScenarioDocument;
import io.scenariomarket.index.ScenarioIndex;
import io.scenariomarket.index.Versioned;
import io.scenariomarket.workflow.ItemRef;
import io.scenariomarket.workflow.ItemsChanged;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Brings the scenario index up to date with the database.
 *
 * <p>An event only names what changed; the row is read anew, so that a lost, doubled or late event
 * does no harm. The listeners have no transaction: encoding takes long, and a connection would be
 * held all the while.
 */
@Component
class ScenarioIndexer implements IndexedRows<ScenarioDocument> {

  private static final String TABLE = "scenario";

  private final ScenarioIndex index;
  private final Scenarios scenarios;
  private final ScenarioDocuments documents;
  private final OrganisationManagement organisations;
  private final OwnedRows rows;

  ScenarioIndexer(
      ScenarioIndex index,
      Scenarios scenarios,
      ScenarioDocuments documents,
      OrganisationManagement organisations,
      OwnedRows rows) {
    this.index = index;
    this.scenarios = scenarios;
    this.documents = documents;
    this.organisations = organisations;
    this.rows = rows;
  }

  @Async
  @TransactionalEventListener
  void on(ItemsChanged event) {
    index(event.ids(ItemRef.SCENARIO).stream().map(UUID::toString).toList());
  }

  /** The owner's facts stand in the documents of all its scenarios. */
  @Async
  @TransactionalEventListener
  void on(OrganisationChanged event) {
    index(rows.of(TABLE, event.id()));
  }

  @Override
  public ScenarioIndex index() {
    return index;
  }

  @Override
  public Stream<Versioned<ScenarioDocument>> all() {
    return rows.all(TABLE, ids -> documents(ids.stream().map(ScenarioId::new).toList()));
  }

  @Override
  public Map<String, Long> versions() {
    return rows.versions(TABLE);
  }

  @Override
  public List<Versioned<ScenarioDocument>> some(Collection<String> ids) {
    return documents(ids.stream().map(ScenarioId::of).toList());
  }

  private List<Versioned<ScenarioDocument>> documents(List<ScenarioId> ids) {
    var found = scenarios.findAllById(ids);
    var owners =
        organisations.all(found.stream().map(Scenario::organisationId).distinct().toList());
    return found.stream()
        .map(
            row ->
                documents.document(row, Objects.requireNonNull(owners.get(row.organisationId()))))
        .toList();
  }
}
