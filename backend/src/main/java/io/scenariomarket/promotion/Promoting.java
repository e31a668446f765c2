package io.scenariomarket.promotion;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.ScenarioAction;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.work.Cause;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A need says that it is told of as a case. */
@Component
class Promoting {

  private static final Viewer MARKET = Viewer.taskForce("promotion");
  private static final Cause CASE = new Cause("CASE", null, true);

  private final ScenarioManagement scenarios;

  Promoting(ScenarioManagement scenarios) {
    this.scenarios = scenarios;
  }

  /** Has the need of a case that was published follow it, where it has been completed. */
  @Transactional(propagation = Propagation.MANDATORY)
  void promote(Case told) {
    var id = told.scenarioId();
    var need = scenarios.visible(List.of(id), MARKET).get(id);
    if (need != null && ScenarioAction.PROMOTE.transition().from().contains(need.state())) {
      scenarios.moveBySystem(List.of(need), ScenarioAction.PROMOTE, CASE);
    }
  }
}
