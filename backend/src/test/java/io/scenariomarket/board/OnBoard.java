package io.scenariomarket.board;

import io.scenariomarket.engagement.TwoSides;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.Scenario;
import io.scenariomarket.scenario.ScenarioContent;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.scenario.ScenarioState;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.json.JsonMapper;

/** Needs on boards, for tests of what becomes of them. */
@TestComponent
public class OnBoard {

  static final Viewer TASK_FORCE = Viewer.taskForce("test");

  private final CallManagement calls;
  private final ScenarioManagement scenarios;
  private final JsonMapper json;
  private final Clock clock;

  OnBoard(CallManagement calls, ScenarioManagement scenarios, JsonMapper json, Clock clock) {
    this.calls = calls;
    this.scenarios = scenarios;
    this.json = json;
    this.clock = clock;
  }

  /** A public need of somebody's organisation. */
  Scenario need(Viewer owner, String kind) {
    return scenarios.post(
        Optional.of(TwoSides.home(owner)),
        json.readValue(
            "{\"title\": \"轴承早期故障识别\", \"problem\": \"早期故障听不出来。\", \"kind\": \"" + kind + "\"}",
            ScenarioContent.class),
        ScenarioState.PUBLISHED,
        TASK_FORCE);
  }

  /** A need of somebody's organisation that bids are called for, for an hour. */
  BoardCall called(Viewer owner) {
    var proposed = calls.propose(need(owner, "企业技术需求榜").id(), "试过三家都不行", owner);
    var passed = move(proposed, CallAction.PASS, TASK_FORCE);
    return move(passed, CallAction.PUBLISH, TASK_FORCE);
  }

  /** Does something with one, with what it takes. */
  BoardCall move(BoardCall call, CallAction action, Viewer by) {
    var hours = Duration.ofHours(action == CallAction.EXTEND ? 2 : 1);
    return calls.move(
        call.id(),
        action,
        new CallDecision(
            call.number(),
            "理由：" + action,
            action.setsDeadline() ? clock.instant().plus(hours) : null,
            null,
            List.of(),
            null),
        by);
  }
}
