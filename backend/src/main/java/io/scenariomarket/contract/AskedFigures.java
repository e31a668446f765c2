package io.scenariomarket.contract;

import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.Requirement;
import io.scenariomarket.scenario.Requirement.Indicator;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a need asks for, as figures by which a contract about it is judged. */
@Component
class AskedFigures {

  private static final Viewer MARKET = Viewer.taskForce("contract");

  private final ScenarioManagement scenarios;

  AskedFigures(ScenarioManagement scenarios) {
    this.scenarios = scenarios;
  }

  /**
   * A figure for each requirement of a need that both sides may read, promised as it is asked for.
   */
  List<AcceptanceFigure> of(ScenarioId need) {
    return requirements(need).stream()
        .map(each -> new AcceptanceFigure(each.text(), each.indicator(), each.indicator(), null))
        .toList();
  }

  /**
   * The figures with what the need asks for beside them, whatever they said of that: as it asks
   * now, or as it asked when they were agreed on before.
   */
  List<AcceptanceFigure> beside(
      List<AcceptanceFigure> figures, List<AcceptanceFigure> before, ScenarioId need) {
    var asked = new HashMap<String, @Nullable Indicator>();
    before.forEach(each -> asked.put(each.requirement(), each.asked()));
    requirements(need).forEach(each -> asked.put(each.text(), each.indicator()));
    return figures.stream().map(each -> each.asking(asked.get(each.requirement()))).toList();
  }

  private List<Requirement> requirements(ScenarioId need) {
    var found = scenarios.visible(List.of(need), MARKET);
    return Map.copyOf(found).values().stream()
        .flatMap(each -> each.content().requirements().stream())
        .filter(each -> each.confidentiality() != Confidentiality.ORGANISATION)
        .toList();
  }
}
