package io.scenariomarket.engagement;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.ScenarioAction;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.scenario.ScenarioState;
import io.scenariomarket.work.Cause;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A need says that talks go on about it as long as any do. */
@Component
class NeedStates {

  private static final Viewer MARKET = Viewer.taskForce("engagement");
  private static final Cause TALKS = new Cause("TALKS", null, true);
  private static final Cause NO_TALKS = new Cause("NO_TALKS", null, true);

  private final ScenarioManagement scenarios;
  private final EngagementRows rows;

  NeedStates(ScenarioManagement scenarios, EngagementRows rows) {
    this.scenarios = scenarios;
    this.rows = rows;
  }

  /** Has the need of an engagement that was moved follow it. */
  @Transactional(propagation = Propagation.MANDATORY)
  void follow(Engagement engagement) {
    var id = engagement.pair().scenarioId();
    if (engagement.state() == EngagementState.MUTUAL) {
      move(id, ScenarioState.PUBLISHED, ScenarioAction.ENGAGE, TALKS);
    } else if (!engagement.state().open() && !rows.talks(id)) {
      move(id, ScenarioState.ENGAGED, ScenarioAction.DISENGAGE, NO_TALKS);
    }
  }

  private void move(ScenarioId id, ScenarioState from, ScenarioAction action, Cause cause) {
    var need = scenarios.visible(List.of(id), MARKET).get(id);
    if (need != null && need.state() == from) {
      scenarios.moveBySystem(List.of(need), action, cause);
    }
  }
}
