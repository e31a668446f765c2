package io.scenariomarket.scenario;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.posting.Lifecycle;
import io.scenariomarket.posting.PostingViews;
import io.scenariomarket.work.ItemSections;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands above a page about one need, by the template {@code scenario/head}. */
@Component
public class ScenarioHead {

  private final ScenarioManagement scenarios;
  private final PostingViews views;
  private final ItemSections sections;

  ScenarioHead(ScenarioManagement scenarios, PostingViews views, ItemSections sections) {
    this.scenarios = scenarios;
    this.views = views;
    this.sections = sections;
  }

  /** Lays the head of a need on a page, as {@code posting}, {@code mayEdit} and {@code tabs}. */
  public void addTo(Model page, Scenario need, Viewer viewer) {
    page.addAttribute("posting", views.show(scenarios, need, viewer));
    page.addAttribute("mayEdit", Lifecycle.mayRevise(need.state(), need.organisationId(), viewer));
    sections.addTabs(page, need.ref(), need.parties(), viewer);
  }
}
