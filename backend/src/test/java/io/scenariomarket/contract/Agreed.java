package io.scenariomarket.contract;

import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementAction;
import io.scenariomarket.engagement.EngagementDecision;
import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.engagement.EngagementManagement;
import io.scenariomarket.engagement.TwoSides;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.Scenario;
import io.scenariomarket.scenario.ScenarioContent;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.scenario.ScenarioState;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.json.JsonMapper;

/** Two sides that have come so far that they agree on a contract. */
@TestComponent
public class Agreed {

  static final Viewer TASK_FORCE = Viewer.taskForce("test");

  private final TwoSides market;
  private final EngagementManagement engagements;
  private final ScenarioManagement scenarios;
  private final JsonMapper json;

  Agreed(
      TwoSides market,
      EngagementManagement engagements,
      ScenarioManagement scenarios,
      JsonMapper json) {
    this.market = market;
    this.engagements = engagements;
    this.scenarios = scenarios;
    this.json = json;
  }

  /** A need with a figure, one without, and one that its owner keeps to itself. */
  Scenario need(Viewer buyer) {
    return scenarios.post(
        Optional.of(TwoSides.home(buyer)),
        json.readValue(
            """
            {"title": "上肢康复训练", "problem": "治疗师不足，需要识别运动意图的训练设备。",
             "requirements": [
               {"text": "识别准确率不低于85%", "priority": "MUST", "indicator":
                 {"name": "识别准确率", "comparator": ">=", "value": 85, "unit": "%"}},
               {"text": "响应时间不超过300ms", "priority": "MUST", "indicator":
                 {"name": "响应时间", "comparator": "<=", "value": 300, "unit": "ms"}},
               {"text": "训练数据留在院内", "priority": "SHOULD"},
               {"text": "院内编号X", "priority": "SHOULD", "confidentiality": "ORGANISATION"}]}
            """,
            ScenarioContent.class),
        ScenarioState.PUBLISHED,
        TASK_FORCE);
  }

  /** An engagement in which the supplier is selected. */
  public Engagement selected(Viewer buyer, Viewer seller) {
    var offer = market.offer(TwoSides.home(seller), "");
    var begun =
        engagements.begin(EngagementAction.INVITE, need(buyer).id(), offer.id(), null, buyer);
    move(begun.id(), EngagementAction.AGREE, seller);
    move(begun.id(), EngagementAction.SHORTLIST, buyer);
    return move(begun.id(), EngagementAction.SELECT, buyer);
  }

  Engagement move(EngagementId id, EngagementAction action, Viewer viewer) {
    return engagements.move(
        id, action, EngagementDecision.on(engagements.get(id, viewer).version()), viewer);
  }

  /** What a contract says, with something more or in place of it. */
  public ContractContent content(String more) {
    return json.readValue(
        """
        {"title": "康复训练合同", "number": "HT-1", "value": 120, "signedOn": "2026-03-01",
         "startsOn": "2026-03-01", "endsOn": "2027-03-01", "dealTerms": "里程碑付费",
         "milestones": [
           {"name": "样机交付", "dueOn": "2026-06-01", "share": 30},
           {"name": "临床试用", "dueOn": "2026-12-01", "share": 40}],
         "figures": [
           {"requirement": "识别准确率不低于85%%", "promised":
             {"name": "识别准确率", "comparator": ">=", "value": 88, "unit": "%%"}},
           {"requirement": "训练数据留在院内", "promise": "全部存储在院内服务器"}]%s}
        """
            .formatted(more),
        ContractContent.class);
  }

  static OrganisationId home(Viewer owner) {
    return TwoSides.home(owner);
  }
}
