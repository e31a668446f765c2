package io.scenariomarket.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.scenariomarket.MarketTest;
import io.scenariomarket.engagement.TwoSides;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Needs on boards, from their proposal to the call for bids. */
@MarketTest
@Transactional
class CallTests {

  private static final Viewer TASK_FORCE = OnBoard.TASK_FORCE;

  @Autowired OnBoard boards;
  @Autowired TwoSides market;
  @Autowired CallManagement calls;
  @Autowired JdbcClient jdbc;

  private Viewer owner;
  private Viewer other;

  @BeforeEach
  void people() {
    owner = market.owner();
    other = market.owner();
  }

  @Test
  void isPublicFromTheCallForBidsOnAndItsReasonsWithIt() {
    var need = boards.need(owner, "院所技术需求榜");
    var proposed = calls.propose(need.id(), "试过三家都不行", owner);
    assertThat(proposed.board()).isEqualTo(TechBoard.INSTITUTE);
    for (var reader : List.of(Viewer.VISITOR, other)) {
      refused(Refusal.Kind.NOT_FOUND, () -> calls.get(proposed.id(), reader));
      assertThat(listed(reader)).doesNotContain(proposed.id());
    }
    assertThat(listed(owner)).contains(proposed.id());
    assertThat(listed(TASK_FORCE)).contains(proposed.id());

    var passed = boards.move(proposed, CallAction.PASS, TASK_FORCE);
    refused(Refusal.Kind.NOT_FOUND, () -> calls.get(proposed.id(), other));
    var called = boards.move(passed, CallAction.PUBLISH, TASK_FORCE);

    assertThat(calls.get(called.id(), Viewer.VISITOR).steps())
        .extracting(CallStep::words)
        .containsExactly("试过三家都不行", "理由：PASS", "理由：PUBLISH");
    assertThat(called.terms()).isEqualTo("理由：PUBLISH");
    assertThat(listed(Viewer.VISITOR)).contains(called.id());
    assertThat(told(called)).contains(owner.subject().orElseThrow());
    assertThat(audited(called)).containsExactly("board.PROPOSE", "board.PASS", "board.PUBLISH");
  }

  @Test
  void staysWithItsOwnerWhereItDoesNotPassAndCanBeProposedAgain() {
    var need = boards.need(owner, "企业技术需求榜");
    var rejected = boards.move(calls.propose(need.id(), "难", owner), CallAction.REJECT, TASK_FORCE);

    assertThat(rejected.stage()).isEqualTo(CallStage.REJECTED);
    refused(Refusal.Kind.NOT_FOUND, () -> calls.get(rejected.id(), other));
    assertThat(calls.get(rejected.id(), owner).steps().getLast().words()).isEqualTo("理由：REJECT");
    var again = calls.propose(need.id(), "改了指标", owner);
    assertThat(boards.move(again, CallAction.TAKE_BACK, owner).stage()).isEqualTo(CallStage.ENDED);
  }

  @Test
  void isProposedOnceByItsOwnerOrTheTaskForceWhereItsKindIsOfABoard() {
    var need = boards.need(owner, "企业技术需求榜");
    refused(Refusal.Kind.FORBIDDEN, () -> calls.propose(need.id(), "难", other));
    refused(Refusal.Kind.FORBIDDEN, () -> calls.propose(need.id(), "难", Viewer.VISITOR));
    var opportunity = boards.need(owner, "场景机会");
    refused(Refusal.Kind.CONFLICT, () -> calls.propose(opportunity.id(), "难", owner));

    calls.propose(need.id(), "难", TASK_FORCE);

    refused(Refusal.Kind.CONFLICT, () -> calls.propose(need.id(), "难", owner));
    assertThat(calls.proposes(need.id(), need.organisationId(), other)).isFalse();
  }

  @Test
  void isLedOnByWhoMayAtItsStageUponTheVersionThatTheyRead() {
    var call = boards.called(owner);
    refused(Refusal.Kind.FORBIDDEN, () -> boards.move(call, CallAction.TERMINATE, owner));
    refused(Refusal.Kind.FORBIDDEN, () -> boards.move(call, CallAction.EXTEND, other));
    refused(Refusal.Kind.CONFLICT, () -> boards.move(call, CallAction.PASS, TASK_FORCE));
    var stale = new CallDecision(call.number() - 1, "理由", null, null, List.of(), null);
    refused(
        Refusal.Kind.CONFLICT,
        () -> calls.move(call.id(), CallAction.TERMINATE, stale, TASK_FORCE));

    assertThat(boards.move(call, CallAction.TERMINATE, TASK_FORCE).stage())
        .isEqualTo(CallStage.ENDED);
  }

  @Test
  void putsTheDeadlineOffOnlyBeforeItAndOnlyToLater() {
    var call = boards.called(owner);
    var deadline = call.deadline();
    for (var moment :
        new Instant[] {null, Instant.EPOCH, deadline, deadline.plus(Duration.ofDays(900))}) {
      refused(
          Refusal.Kind.INVALID,
          () ->
              calls.move(
                  call.id(),
                  CallAction.EXTEND,
                  new CallDecision(call.number(), "理由", moment, null, List.of(), null),
                  TASK_FORCE));
    }
    var later = boards.move(call, CallAction.EXTEND, TASK_FORCE);
    assertThat(later.deadline()).isAfter(deadline);
    assertThat(later.stage()).isEqualTo(CallStage.OPEN);

    jdbc.sql("update board_call set deadline = now() - interval '1 second' where id = ?")
        .param(call.id())
        .update();
    refused(Refusal.Kind.CONFLICT, () -> boards.move(later, CallAction.EXTEND, TASK_FORCE));
  }

  private List<java.util.UUID> listed(Viewer viewer) {
    return calls.list(new CallFilter(null, null), 0, 100, viewer).items().stream()
        .map(BoardCall::id)
        .toList();
  }

  private List<String> told(BoardCall call) {
    return jdbc.sql(
            "select m.recipient from notice n join notice_message m on m.id = n.message_id where"
                + " n.about = ?")
        .param(call.id())
        .query(String.class)
        .list();
  }

  private List<String> audited(BoardCall call) {
    return jdbc.sql("select action from audit_entry where item_id = ? order by id")
        .param(call.id().toString())
        .query(String.class)
        .list();
  }

  private static void refused(Refusal.Kind kind, ThrowingCallable what) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(what)
        .extracting(Refusal::kind)
        .isEqualTo(kind);
  }
}
