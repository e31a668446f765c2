package io.scenariomarket.engagement;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.organisation.OrganisationState;
import io.scenariomarket.organisation.People;
import io.scenariomarket.scenario.Scenario;
import io.scenariomarket.scenario.ScenarioContent;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.scenario.ScenarioState;
import io.scenariomarket.supplier.Capability;
import io.scenariomarket.supplier.CapabilityContent;
import io.scenariomarket.supplier.CapabilityManagement;
import io.scenariomarket.supplier.CapabilityState;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.json.JsonMapper;

/** Organisations with a need and a capability each, for tests of what they do with each other. */
@TestComponent
public class TwoSides {

  static final Viewer TASK_FORCE = Viewer.taskForce("test");

  private final People people;
  private final OrganisationManagement organisations;
  private final ScenarioManagement scenarios;
  private final CapabilityManagement capabilities;
  private final PartnerManagement partners;
  private final PartnerInviting inviting;
  private final JsonMapper json;

  TwoSides(
      People people,
      OrganisationManagement organisations,
      ScenarioManagement scenarios,
      CapabilityManagement capabilities,
      PartnerManagement partners,
      PartnerInviting inviting,
      JsonMapper json) {
    this.people = people;
    this.organisations = organisations;
    this.scenarios = scenarios;
    this.capabilities = capabilities;
    this.partners = partners;
    this.inviting = inviting;
    this.json = json;
  }

  /** Somebody who owns an approved organisation of their own. */
  public Viewer owner() {
    var somebody = people.somebody();
    var organisation =
        organisations.register(People.profile("单位" + somebody.subject().orElseThrow()), somebody);
    organisations.decide(organisation.id(), OrganisationState.APPROVED, null, TASK_FORCE);
    return people.now(somebody);
  }

  public static OrganisationId home(Viewer owner) {
    return owner.home().orElseThrow();
  }

  /** A public need of an organisation. */
  public Scenario need(OrganisationId owner) {
    return scenarios.post(
        Optional.of(owner),
        json.readValue(
            """
            {"title": "上肢康复训练", "problem": "治疗师不足，需要识别运动意图的训练设备。",
             "requirements": [{"text": "识别准确率不低于85%", "priority": "MUST"}],
             "contact": {"name": "张三", "phone": "13800000001"}}
            """,
            ScenarioContent.class),
        ScenarioState.PUBLISHED,
        TASK_FORCE);
  }

  /** A listed capability of an organisation. */
  public Capability offer(OrganisationId owner, String more) {
    return capabilities.post(
        Optional.of(owner),
        json.readValue(
            """
            {"name": "运动意图识别系统", "description": "识别准确率90%%。",
             "contact": {"name": "李四", "phone": "13800000002"}%s}
            """
                .formatted(more),
            CapabilityContent.class),
        CapabilityState.LISTED,
        TASK_FORCE);
  }

  /** Has a supplier ask an organisation to bid together, which confirms or not. */
  public void ask(Engagement engagement, Viewer supplier, Viewer partner, boolean confirms) {
    var asked = inviting.invite(engagement.id(), home(partner), "数据采集", null, supplier);
    if (confirms) {
      partners.move(asked.id(), PartnerAction.CONFIRM, asked.number(), null, partner);
    }
  }
}
