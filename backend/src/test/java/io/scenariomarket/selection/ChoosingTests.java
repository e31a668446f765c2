package io.scenariomarket.selection;

import static io.scenariomarket.Refusing.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.MarketTest;
import io.scenariomarket.engagement.DeclineReason;
import io.scenariomarket.engagement.EngagementAction;
import io.scenariomarket.engagement.EngagementDecision;
import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.engagement.EngagementManagement;
import io.scenariomarket.engagement.EngagementState;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.selection.Candidate.Outcome;
import io.scenariomarket.selection.Choosing.Then;
import io.scenariomarket.shared.Refusal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** How a selection is decided, and who is told what. */
@MarketTest
@Transactional
class ChoosingTests {

  @Autowired Contest contest;
  @Autowired Scoring scoring;
  @Autowired Choosing choosing;
  @Autowired EngagementManagement engagements;
  @Autowired JdbcClient jdbc;

  private Contest.Made made;

  @BeforeEach
  void make() {
    made = contest.of(2);
  }

  @Test
  void tellsEverySupplierItsOwnResultAndMovesEngagementsOn() {
    var closed = contest.closed(made);
    var chosen = made.suppliers().getFirst();
    var other = made.suppliers().getLast();
    var choices = choices(chosen, other);
    refused(
        "selection.meeting.missing",
        () -> choosing.decide(closed.id(), closed.number(), choices, Then.SELECTED, made.owner()));
    var noted = choosing.note(closed.id(), closed.number(), "全体", "意见一致", made.owner());
    refused(
        Refusal.Kind.FORBIDDEN,
        () ->
            choosing.decide(
                noted.id(), noted.number(), choices, Then.SELECTED, Contest.TASK_FORCE));
    refused(
        Refusal.Kind.INVALID,
        () ->
            choosing.decide(
                noted.id(),
                noted.number(),
                List.of(choices.getFirst(), new Choice(made.bid(other), false, null, null)),
                Then.SELECTED,
                made.owner()));

    var decided = choosing.decide(noted.id(), noted.number(), choices, Then.SELECTED, made.owner());

    assertThat(decided.candidate(made.bid(chosen)).outcome()).isEqualTo(Outcome.SELECTED);
    assertThat(state(made.bid(chosen))).isEqualTo(EngagementState.SELECTED);
    assertThat(state(made.bid(other))).isEqualTo(EngagementState.DECLINED);
    assertThat(told(other)).anyMatch(text -> text.contains("价格偏高"));
    assertThat(told(other)).noneMatch(text -> text.contains("指标实测"));
    assertThat(told(chosen)).anyMatch(text -> text.contains("指标实测"));
    assertThat(told(chosen)).noneMatch(text -> text.contains("价格偏高"));
    refused(
        "selection.stage.conflict",
        () ->
            choosing.decide(decided.id(), decided.number(), choices, Then.SELECTED, made.owner()));
    refused(
        "selection.stage.conflict",
        () -> scoring.adjust(decided.id(), 0, List.of(), made.assessors().getFirst()));
  }

  @Test
  void isNotDecidedBehindTheAssessors() {
    contest.open(made);
    var engagement = made.engagements().getFirst();
    refused(
        "selection.decides",
        () ->
            engagements.move(
                engagement.id(),
                EngagementAction.DECLINE,
                new EngagementDecision(engagement.version(), DeclineReason.PRICE, null),
                made.owner()));
  }

  @Test
  void doesWithoutASupplierThatHasLeft() {
    var closed = contest.closed(made);
    var left = made.engagements().getLast();
    engagements.move(
        left.id(),
        EngagementAction.LEAVE,
        new EngagementDecision(left.version(), DeclineReason.CAPACITY, null),
        made.suppliers().getLast());
    var noted = choosing.note(closed.id(), closed.number(), "全体", "意见一致", made.owner());
    var all = choices(made.suppliers().getFirst(), made.suppliers().getLast());
    refused(
        "problem.changed-in-between",
        () -> choosing.decide(noted.id(), noted.number(), all, Then.SELECTED, made.owner()));

    var decided =
        choosing.decide(
            noted.id(), noted.number(), List.of(all.getFirst()), Then.SELECTED, made.owner());

    assertThat(decided.candidate(left.id().value()).outcome()).isEqualTo(Outcome.LEFT);
  }

  @Test
  void leavesSeveralOnTheShortlistToRaceFirst() {
    var closed = contest.closed(made);
    var noted = choosing.note(closed.id(), closed.number(), "全体", "先赛马", made.owner());
    var one = choices(made.suppliers().getFirst(), made.suppliers().getLast());
    refused(
        Refusal.Kind.INVALID,
        () -> choosing.decide(noted.id(), noted.number(), one, Then.RACE, made.owner()));
    var both =
        made.suppliers().stream()
            .map(each -> new Choice(made.bid(each), true, null, "请按里程碑推进"))
            .toList();

    var decided = choosing.decide(noted.id(), noted.number(), both, Then.RACE, made.owner());

    assertThat(decided.candidates()).allMatch(each -> each.outcome() == Outcome.RACING);
    for (var each : made.engagements()) {
      assertThat(engagements.get(each.id(), made.owner()).state())
          .isEqualTo(EngagementState.SHORTLISTED);
    }
  }

  private List<Choice> choices(Viewer chosen, Viewer other) {
    return List.of(
        new Choice(made.bid(chosen), true, null, "指标实测最好"),
        new Choice(made.bid(other), false, DeclineReason.PRICE, "价格偏高"));
  }

  private EngagementState state(UUID engagement) {
    return engagements.get(new EngagementId(engagement), made.owner()).state();
  }

  private List<String> told(Viewer person) {
    return jdbc.sql(
            """
            select n::text from notice n join notice_message m on m.id = n.message_id
            where m.recipient = ?\
            """)
        .param(Contest.subject(person))
        .query(String.class)
        .list();
  }
}
