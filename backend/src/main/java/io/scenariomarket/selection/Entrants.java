package io.scenariomarket.selection;

import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementFilter;
import io.scenariomarket.engagement.EngagementFilter.View;
import io.scenariomarket.engagement.EngagementList;
import io.scenariomarket.engagement.EngagementState;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.ScenarioId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who takes part in a selection: those with whom the owner of the need has met. */
@Component
class Entrants {

  static final Set<EngagementState> STATES =
      EnumSet.of(EngagementState.MET, EngagementState.SHORTLISTED);

  private static final int READ = 200;

  private final EngagementList engagements;

  Entrants(EngagementList engagements) {
    this.engagements = engagements;
  }

  /** Those of a need, in an order that tells nothing of them. */
  List<Engagement> of(ScenarioId need, Viewer viewer) {
    return engagements
        .list(new EngagementFilter(View.ALL, null, need.value(), null), 0, READ, viewer)
        .items()
        .stream()
        .filter(each -> STATES.contains(each.state()))
        .sorted(Comparator.comparing(each -> each.id().value()))
        .toList();
  }
}
