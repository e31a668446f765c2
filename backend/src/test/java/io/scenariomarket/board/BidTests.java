package io.scenariomarket.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.scenariomarket.MarketTest;
import io.scenariomarket.engagement.TwoSides;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.identity.ZoneRole;
import io.scenariomarket.organisation.People;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.supplier.CapabilityId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Bids for a need on a board: taken until the deadline, sealed until then. */
@MarketTest
@Transactional
class BidTests {

  private static final Viewer TASK_FORCE = OnBoard.TASK_FORCE;

  @Autowired OnBoard boards;
  @Autowired TwoSides market;
  @Autowired People people;
  @Autowired BidManagement bids;
  @Autowired BidViews views;
  @Autowired CallManagement calls;
  @Autowired JdbcClient jdbc;

  private Viewer owner;
  private Viewer bidder;
  private Viewer rival;
  private BoardCall call;
  private CapabilityId offer;

  @BeforeEach
  void isCalledFor() {
    owner = market.owner();
    bidder = market.owner();
    rival = market.owner();
    call = boards.called(owner);
    offer = market.offer(home(bidder), "").id();
  }

  @Test
  void staysWithTheBidderUntilTheDeadlineAndIsReadByOwnerAndTaskForceAfterIt() {
    handIn(bidder, null, "方案一");
    handIn(rival, null, "方案二");
    var operator = people.somebody(ZoneRole.ADMIN);
    var taskForce = people.somebody(ZoneRole.TASKFORCE);

    assertThat(plans(bidder)).containsExactly("方案一");
    assertThat(plans(rival)).containsExactly("方案二");
    for (var reader : List.of(owner, taskForce, TASK_FORCE, operator, Viewer.VISITOR)) {
      assertThat(plans(reader)).isEmpty();
      assertThat(views.bidding(call, reader).count()).isEqualTo(2);
    }
    assertThat(told()).doesNotContain(bidder.subject().orElseThrow());
    assertThat(audited()).doesNotContain(home(bidder).value());

    pass();

    for (var reader : List.of(owner, taskForce, TASK_FORCE)) {
      assertThat(plans(reader)).containsExactly("方案一", "方案二");
    }
    assertThat(plans(bidder)).containsExactly("方案一");
    assertThat(plans(operator)).isEmpty();
    assertThat(plans(Viewer.VISITOR)).isEmpty();
    var insider = new Viewer(taskForce.user(), bidder.memberships());
    assertThat(plans(insider)).as("Whoever bids reads no other bid").containsExactly("方案一");

    boards.move(now(), CallAction.OPEN_BIDS, TASK_FORCE);
    assertThat(told()).contains(bidder.subject().orElseThrow());
    assertThat(audited()).contains(home(bidder).value(), home(rival).value());
  }

  @Test
  void isOnePerOrganisationChangedUponTheVersionThatWasRead() {
    var first = handIn(bidder, null, "方案一");
    refused(Refusal.Kind.CONFLICT, () -> handIn(bidder, null, "又一份"));
    var second = handIn(bidder, first.version(), "方案二");
    refused(Refusal.Kind.CONFLICT, () -> handIn(bidder, first.version(), "方案三"));
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(plans(bidder)).containsExactly("方案二");

    refused(
        Refusal.Kind.CONFLICT,
        () -> bids.withdraw(call.id(), home(bidder), first.version(), bidder));
    bids.withdraw(call.id(), home(bidder), second.version(), bidder);
    assertThat(views.bidding(call, bidder).count()).isZero();
  }

  @Test
  void isTakenBeforeTheDeadlineAlone() {
    var bid = handIn(bidder, null, "方案一");
    refused(Refusal.Kind.CONFLICT, () -> boards.move(now(), CallAction.OPEN_BIDS, TASK_FORCE));
    pass();

    refused(Refusal.Kind.CONFLICT, () -> handIn(bidder, bid.version(), "方案二"));
    refused(Refusal.Kind.CONFLICT, () -> handIn(rival, null, "方案二"));
    refused(
        Refusal.Kind.CONFLICT, () -> bids.withdraw(call.id(), home(bidder), bid.version(), bidder));
    boards.move(now(), CallAction.OPEN_BIDS, TASK_FORCE);
    refused(Refusal.Kind.CONFLICT, () -> handIn(rival, null, "方案二"));
    assertThat(plans(bidder)).containsExactly("方案一");
  }

  @Test
  void isHandedInForOnesOwnOrganisationWithACapabilityOfItThatIsListed() {
    refused(Refusal.Kind.FORBIDDEN, () -> handIn(owner, null, "自己揭自己的榜"));
    refused(Refusal.Kind.FORBIDDEN, () -> bids.whose(call.id(), none(), TASK_FORCE));
    refused(
        Refusal.Kind.FORBIDDEN,
        () -> bids.handIn(call.id(), home(rival), null, content("方案", offer), bidder));
    refused(
        Refusal.Kind.INVALID,
        () -> bids.handIn(call.id(), home(rival), null, content("方案", offer), rival));
  }

  @Test
  void staysSealedWhereTheCallIsCalledOff() {
    handIn(bidder, null, "方案一");
    boards.move(call, CallAction.TERMINATE, TASK_FORCE);
    pass();

    assertThat(plans(TASK_FORCE)).isEmpty();
    assertThat(plans(bidder)).containsExactly("方案一");
    assertThat(told()).contains(bidder.subject().orElseThrow());
  }

  @Test
  void failsWithWhatComesNextWhereNobodyBid() {
    pass();
    var opened = boards.move(now(), CallAction.OPEN_BIDS, TASK_FORCE);
    refused(
        Refusal.Kind.INVALID,
        () ->
            calls.move(
                call.id(),
                CallAction.FAIL,
                new CallDecision(opened.number(), "没有人揭榜", null, null, List.of(), null),
                TASK_FORCE));
    var failed =
        calls.move(
            call.id(),
            CallAction.FAIL,
            new CallDecision(opened.number(), "没有人揭榜", null, NextStep.REVISE, List.of(), null),
            TASK_FORCE);
    assertThat(failed.stage()).isEqualTo(CallStage.FAILED);
    assertThat(failed.nextStep()).isEqualTo(NextStep.REVISE);
    assertThat(calls.proposes(call.scenarioId(), call.owner(), owner)).isTrue();
  }

  private Bid handIn(Viewer by, Long version, String plan) {
    var own = by == bidder ? offer : market.offer(home(by), "").id();
    return bids.handIn(call.id(), home(by), version, content(plan, own), by);
  }

  private static BidContent content(String plan, CapabilityId offer) {
    return new BidContent(offer, plan, "团队", new BigDecimal("120"), null);
  }

  private List<String> plans(Viewer reader) {
    return bids.of(now(), reader).stream().map(each -> each.content().plan()).toList();
  }

  private BoardCall now() {
    return calls.get(call.id(), TASK_FORCE);
  }

  /** Lets the deadline pass. */
  private void pass() {
    jdbc.sql("update board_call set deadline = clock_timestamp() where id = ?")
        .param(call.id())
        .update();
  }

  private static OrganisationId home(Viewer viewer) {
    return TwoSides.home(viewer);
  }

  private static Optional<OrganisationId> none() {
    return Optional.empty();
  }

  private List<String> told() {
    return jdbc.sql(
            """
            select m.recipient from notice n join notice_message m on m.id = n.message_id
            where n.about = ?
            """)
        .param(call.id())
        .query(String.class)
        .list();
  }

  private List<UUID> audited() {
    return jdbc.sql(
            "select organisation_id from audit_entry where item_id = ? and organisation_id is not"
                + " null")
        .param(call.id().toString())
        .query(UUID.class)
        .list();
  }

  private static void refused(Refusal.Kind kind, ThrowingCallable what) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(what)
        .extracting(Refusal::kind)
        .isEqualTo(kind);
  }
}
