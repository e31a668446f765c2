package io.scenariomarket.scenario;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.workflow.Decision;
import io.scenariomarket.workflow.Item;
import io.scenariomarket.workflow.ItemKind;
import io.scenariomarket.workflow.ItemRef;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Needs, as what they share with capabilities on their way. */
@Component
class ScenarioItems implements ItemKind {

  private static final List<String> FIELDS =
      Arrays.stream(ScenarioContent.class.getRecordComponents())
          .map(RecordComponent::getName)
          .toList();

  private final ScenarioManagement scenarios;

  ScenarioItems(ScenarioManagement scenarios) {
    this.scenarios = scenarios;
  }

  @Override
  public String type() {
    return ItemRef.SCENARIO;
  }

  @Override
  public Item find(UUID id, Viewer viewer) {
    return item(scenarios.get(new ScenarioId(id), viewer), viewer);
  }

  @Override
  public Item move(UUID id, String action, Decision decision, Viewer viewer) {
    var known =
        ScenarioManagement.LIFECYCLE
            .named(action)
            .orElseThrow(() -> Refusal.conflict("workflow.state.conflict"));
    return item(scenarios.move(new ScenarioId(id), known, decision, viewer), viewer);
  }

  @Override
  public Item handOver(UUID id, OrganisationId organisation, long version, Viewer viewer) {
    return item(scenarios.handOver(new ScenarioId(id), organisation, version, viewer), viewer);
  }

  /** A need with what the viewer can do with it. */
  Item item(Scenario scenario, Viewer viewer) {
    return new Item(
        ItemRef.scenario(scenario.id().value()),
        scenario.content().title(),
        scenario.organisationId(),
        scenario.state().name(),
        scenario.version(),
        Item.Step.of(scenarios.open(scenario, viewer)),
        FIELDS);
  }
}
