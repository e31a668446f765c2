package io.scenariomarket.engagement;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.ScenarioAction;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.work.Cause;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A need says how far it has come with those who are engaged about it. */
@Component
class NeedStates {

  private static final Viewer MARKET = Viewer.taskForce("engagement");
  private static final Cause TALKS = new Cause("TALKS", null, true);
  private static final Cause NO_TALKS = new Cause("NO_TALKS", null, true);
  private static final Cause ENGAGEMENT = new Cause("ENGAGEMENT", null, true);

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
    switch (engagement.state()) {
      case MUTUAL -> move(id, ScenarioAction.ENGAGE, TALKS);
      case SIGNED -> move(id, ScenarioAction.CONTRACT, ENGAGEMENT);
      case VERIFYING -> move(id, ScenarioAction.VERIFY, ENGAGEMENT);
      case ACCEPTED -> move(id, ScenarioAction.COMPLETE, ENGAGEMENT);
      case FAILED -> moveUnlessTalks(id, ScenarioAction.FAIL, ENGAGEMENT);
      case DECLINED, WITHDRAWN, EXPIRED -> moveUnlessTalks(id, ScenarioAction.DISENGAGE, NO_TALKS);
      case CANDIDATE, INVITED, INTERESTED, MET, SHORTLISTED, SELECTED -> {}
    }
  }

  /** With others it goes on. */
  private void moveUnlessTalks(ScenarioId id, ScenarioAction action, Cause cause) {
    if (!rows.talks(id)) {
      move(id, action, cause);
    }
  }

  private void move(ScenarioId id, ScenarioAction action, Cause cause) {
    var need = scenarios.visible(List.of(id), MARKET).get(id);
    if (need != null && action.transition().from().contains(need.state())) {
      scenarios.moveBySystem(List.of(need), action, cause);
    }
  }
}
