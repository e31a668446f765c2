package io.scenariomarket.selection;

import io.scenariomarket.expert.ExpertPool;
import io.scenariomarket.expert.ExpertPool.Proposal;
import io.scenariomarket.expert.ExpertPool.Topic;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.ScenarioManagement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which experts fit a selection: they know what it is about, and are tied to nobody in it. */
@Component
class ProposedAssessors {

  private static final int MOST = 5;

  private final ExpertPool pool;
  private final ScenarioManagement scenarios;
  private final ScoreSheets sheets;
  private final Entrants entrants;
  private final Bidders bidders;

  ProposedAssessors(
      ExpertPool pool,
      ScenarioManagement scenarios,
      ScoreSheets sheets,
      Entrants entrants,
      Bidders bidders) {
    this.pool = pool;
    this.scenarios = scenarios;
    this.sheets = sheets;
    this.entrants = entrants;
    this.bidders = bidders;
  }

  /** The best first; for whoever may name them. */
  List<Proposal> of(Selection selection, Viewer viewer) {
    var need = scenarios.get(selection.scenarioId(), viewer).content();
    var named = sheets.of(selection.id()).stream().map(ScoreSheet::assessor).toList();
    return pool.propose(
        new Topic(need.title() + "\n" + need.problem(), need.tracks(), parties(selection, viewer)),
        named,
        MOST);
  }

  private Set<OrganisationId> parties(Selection selection, Viewer viewer) {
    var parties = new HashSet<OrganisationId>();
    parties.add(selection.owner());
    selection.candidates().forEach(each -> parties.addAll(each.parties()));
    if (selection.candidates().isEmpty()) {
      var found = entrants.of(selection.scenarioId(), viewer);
      found.forEach(each -> parties.add(each.pair().supplier()));
      bidders.of(found).values().forEach(each -> parties.addAll(each.partners()));
    }
    return parties;
  }
}
