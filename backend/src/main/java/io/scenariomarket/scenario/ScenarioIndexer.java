package io.scenariomarket.scenario;

import io.scenariomarket.identity.OrganisationChanged;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.OrganisationManagement;
import io.scenariomarket.index.IndexedRows;
import io.scenariomarket.index.ScenarioDocument;
import io.scenariomarket.index.ScenarioIndex;
import io.scenariomarket.index.Versioned;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
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

  private static final int BATCH = 500;

  private final ScenarioIndex index;
  private final Scenarios scenarios;
  private final ScenarioDocuments documents;
  private final OrganisationManagement organisations;
  private final JdbcClient jdbc;

  ScenarioIndexer(
      ScenarioIndex index,
      Scenarios scenarios,
      ScenarioDocuments documents,
      OrganisationManagement organisations,
      JdbcClient jdbc) {
    this.index = index;
    this.scenarios = scenarios;
    this.documents = documents;
    this.organisations = organisations;
    this.jdbc = jdbc;
  }

  @Async
  @TransactionalEventListener
  void on(ScenarioChanged event) {
    index(List.of(event.id().toString()));
  }

  /** The owner's facts stand in the documents of all its scenarios. */
  @Async
  @TransactionalEventListener
  void on(OrganisationChanged event) {
    index(
        jdbc.sql("select id from scenario where organisation_id = ?")
            .param(event.id().value())
            .query((row, _) -> row.getString(1))
            .list());
  }

  @Override
  public ScenarioIndex index() {
    return index;
  }

  @Override
  public Stream<Versioned<ScenarioDocument>> all() {
    return Stream.iterate(next(new UUID(0, 0)), ids -> !ids.isEmpty(), ids -> next(ids.getLast()))
        .flatMap(ids -> documents(ids.stream().map(ScenarioId::new).toList()).stream());
  }

  @Override
  public Map<String, Long> versions() {
    var owners = organisations.versions();
    return jdbc
        .sql("select id, version, organisation_id from scenario")
        .query(
            (row, _) -> {
              var owner = owners.get(new OrganisationId(row.getObject(3, UUID.class)));
              var version = ScenarioDocuments.version(row.getLong(2), owner == null ? 0 : owner);
              return Map.entry(row.getString(1), (Long) version);
            })
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public List<Versioned<ScenarioDocument>> some(Collection<String> ids) {
    return documents(ids.stream().map(ScenarioId::of).toList());
  }

  private List<Versioned<ScenarioDocument>> documents(List<ScenarioId> ids) {
    var rows = scenarios.findAllById(ids);
    var owners = organisations.all(rows.stream().map(Scenario::organisationId).distinct().toList());
    return rows.stream()
        .map(
            row ->
                documents.document(row, Objects.requireNonNull(owners.get(row.organisationId()))))
        .toList();
  }

  private List<UUID> next(UUID after) {
    return jdbc.sql("select id from scenario where id > ? order by id limit ?")
        .params(after, BATCH)
        .query((row, _) -> row.getObject(1, UUID.class))
        .list();
  }
}
