package io.scenariomarket.supplier;

import io.scenariomarket.identity.OrganisationManagement;
import io.scenariomarket.identity.VisibleRows;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.vocabulary.TermCheck;
import io.scenariomarket.vocabulary.Vocabulary;
import io.scenariomarket.workflow.AtOnce;
import io.scenariomarket.workflow.ItemRef;
import io.scenariomarket.workflow.Lifecycle;
import io.scenariomarket.workflow.Origin;
import io.scenariomarket.workflow.PendingChanges;
import io.scenariomarket.workflow.PostingManagement;
import io.scenariomarket.workflow.Workflow;
import java.time.Clock;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Posts, revises, moves and finds capabilities, on behalf of somebody and within what they may. */
@Service
public class CapabilityManagement
    extends PostingManagement<
        Capability, CapabilityId, CapabilityState, CapabilityAction, CapabilityContent> {

  static final Lifecycle<CapabilityState, CapabilityAction> LIFECYCLE =
      Lifecycle.of(CapabilityAction.class);

  /** What the public does not read, and what changes from day to day. */
  private static final AtOnce AT_ONCE =
      new AtOnce(
          Set.of(
              "contact",
              "confidentialDetails",
              "confidentialInMatching",
              "capacity",
              "lastCheckedOn"));

  private final Vocabulary vocabulary;

  CapabilityManagement(
      Capabilities capabilities,
      OrganisationManagement organisations,
      VisibleRows rows,
      Workflow workflow,
      PendingChanges pending,
      JdbcClient jdbc,
      Vocabulary vocabulary,
      Clock clock) {
    super(
        ItemRef.CAPABILITY,
        CapabilityState.class,
        CapabilityContent.class,
        AT_ONCE,
        LIFECYCLE,
        CapabilityId::new,
        capabilities,
        organisations,
        rows,
        workflow,
        pending,
        jdbc,
        clock);
    this.vocabulary = vocabulary;
  }

  @Override
  protected Capability create(
      Origin<CapabilityId, CapabilityState> origin, CapabilityContent content) {
    return new Capability(origin, content);
  }

  @Override
  protected CapabilityState draft() {
    return CapabilityState.DRAFT;
  }

  @Override
  protected String titleColumn() {
    return "name";
  }

  /** A refusal leaves the transaction of whoever asks as it was. */
  @Override
  @Transactional(readOnly = true, noRollbackFor = Refusal.class)
  public CapabilityContent check(CapabilityContent content) {
    var check = new TermCheck(vocabulary);
    var result = content.inTerms(check);
    check.reject(content.confidentiality().problems(CapabilityPart.values()));
    if (content.priceMin() != null
        && content.priceMax() != null
        && content.priceMin().compareTo(content.priceMax()) > 0) {
      check.reject("priceMax", "capability.price.inverted");
    }
    check.refuse();
    return result;
  }
}
