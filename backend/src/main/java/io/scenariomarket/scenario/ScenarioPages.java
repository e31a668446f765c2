package io.scenariomarket.scenario;

import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.index.IndexException;
import io.scenariomarket.posting.Lifecycle;
import io.scenariomarket.posting.PostingItems;
import io.scenariomarket.posting.PostingViews;
import io.scenariomarket.work.ItemSections;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of one scenario. */
@Controller
class ScenarioPages {

  private static final Logger log = LoggerFactory.getLogger(ScenarioPages.class);

  private final ScenarioManagement scenarios;
  private final PostingViews views;
  private final PostingItems<Scenario, ScenarioId, ScenarioState, ScenarioAction, ScenarioContent>
      items;
  private final ItemSections sections;
  private final SimilarScenarios similar;

  ScenarioPages(
      ScenarioManagement scenarios,
      PostingViews views,
      PostingItems<Scenario, ScenarioId, ScenarioState, ScenarioAction, ScenarioContent> items,
      ItemSections sections,
      SimilarScenarios similar) {
    this.scenarios = scenarios;
    this.views = views;
    this.items = items;
    this.sections = sections;
    this.similar = similar;
  }

  @GetMapping("/scenarios/{id}")
  String page(@PathVariable ScenarioId id, Viewer viewer, Model model) {
    var scenario = scenarios.get(id, viewer);
    model.addAttribute("scenario", views.show(scenarios, scenario, viewer));
    model.addAttribute(
        "mayEdit", Lifecycle.mayRevise(scenario.state(), scenario.organisationId(), viewer));
    sections.addTo(model, items.item(scenario, viewer), viewer);
    if (viewer.may(Permission.READ_HISTORY, scenario.organisationId())
        && scenario.state().phase() == ScenarioState.Phase.MINE) {
      model.addAttribute("quality", ScenarioQuality.of(scenario.content()));
      model.addAttribute("similar", similar(scenario, viewer));
    }
    return "scenario/page";
  }

  /** The page is there without the search engine, too. */
  private List<SimilarScenarios.Similar> similar(Scenario scenario, Viewer viewer) {
    try {
      return similar.to(scenario.content(), Optional.of(scenario.id()), viewer);
    } catch (IndexException away) {
      log.warn("Without its likes: {}", away.getMessage());
      return List.of();
    }
  }
}
