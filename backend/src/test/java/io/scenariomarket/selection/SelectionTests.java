package io.scenariomarket.selection;

import static io.scenariomarket.Refusing.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.MarketTest;
import io.scenariomarket.engagement.TwoSides;
import io.scenariomarket.identity.OrganisationRole;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.identity.ZoneRole;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.organisation.People;
import io.scenariomarket.shared.Refusal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A selection from its beginning until the assessors score. */
@MarketTest
@Transactional
class SelectionTests {

  @Autowired Contest contest;
  @Autowired TwoSides market;
  @Autowired People people;
  @Autowired SelectionManagement selections;
  @Autowired Panel panel;
  @Autowired OrganisationManagement organisations;
  @Autowired JdbcClient jdbc;

  private Contest.Made made;

  @BeforeEach
  void make() {
    made = contest.of(2);
  }

  @Test
  void isBegunByTheOwnerOfTheNeedOnceAtATime() {
    for (var other : List.of(made.suppliers().getFirst(), market.owner(), Contest.TASK_FORCE)) {
      refused(
          Refusal.Kind.FORBIDDEN,
          () -> selections.begin(made.need().id(), Contest.CRITERIA, other));
    }
    var begun = selections.begin(made.need().id(), Contest.CRITERIA, made.owner());
    assertThat(begun.stage()).isEqualTo(Stage.PREPARED);
    refused(
        "selection.begun",
        () -> selections.begin(made.need().id(), Contest.CRITERIA, made.owner()));

    selections.cancel(begun.id(), begun.number(), "重新来", made.owner());
    assertThat(selections.begin(made.need().id(), Contest.CRITERIA, made.owner()).id())
        .isNotEqualTo(begun.id());
  }

  @Test
  void isBegunByTheTaskForceForAnOwnerWhoHasNobodyHere() {
    var entered = organisations.enter(People.profile("名单上的单位"), Contest.TASK_FORCE);
    var need = market.need(entered.id());
    assertThat(selections.begin(need.id(), Contest.CRITERIA, Contest.TASK_FORCE).stage())
        .isEqualTo(Stage.PREPARED);
  }

  @Test
  void isKnownToItsOwnerTheTaskForceAndItsAssessorsAlone() {
    var open = contest.open(made);
    var colleague = people.member(TwoSides.home(made.owner()), OrganisationRole.MEMBER);
    for (var insider : List.of(made.owner(), colleague, Contest.TASK_FORCE)) {
      assertThat(selections.get(open.id(), insider).id()).isEqualTo(open.id());
      assertThat(ids(insider)).contains(open.id());
    }
    var outsiders =
        List.of(
            Viewer.VISITOR,
            market.owner(),
            made.suppliers().getFirst(),
            people.somebody(ZoneRole.EXPERT),
            people.somebody(ZoneRole.LEADER),
            people.somebody(ZoneRole.ADMIN));
    for (var outsider : outsiders) {
      refused(Refusal.Kind.NOT_FOUND, () -> selections.get(open.id(), outsider));
      refused(
          Refusal.Kind.NOT_FOUND,
          () -> selections.cancel(open.id(), open.number(), "理由", outsider));
      assertThat(ids(outsider)).isEmpty();
    }
  }

  @Test
  void isNotRunByAnOfficialOfABidder() {
    var open = contest.open(made);
    var both =
        new Viewer(
            people.somebody(ZoneRole.TASKFORCE).user(), made.suppliers().getFirst().memberships());
    refused(Refusal.Kind.NOT_FOUND, () -> selections.get(open.id(), both));
  }

  @Test
  void freezesCriteriaAndBidsWhenTheScoringBegins() {
    var prepared = contest.prepared(made);
    var equal = List.of(new Criterion("技术", "好", 50), new Criterion("价格", "低", 50));
    var changed =
        selections.setCriteria(prepared.id(), prepared.number(), equal, false, made.owner());
    refused(
        "problem.changed-in-between",
        () ->
            selections.setCriteria(
                prepared.id(), prepared.number(), Contest.CRITERIA, false, made.owner()));
    refused(
        Refusal.Kind.INVALID,
        () ->
            selections.setCriteria(
                prepared.id(),
                changed.number(),
                List.of(new Criterion("技术", "好", 99), new Criterion("价格", "低", 50)),
                false,
                made.owner()));

    var open = contest.open(changed, made);

    assertThat(open.stage()).isEqualTo(Stage.OPEN);
    assertThat(selections.get(open.id(), made.owner()).weights()).containsExactly(50, 50);
    assertThat(open.candidateIds())
        .containsExactlyInAnyOrderElementsOf(
            made.engagements().stream().map(each -> each.id().value()).toList());
    refused(
        "selection.stage.conflict",
        () ->
            selections.setCriteria(
                open.id(), open.number(), Contest.CRITERIA, false, made.owner()));
  }

  @Test
  void needsTwoBidsAndTwoAssessors() {
    var alone = contest.of(1);
    var one = contest.prepared(alone);
    refused(
        "selection.candidates.count",
        () -> selections.open(one.id(), one.number(), Map.of(), alone.owner()));

    var begun = selections.begin(made.need().id(), Contest.CRITERIA, made.owner());
    panel.name(begun.id(), Contest.subject(made.assessors().getFirst()), made.owner());
    refused(
        "selection.assessors.few",
        () -> selections.open(begun.id(), begun.number(), Map.of(), made.owner()));
  }

  @Test
  void tellsItsAssessorsOnceTheScoringBegins() {
    var prepared = contest.prepared(made);
    assertThat(told(prepared)).isEmpty();

    contest.open(prepared, made);

    assertThat(told(prepared))
        .containsExactlyInAnyOrderElementsOf(
            made.assessors().stream().map(Contest::subject).toList());
  }

  @Test
  void isAssessedByPeopleOfItsOwnerAndOfTheZoneAlone() {
    var begun = selections.begin(made.need().id(), Contest.CRITERIA, made.owner());
    refused(
        Refusal.Kind.INVALID,
        () -> panel.name(begun.id(), Contest.subject(made.suppliers().getFirst()), made.owner()));
    var colleague = Contest.subject(made.assessors().getFirst());
    panel.name(begun.id(), colleague, made.owner());
    refused(Refusal.Kind.INVALID, () -> panel.name(begun.id(), colleague, made.owner()));
    refused(
        Refusal.Kind.NOT_FOUND,
        () -> panel.name(begun.id(), colleague, made.suppliers().getFirst()));

    panel.remove(begun.id(), colleague, made.owner());

    assertThat(panel.of(begun)).isEmpty();
  }

  @Test
  void wantsEveryAssessorToDeclareTheirConflicts() {
    var open = contest.open(made);
    var assessor = made.assessors().getFirst();
    var own = contest.own(open, assessor);
    for (var wrong :
        List.of(
            new Declaration(null, List.of(), null),
            new Declaration(false, List.of(), null),
            new Declaration(
                true, List.of(new Conflict(open.candidateIds().getFirst(), "同事")), null),
            new Declaration(
                false, List.of(new Conflict(open.candidateIds().getFirst(), "")), null))) {
      refused(Refusal.Kind.INVALID, () -> panel.declare(open.id(), own.number(), wrong, assessor));
    }
    refused(
        Refusal.Kind.FORBIDDEN,
        () -> panel.declare(open.id(), 0, new Declaration(true, List.of(), null), made.owner()));

    var declared = contest.declare(open, open.candidateIds().getFirst(), assessor);

    assertThat(declared.declared()).isTrue();
    assertThat(panel.conflicts(open, List.of(declared)).get(Contest.subject(assessor)))
        .containsOnlyKeys(open.candidateIds().getFirst());
  }

  @Test
  void findsByNameWithWhomAnAssessorIsTiedWhoDoesNotKnowTheBids() {
    var prepared = contest.prepared(made);
    var blind =
        selections.setCriteria(
            prepared.id(), prepared.number(), Contest.CRITERIA, true, made.owner());
    refused(
        Refusal.Kind.INVALID,
        () -> selections.open(blind.id(), blind.number(), Map.of(), made.owner()));
    var open = contest.open(blind, made);
    var assessor = made.assessors().getFirst();
    var tied = open.candidates().getFirst();

    panel.declare(
        open.id(),
        contest.own(open, assessor).number(),
        new Declaration(false, List.of(), tied.supplierName() + "：顾问"),
        assessor);

    var own = contest.own(open, assessor);
    assertThat(own.conflicts()).extracting(Conflict::candidate).containsExactly(tied.id());
    refused(
        Refusal.Kind.INVALID,
        () ->
            panel.declare(
                open.id(), own.number(), new Declaration(true, List.of(), null), assessor));
  }

  @Test
  void countsWhoBidsTogetherAmongThoseBehindABid() {
    var partner = contest.partner(made, 0, true);
    contest.partner(made, 1, false);
    var open = contest.open(made);
    var joint = open.candidate(made.engagements().getFirst().id().value());
    assertThat(joint.parties())
        .containsExactly(TwoSides.home(made.suppliers().getFirst()), TwoSides.home(partner));
    assertThat(joint.partners()).hasSize(1);
    assertThat(open.candidate(made.engagements().getLast().id().value()).partners()).isEmpty();
    var insider = new Viewer(made.assessors().getFirst().user(), partner.memberships());
    assertThat(Conflicts.of(joint, insider.organisations(), List.of()))
        .containsInstanceOf(Conflicts.Found.Member.class);
    refused("selection.bids.fixed", () -> contest.partner(made, 0, true));
  }

  @Test
  void isGivenUpForAReason() {
    var open = contest.open(made);
    refused(
        Refusal.Kind.INVALID, () -> selections.cancel(open.id(), open.number(), " ", made.owner()));

    var cancelled = selections.cancel(open.id(), open.number(), "预算取消", made.owner());

    assertThat(cancelled.endedBecause()).isEqualTo("预算取消");
    assertThat(told(open)).hasSize(4);
    refused(
        "selection.stage.conflict",
        () -> panel.name(open.id(), Contest.subject(made.owner()), made.owner()));
  }

  private List<SelectionId> ids(Viewer viewer) {
    return selections.list(0, 1000, viewer).items().stream().map(Selection::id).toList();
  }

  private List<String> told(Selection selection) {
    return jdbc.sql(
            """
            select m.recipient from notice n join notice_message m on m.id = n.message_id
            where n.about = ? order by n.id\
            """)
        .param(selection.id().value())
        .query(String.class)
        .list();
  }
}
