package io.scenariomarket.exchange;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.Scenario;
import io.scenariomarket.scenario.ScenarioBatches;
import io.scenariomarket.scenario.ScenarioContent;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.scenario.ScenarioState;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The needs. */
@Component
class ScenarioShelf implements Shelf<ScenarioContent> {

  private final ScenarioBatches batches;
  private final ScenarioManagement scenarios;

  ScenarioShelf(ScenarioBatches batches, ScenarioManagement scenarios) {
    this.batches = batches;
    this.scenarios = scenarios;
  }

  @Override
  public ItemType type() {
    return ItemType.SCENARIO;
  }

  @Override
  public Class<ScenarioContent> contentType() {
    return ScenarioContent.class;
  }

  @Override
  public Map<OrganisationId, Map<String, UUID>> titles(Collection<OrganisationId> owners) {
    var titles = Titles.none(owners);
    batches
        .titles(owners)
        .forEach(
            each ->
                titles
                    .getOrDefault(each.owner(), Map.of())
                    .putIfAbsent(Titles.folded(each.title()), each.id().value()));
    return titles;
  }

  @Override
  public Map<UUID, Present<ScenarioContent>> find(Collection<UUID> ids, Viewer viewer) {
    return scenarios.visible(ids.stream().map(ScenarioId::new).toList(), viewer).values().stream()
        .map(row -> present(row, viewer))
        .collect(Collectors.toMap(Present::id, Function.identity()));
  }

  private static Present<ScenarioContent> present(Scenario row, Viewer viewer) {
    var owner = row.organisationId();
    return new Present<>(
        row.id().value(),
        row.version(),
        row.content(),
        viewer.may(Permission.EDIT_ITEM, owner) && viewer.may(row.state().toRevise(), owner));
  }

  @Override
  public ScenarioContent check(ScenarioContent content) {
    return batches.check(content);
  }

  @Override
  public List<Saved> save(List<Save<ScenarioContent>> items, Landing landing, Viewer viewer) {
    var state =
        switch (landing) {
          case DRAFT -> ScenarioState.DRAFT;
          case SUBMITTED -> ScenarioState.SUBMITTED;
          case LEAD -> ScenarioState.LEAD;
          case APPROVED -> ScenarioState.APPROVED;
        };
    var saves =
        items.stream()
            .map(
                item -> {
                  var present = item.present();
                  return new ScenarioBatches.Save(
                      present == null ? null : new ScenarioId(present.id()),
                      present == null ? 0 : present.version(),
                      item.owner(),
                      state,
                      item.content());
                })
            .toList();
    return batches.save(saves, viewer).stream()
        .map(row -> new Saved(row.id().value(), row.version()))
        .toList();
  }

  @Override
  public Collection<UUID> remove(Map<UUID, Long> versions, Viewer viewer) {
    var ids =
        versions.entrySet().stream()
            .collect(Collectors.toMap(each -> new ScenarioId(each.getKey()), Map.Entry::getValue));
    return batches.remove(ids, viewer).stream().map(ScenarioId::value).toList();
  }
}
