package io.scenariomarket.contract;

import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.identity.Audited;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.work.Cause;
import io.scenariomarket.work.Change;
import io.scenariomarket.work.Decision;
import io.scenariomarket.work.Workflow;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps what was done with contracts for the history and the queue, and tells of it. */
@Component
class ContractRecord {

  private static final Cause VERIFYING = new Cause("VERIFYING", null);
  private static final Cause ENDED = new Cause("ENGAGEMENT_ENDED", null);

  private final Workflow workflow;
  private final ContractNews news;
  private final ApplicationEventPublisher events;

  ContractRecord(Workflow workflow, ContractNews news, ApplicationEventPublisher events) {
    this.workflow = workflow;
    this.news = news;
    this.events = events;
  }

  /** One was drafted. */
  void drafted(Engagement engagement, Contract contract, Viewer viewer) {
    write(contract, null, Change.POSTED, null, null);
    news.tell(engagement, contract, Change.POSTED, viewer.subject());
  }

  /** Something was done with one. */
  Contract done(Engagement engagement, Contract contract, String action, Viewer viewer) {
    write(contract, ContractState.DRAFT, action, null, null);
    if (contract.state() == ContractState.DRAFT) {
      news.tell(engagement, contract, action, viewer.subject());
    }
    return contract;
  }

  /**
   * A signed one was kept so far.
   *
   * @param words what was said to it; {@code null} for nothing
   */
  void progressed(
      Engagement engagement,
      Contract contract,
      String action,
      @Nullable String words,
      Viewer viewer) {
    write(contract, contract.state(), action, words, null);
    news.tell(engagement, contract, action, viewer.subject());
    events.publishEvent(
        Audited.of(
            Contract.TYPE + "." + action.toLowerCase(Locale.ROOT).replace('_', '-'),
            Contract.TYPE,
            contract.id().toString(),
            contract.parties(),
            Map.of(),
            Map.of("version", contract.version())));
  }

  /** A change of a signed one was not answered in time; both sides are told. */
  void lapsed(Engagement engagement, Contract contract) {
    write(contract, contract.state(), "AMEND_LAPSE", null, null);
    news.tell(engagement, contract, "AMEND_LAPSE", Optional.empty());
  }

  /** Its trial began with the verification; that is told with the engagement. */
  void tried(Contract contract) {
    write(contract, contract.state(), "TRIAL_BEGAN", null, VERIFYING);
  }

  /** The engagement of one ended; that is told with the engagement. */
  void ended(Contract contract) {
    write(contract, ContractState.DRAFT, "AVOID", null, ENDED);
  }

  private void write(
      Contract contract,
      @Nullable ContractState before,
      String action,
      @Nullable String words,
      @Nullable Cause cause) {
    workflow.write(
        List.of(
            new Change(
                contract,
                before,
                action,
                new Decision(contract.version(), words, Map.of()),
                false,
                null,
                cause,
                contract.updatedAt())));
  }
}
