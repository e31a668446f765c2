package io.scenariomarket.contract;

import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.work.Cause;
import io.scenariomarket.work.Change;
import io.scenariomarket.work.Decision;
import io.scenariomarket.work.Workflow;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what was done with contracts for the history and the queue, and tells of it. */
@Component
class ContractRecord {

  private static final Cause ENDED = new Cause("ENGAGEMENT_ENDED", null);

  private final Workflow workflow;
  private final ContractNews news;

  ContractRecord(Workflow workflow, ContractNews news) {
    this.workflow = workflow;
    this.news = news;
  }

  /** One was drafted. */
  void drafted(Engagement engagement, Contract contract, Viewer viewer) {
    write(contract, null, Change.POSTED, null);
    news.tell(engagement, contract, Change.POSTED, viewer);
  }

  /** Something was done with one. */
  Contract done(Engagement engagement, Contract contract, String action, Viewer viewer) {
    write(contract, ContractState.DRAFT, action, null);
    if (contract.state() == ContractState.DRAFT) {
      news.tell(engagement, contract, action, viewer);
    }
    return contract;
  }

  /** The engagement of one ended; that is told with the engagement. */
  void ended(Contract contract) {
    write(contract, ContractState.DRAFT, "AVOID", ENDED);
  }

  private void write(
      Contract contract, @Nullable ContractState before, String action, @Nullable Cause cause) {
    workflow.write(
        List.of(
            new Change(
                contract,
                before,
                action,
                Decision.on(contract.version()),
                false,
                null,
                cause,
                contract.updatedAt())));
  }
}
