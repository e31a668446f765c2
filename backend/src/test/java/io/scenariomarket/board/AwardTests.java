package io.scenariomarket.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.scenariomarket.MarketTest;
import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementAction;
import io.scenariomarket.engagement.EngagementDecision;
import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.engagement.EngagementManagement;
import io.scenariomarket.engagement.EngagementState;
import io.scenariomarket.engagement.TwoSides;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** From the opening of bids to the award, the objections against it, and the grade of the work. */
@MarketTest
@Transactional
class AwardTests {

  private static final Viewer TASK_FORCE = OnBoard.TASK_FORCE;

  @Autowired OnBoard boards;
  @Autowired TwoSides market;
  @Autowired BidManagement bids;
  @Autowired BidBriefs briefs;
  @Autowired CallManagement calls;
  @Autowired CallViews views;
  @Autowired ObjectionManagement objections;
  @Autowired EngagementManagement engagements;
  @Autowired JdbcClient jdbc;

  private Viewer owner;
  private Viewer winner;
  private Viewer loser;
  private BoardCall call;

  @BeforeEach
  void opens() {
    owner = market.owner();
    winner = market.owner();
    loser = market.owner();
    call = boards.called(owner);
    for (var bidder : List.of(winner, loser)) {
      var offer = market.offer(TwoSides.home(bidder), "").id();
      var content = new BidContent(offer, "方案", "团队", new BigDecimal("120"), null);
      bids.handIn(call.id(), TwoSides.home(bidder), null, content, bidder);
    }
    past("deadline");
    boards.move(now(), CallAction.OPEN_BIDS, TASK_FORCE);
  }

  @Test
  void putsEachBidOnTheShortlistWithItsPlanForAssessors() {
    var opened = bids.of(now(), TASK_FORCE);
    assertThat(opened)
        .extracting(each -> engagement(each).state())
        .containsOnly(EngagementState.SHORTLISTED)
        .hasSize(2);
    assertThat(briefs.of(call.scenarioId(), call.owner(), owner))
        .hasSize(2)
        .containsEntry(opened.getFirst().engagement(), "方案");
    assertThat(briefs.of(call.scenarioId(), call.owner(), loser)).hasSize(1);
  }

  @Test
  void isAwardedToTheOneSelectedAndSignedOnceNobodyObjectsAnyMore() {
    var bid = bid(winner);
    refused(Refusal.Kind.INVALID, () -> award(List.of()));
    refused(Refusal.Kind.INVALID, () -> award(List.of(UUID.randomUUID())));
    refused(Refusal.Kind.INVALID, () -> award(List.of(bid.id())));
    select(bid);
    var awarded = award(List.of(bid.id()));

    assertThat(views.show(awarded, Viewer.VISITOR).winners()).hasSize(1);
    assertThat(engagements.refusal(engagement(bid), EngagementAction.SIGN))
        .contains("board.signing.early");
    refused(
        Refusal.Kind.FORBIDDEN, () -> objections.object(call.id(), Optional.empty(), "不公", owner));
    var raised = objections.object(call.id(), Optional.empty(), "没有看指标", loser);
    refused(
        Refusal.Kind.CONFLICT, () -> objections.object(call.id(), Optional.empty(), "又", loser));
    assertThat(objections.of(awarded, market.owner())).isEmpty();
    refused(Refusal.Kind.CONFLICT, () -> boards.move(now(), CallAction.CONFIRM, TASK_FORCE));
    past("objections_until");
    refused(
        Refusal.Kind.CONFLICT, () -> objections.object(call.id(), Optional.empty(), "迟了", winner));
    refused(Refusal.Kind.CONFLICT, () -> boards.move(now(), CallAction.CONFIRM, TASK_FORCE));
    refused(Refusal.Kind.FORBIDDEN, () -> objections.answer(call.id(), raised.id(), "看了", loser));
    objections.answer(call.id(), raised.id(), "已复核", TASK_FORCE);
    var signing = boards.move(now(), CallAction.CONFIRM, TASK_FORCE);

    assertThat(signing.stage()).isEqualTo(CallStage.SIGNING);
    assertThat(engagements.refusal(engagement(bid), EngagementAction.SIGN)).isEmpty();
    refused(Refusal.Kind.CONFLICT, () -> boards.move(now(), CallAction.START_WORK, TASK_FORCE));
    state(bid, "SIGNED");
    boards.move(now(), CallAction.START_WORK, TASK_FORCE);
    refused(Refusal.Kind.CONFLICT, () -> grade(Grade.GOOD));
    state(bid, "ACCEPTED");
    refused(Refusal.Kind.INVALID, () -> grade(null));
    assertThat(grade(Grade.EXCELLENT).stage()).isEqualTo(CallStage.GRADED);
  }

  @Test
  void isAwardedToSeveralOfTheShortlistForThemToRace() {
    var both = List.of(bid(winner).id(), bid(loser).id());
    assertThat(views.show(award(both), Viewer.VISITOR).winners()).hasSize(2);
    var again = boards.move(now(), CallAction.REOPEN, TASK_FORCE);
    assertThat(again.stage()).isEqualTo(CallStage.REVIEW);
    assertThat(views.show(again, Viewer.VISITOR).winners()).isEmpty();
  }

  private BoardCall award(List<UUID> winners) {
    return move(CallAction.AWARD, Instant.now().plus(Duration.ofDays(5)), winners, null);
  }

  private BoardCall grade(Grade grade) {
    return move(CallAction.GRADE, null, List.of(), grade);
  }

  private BoardCall move(CallAction action, Instant until, List<UUID> winners, Grade grade) {
    return calls.move(
        call.id(),
        action,
        new CallDecision(now().number(), "理由", until, null, winners, grade),
        TASK_FORCE);
  }

  private void select(Bid bid) {
    var found = engagement(bid);
    engagements.move(
        found.id(), EngagementAction.SELECT, EngagementDecision.on(found.version()), owner);
  }

  private Bid bid(Viewer bidder) {
    return bids.own(call, TwoSides.home(bidder), bidder).orElseThrow();
  }

  private Engagement engagement(Bid bid) {
    return engagements.get(new EngagementId(bid.engagement()), TASK_FORCE);
  }

  private void state(Bid bid, String state) {
    jdbc.sql("update engagement set state = ? where id = ?")
        .params(state, bid.engagement())
        .update();
  }

  private BoardCall now() {
    return calls.get(call.id(), TASK_FORCE);
  }

  private void past(String moment) {
    jdbc.sql("update board_call set " + moment + " = clock_timestamp() where id = ?")
        .param(call.id())
        .update();
  }

  private static void refused(Refusal.Kind kind, ThrowingCallable what) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(what)
        .extracting(Refusal::kind)
        .isEqualTo(kind);
  }
}
