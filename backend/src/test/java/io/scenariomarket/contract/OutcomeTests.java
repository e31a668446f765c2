package io.scenariomarket.contract;

import static io.scenariomarket.Refusing.invalid;
import static io.scenariomarket.Refusing.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.MarketTest;
import io.scenariomarket.contract.Outcome.Result;
import io.scenariomarket.contract.Outcome.Stage;
import io.scenariomarket.contract.Outcomes.Proposal;
import io.scenariomarket.engagement.Awaiting.Awaited;
import io.scenariomarket.engagement.DeclineReason;
import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementAction;
import io.scenariomarket.engagement.EngagementDecision;
import io.scenariomarket.engagement.EngagementFilter;
import io.scenariomarket.engagement.EngagementFilter.View;
import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.engagement.EngagementList;
import io.scenariomarket.engagement.EngagementManagement;
import io.scenariomarket.engagement.EngagementState;
import io.scenariomarket.engagement.Part;
import io.scenariomarket.engagement.TwoSides;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.scenario.ScenarioState;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.work.Cause;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What comes of a contract. */
@MarketTest
@Transactional
class OutcomeTests {

  @Autowired TwoSides market;
  @Autowired Agreed agreed;
  @Autowired ContractManagement contracts;
  @Autowired Fulfilment fulfilment;
  @Autowired Outcomes outcomes;
  @Autowired ContractAwaiting awaiting;
  @Autowired EngagementList list;
  @Autowired EngagementManagement engagements;
  @Autowired ScenarioManagement scenarios;
  @Autowired JdbcClient jdbc;

  private Viewer buyer;
  private Viewer seller;
  private Engagement engagement;

  @BeforeEach
  void agree() {
    buyer = market.owner();
    seller = market.owner();
    engagement = agreed.selected(buyer, seller);
    sign();
  }

  private void sign() {
    contracts.draft(engagement.id(), agreed.content(""), -1, buyer);
    contracts.confirm(engagement.id(), 1, buyer);
    contracts.confirm(engagement.id(), 1, seller);
  }

  @Test
  void isAcceptedOnceAllMilestonesAreReachedAndBothSidesSaySo() {
    reach(0);
    invalid("result", () -> propose(Result.ACCEPTED, null));
    reach(1);
    propose(Result.ACCEPTED, null);
    assertThat(state()).isEqualTo(EngagementState.VERIFYING);

    act(OutcomeDeed.AGREE, null, seller);
    assertThat(state()).isEqualTo(EngagementState.ACCEPTED);
    assertThat(engagements.get(engagement.id(), buyer).ending()).isNull();
    assertThat(need()).isEqualTo(ScenarioState.COMPLETED);
    var contract = contracts.get(engagement.id(), buyer);
    assertThat(contract.progress().step(2).payment(contract.terms().share(2)))
        .isEqualTo(Payment.DUE);
    fulfilment.act(
        engagement.id(), 2, StepDeed.PAY, Fulfilment.Said.NOTHING, contract.version(), buyer);
  }

  @Test
  void failsWithLessonsAndPutsTheNeedBackOnTheMarketWhenItsOwnerWants() {
    engagement = agreed.selected(buyer, seller);
    var passedOver = interested(EngagementAction.END);
    var gone = interested(EngagementAction.LEAVE);
    sign();
    invalid("lessons", () -> propose(Result.FAILED, " "));
    propose(Result.FAILED, "干扰太大，识别率上不去");
    refused("contract.relist.not-now", () -> outcomes.relist(engagement.id(), null, buyer));
    act(OutcomeDeed.AGREE, null, seller);
    assertThat(state()).isEqualTo(EngagementState.FAILED);
    assertThat(need()).isEqualTo(ScenarioState.UNSUCCESSFUL);
    refused(Refusal.Kind.FORBIDDEN, () -> outcomes.relist(engagement.id(), null, seller));

    outcomes.relist(engagement.id(), "先做屏蔽", buyer);
    assertThat(need()).isEqualTo(ScenarioState.PUBLISHED);
    refused("contract.relist.not-now", () -> outcomes.relist(engagement.id(), null, buyer));
    assertThat(reopened(passedOver)).singleElement().asString().contains("先做屏蔽");
    assertThat(reopened(gone)).isEmpty();
    assertThat(reopened(seller)).isEmpty();
  }

  /** Another supplier wanted the need, until something ended that. */
  private Viewer interested(EngagementAction end) {
    var rival = market.owner();
    var offer = market.offer(TwoSides.home(rival), "");
    var begun =
        engagements.begin(
            EngagementAction.EXPRESS_INTEREST,
            engagement.pair().scenarioId(),
            offer.id(),
            null,
            rival);
    if (end == EngagementAction.END) {
      engagements.moveBySystem(begun.id(), end, new Cause("NEED_CONTRACTED", null, true));
    } else {
      var decision = new EngagementDecision(begun.version(), DeclineReason.CAPACITY, null);
      engagements.move(begun.id(), end, decision, rival);
    }
    return rival;
  }

  private List<String> reopened(Viewer viewer) {
    return jdbc.sql(
            """
            select n.text from notice n join notice_message m on m.id = n.message_id
            where m.kind = 'need-reopened' and m.recipient = ?
            """)
        .param(viewer.subject().orElseThrow())
        .query(String.class)
        .list();
  }

  @Test
  void isSettledByTheTaskForceWhereTheSupplierObjects() {
    assertThat(waits()).isEmpty();
    propose(Result.FAILED, "识别率上不去");
    assertThat(waits()).hasValue(new Awaited(Set.of(Part.SUPPLIER), "contract.waits.OUTCOME"));
    assertThat(turns(seller)).contains(engagement.id());
    assertThat(turns(buyer)).doesNotContain(engagement.id());
    refused(Refusal.Kind.FORBIDDEN, () -> act(OutcomeDeed.AGREE, null, Agreed.TASK_FORCE));
    invalid("words", () -> act(OutcomeDeed.OBJECT, null, seller));
    act(OutcomeDeed.OBJECT, "数据还没有给全", seller);
    assertThat(waits()).hasValue(new Awaited(Set.of(Part.BROKER), "contract.waits.OBJECTED"));
    assertThat(turns(Agreed.TASK_FORCE)).contains(engagement.id());
    assertThat(turns(seller)).doesNotContain(engagement.id());
    refused(Refusal.Kind.FORBIDDEN, () -> act(OutcomeDeed.UPHOLD, null, buyer));
    act(OutcomeDeed.SET_ASIDE, "请先给全数据", Agreed.TASK_FORCE);
    assertThat(contracts.get(engagement.id(), buyer).outcome()).isNull();

    propose(Result.FAILED, "数据已给全，仍上不去");
    act(OutcomeDeed.OBJECT, "再试一个月", seller);
    act(OutcomeDeed.UPHOLD, null, Agreed.TASK_FORCE);
    assertThat(state()).isEqualTo(EngagementState.FAILED);
    assertThat(Objects.requireNonNull(contracts.get(engagement.id(), buyer).outcome()).stage())
        .isEqualTo(Stage.SETTLED);
    refused("contract.outcome.not-now", () -> propose(Result.FAILED, "再说一遍"));
  }

  @Test
  void isSaidByTheSideOfTheNeedInTheContractAlone() {
    for (var other : List.of(seller, Agreed.TASK_FORCE)) {
      refused(
          Refusal.Kind.FORBIDDEN,
          () ->
              outcomes.propose(
                  engagement.id(), new Proposal(Result.FAILED, "不行", null), version(), other));
    }
    refused(
        Refusal.Kind.NOT_FOUND,
        () ->
            outcomes.propose(
                engagement.id(),
                new Proposal(Result.FAILED, "不行", null),
                version(),
                market.owner()));
    refused(
        "contract.decides",
        () ->
            engagements.move(
                engagement.id(),
                EngagementAction.GIVE_UP,
                new EngagementDecision(
                    engagements.get(engagement.id(), buyer).version(), DeclineReason.PRICE, null),
                buyer));
    assertThat(engagements.open(engagements.get(engagement.id(), buyer), buyer))
        .containsExactly(EngagementAction.START_VERIFYING);
  }

  /** The engagements in the list of those in which it is somebody's turn. */
  private List<EngagementId> turns(Viewer viewer) {
    var filter = new EngagementFilter(View.MINE, null, null, null);
    return list.list(filter, 0, 100, viewer).items().stream().map(Engagement::id).toList();
  }

  private Optional<Awaited> waits() {
    var now = engagements.get(engagement.id(), buyer);
    return Optional.ofNullable(awaiting.of(List.of(now)).get(now.id()));
  }

  private void reach(int step) {
    fulfilment.report(
        engagement.id(), step, new Report("已完成", List.of()), List.of(), version(), seller);
    assertThat(waits()).hasValue(new Awaited(Set.of(Part.NEED), "contract.waits.REPORT"));
    fulfilment.act(
        engagement.id(), step, StepDeed.CONFIRM, Fulfilment.Said.NOTHING, version(), buyer);
  }

  private void propose(Result result, @Nullable String lessons) {
    outcomes.propose(engagement.id(), new Proposal(result, lessons, null), version(), buyer);
  }

  private void act(OutcomeDeed deed, @Nullable String words, Viewer viewer) {
    outcomes.act(engagement.id(), deed, words, version(), viewer);
  }

  private long version() {
    return contracts.get(engagement.id(), Agreed.TASK_FORCE).version();
  }

  private EngagementState state() {
    return engagements.get(engagement.id(), buyer).state();
  }

  private ScenarioState need() {
    return scenarios.get(engagement.pair().scenarioId(), buyer).state();
  }
}
