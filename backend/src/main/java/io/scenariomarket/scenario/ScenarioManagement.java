package io.scenariomarket.scenario;

import io.scenariomarket.posting.AtOnce;
import io.scenariomarket.posting.Lifecycle;
import io.scenariomarket.posting.PostingKind;
import io.scenariomarket.posting.PostingTools;
import io.scenariomarket.posting.Postings;
import io.scenariomarket.work.Cause;
import io.scenariomarket.work.ItemRef;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Posts, revises, moves and finds scenarios, on behalf of somebody and within what they may. */
@Service
public class ScenarioManagement
    extends Postings<Scenario, ScenarioId, ScenarioState, ScenarioAction, ScenarioContent> {

  static final PostingKind<Scenario, ScenarioId, ScenarioState, ScenarioAction, ScenarioContent>
      KIND =
          new PostingKind<>(
              ItemRef.SCENARIO,
              "title",
              ScenarioState.DRAFT,
              Lifecycle.of(ScenarioAction.class),
              ScenarioState::revived,
              ScenarioContent.class,
              // What the public does not read.
              new AtOnce(Set.of("contact", "confidentialDetails", "confidentialInMatching")),
              ScenarioId::new,
              Scenario::new);

  private final Scenarios scenarios;

  ScenarioManagement(Scenarios scenarios, PostingTools tools) {
    super(KIND, scenarios, tools);
    this.scenarios = scenarios;
  }

  /** Takes needs out of the library whose last day has passed. */
  @Transactional
  int expire(LocalDate today) {
    var passed = scenarios.passed(today);
    return moveBySystem(passed, ScenarioAction.EXPIRE, Cause.LAST_DAY).size();
  }
}
