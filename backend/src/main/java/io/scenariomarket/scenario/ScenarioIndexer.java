package io.scenariomarket.scenario;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.index.Versioned;
import io.scenariomarket.organisation.Organisation;
import io.scenariomarket.organisation.OrganisationChanged;
import io.scenariomarket.posting.PostingIndexer;
import io.scenariomarket.posting.PostingTools;
import io.scenariomarket.work.ItemsChanged;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Brings the scenario index up to date with the database. */
@Component
class ScenarioIndexer extends PostingIndexer<Scenario, ScenarioId> {

  private final ScenarioDocuments documents;

  ScenarioIndexer(
      ScenarioIndex index, Scenarios scenarios, ScenarioDocuments documents, PostingTools tools) {
    super(index, ScenarioManagement.KIND, scenarios, tools);
    this.documents = documents;
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
  protected List<Versioned> documents(
      List<Scenario> items, Map<OrganisationId, Organisation> owners) {
    return items.stream()
        .map(
            row ->
                documents.document(row, Objects.requireNonNull(owners.get(row.organisationId()))))
        .toList();
  }
}
