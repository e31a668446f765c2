package io.scenariomarket.pairing;

import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.limits.Limit;
import io.scenariomarket.limits.Limited;
import io.scenariomarket.matching.MatchList;
import io.scenariomarket.matching.Matching;
import io.scenariomarket.matching.PairParts;
import io.scenariomarket.posting.PostingViews;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.work.ItemSections;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who could serve a need together, on a page. */
@Controller
class JointPages {

  private final Matching matching;
  private final JointViews views;
  private final ScenarioManagement scenarios;
  private final PostingViews postings;
  private final ItemSections sections;
  private final PairParts parts;

  JointPages(
      Matching matching,
      JointViews views,
      ScenarioManagement scenarios,
      PostingViews postings,
      ItemSections sections,
      PairParts parts) {
    this.matching = matching;
    this.views = views;
    this.scenarios = scenarios;
    this.postings = postings;
    this.sections = sections;
    this.parts = parts;
  }

  @Limited(Limit.MATCH)
  @GetMapping("/scenarios/{id}/matches/joint")
  String page(@PathVariable ScenarioId id, Viewer viewer, Locale locale, Model model) {
    var scenario = scenarios.get(id, viewer);
    var candidates = matching.candidates(scenario, viewer);
    var found = JointOffers.of(candidates.items());
    model.addAttribute("joint", views.show(found, candidates, locale));
    model.addAttribute("scenario", postings.show(scenarios, scenario, viewer));
    sections.addTabs(model, scenario.ref(), scenario.parties(), viewer);
    model.addAttribute("mayEdit", viewer.may(Permission.EDIT_ITEM, scenario.organisationId()));
    var shown =
        found.offers().stream().flatMap(joint -> joint.partners().stream()).distinct().toList();
    parts.addTo(model, scenario, new MatchList(candidates.modelVersion(), shown), viewer);
    return "pairing/joint";
  }
}
