package io.scenariomarket.contract;

import io.scenariomarket.contract.Outcome.Result;
import io.scenariomarket.contract.Outcomes.Proposal;
import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.engagement.EngagementManagement;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.Comparison;
import io.scenariomarket.scenario.Requirement.Indicator;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;

/** Two sides that have come so far that both accept what was done. */
@TestComponent
public class Accepting {

  private final Agreed agreed;
  private final ContractManagement contracts;
  private final Fulfilment fulfilment;
  private final Outcomes outcomes;
  private final EngagementManagement engagements;

  Accepting(
      Agreed agreed,
      ContractManagement contracts,
      Fulfilment fulfilment,
      Outcomes outcomes,
      EngagementManagement engagements) {
    this.agreed = agreed;
    this.contracts = contracts;
    this.fulfilment = fulfilment;
    this.outcomes = outcomes;
    this.engagements = engagements;
  }

  /** An engagement that is accepted, with an accuracy of 91 % measured. */
  public Engagement accepted(Viewer buyer, Viewer seller) {
    var id = agreed.selected(buyer, seller).id();
    contracts.draft(id, agreed.content(""), -1, buyer);
    contracts.confirm(id, 1, buyer);
    contracts.confirm(id, 1, seller);
    reach(id, 0, List.of(), buyer, seller);
    var measured = new Indicator("识别准确率", Comparison.EQUAL, new BigDecimal(91), "%");
    reach(id, 1, List.of(new Measured(1, 0, measured, "十二名患者平均")), buyer, seller);
    outcomes.propose(id, new Proposal(Result.ACCEPTED, "只在院内说", null), version(id), buyer);
    outcomes.act(id, OutcomeDeed.AGREE, null, version(id), seller);
    return engagements.get(id, buyer);
  }

  private void reach(
      EngagementId id, int step, List<Measured> measured, Viewer buyer, Viewer seller) {
    fulfilment.report(id, step, new Report("已完成", measured), List.of(), version(id), seller);
    fulfilment.act(id, step, StepDeed.CONFIRM, Fulfilment.Said.NOTHING, version(id), buyer);
  }

  private long version(EngagementId id) {
    return contracts.get(id, Agreed.TASK_FORCE).version();
  }
}
