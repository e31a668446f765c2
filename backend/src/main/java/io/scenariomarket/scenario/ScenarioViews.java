package io.scenariomarket.scenario;

import io.scenariomarket.identity.OrganisationManagement;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.PageOf;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Shows scenarios to a viewer, without what they may not see. */
@Component
public class ScenarioViews {

  private final OrganisationManagement organisations;
  private final ScenarioManagement scenarios;

  ScenarioViews(OrganisationManagement organisations, ScenarioManagement scenarios) {
    this.organisations = organisations;
    this.scenarios = scenarios;
  }

  /** One scenario as the viewer may see it. */
  public ScenarioView show(Scenario scenario, Viewer viewer) {
    return show(new PageOf<>(List.of(scenario), 1, 0, 1), viewer).items().getFirst();
  }

  /** A page of them as the viewer may see it. */
  public PageOf<ScenarioView> show(PageOf<Scenario> page, Viewer viewer) {
    var owners = organisations.all(page.items().stream().map(Scenario::organisationId).toList());
    var pending = scenarios.pendingOf(page.items(), viewer);
    return page.map(
        scenario ->
            ScenarioView.of(
                scenario,
                Objects.requireNonNull(owners.get(scenario.organisationId())).name(),
                pending.get(scenario.id()),
                viewer.readerOf(scenario.organisationId())));
  }
}
