package io.scenariomarket.scenario;

import io.scenariomarket.identity.Organisation;
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

  ScenarioViews(OrganisationManagement organisations) {
    this.organisations = organisations;
  }

  /** One scenario as the viewer may see it. */
  public ScenarioView show(Scenario scenario, Viewer viewer) {
    return show(new PageOf<>(List.of(scenario), 1, 0, 1), viewer).items().getFirst();
  }

  /** A page of them as the viewer may see it. */
  public PageOf<ScenarioView> show(PageOf<Scenario> scenarios, Viewer viewer) {
    var owners =
        organisations.all(scenarios.items().stream().map(Scenario::organisationId).toList());
    return scenarios.map(
        scenario ->
            view(scenario, Objects.requireNonNull(owners.get(scenario.organisationId())), viewer));
  }

  private ScenarioView view(Scenario scenario, Organisation owner, Viewer viewer) {
    return ScenarioView.of(scenario, owner.name(), viewer.readerOf(scenario.organisationId()));
  }
}
