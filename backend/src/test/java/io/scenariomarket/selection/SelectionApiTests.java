package io.scenariomarket.selection;

import static io.scenariomarket.Refusing.refused;
import static io.scenariomarket.selection.Contest.subject;
import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.MarketTest;
import io.scenariomarket.engagement.DeclineReason;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.selection.AssessmentApi.AssessorNaming;
import io.scenariomarket.selection.AssessmentApi.ConflictDeclaration;
import io.scenariomarket.selection.AssessmentApi.ConflictDeclaring;
import io.scenariomarket.selection.AssessmentApi.SheetFilling;
import io.scenariomarket.selection.AssessmentApi.SheetRow;
import io.scenariomarket.selection.SelectionApi.SelectionBeginning;
import io.scenariomarket.selection.SelectionApi.SelectionBrief;
import io.scenariomarket.selection.SelectionApi.SelectionChoice;
import io.scenariomarket.selection.SelectionApi.SelectionCriteria;
import io.scenariomarket.selection.SelectionApi.SelectionDecision;
import io.scenariomarket.selection.SelectionApi.SelectionNotes;
import io.scenariomarket.selection.SelectionApi.SelectionOpening;
import io.scenariomarket.selection.SelectionApi.SelectionVersion;
import io.scenariomarket.selection.SelectionApiViews.SelectionView;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** A selection led by programs, from the criteria to the decision. */
@MarketTest
@Transactional
class SelectionApiTests {

  @Autowired Contest contest;
  @Autowired SelectionApi api;
  @Autowired AssessmentApi assessment;

  @Test
  void isLedFromTheCriteriaToTheDecision() {
    var made = contest.of(2);
    var owner = made.owner();
    var need = made.need().id().value();
    var begun = api.begin(new SelectionBeginning(need, null), owner).getBody();
    assertThat(begun).isNotNull();
    assertThat(begun.criteria()).isNotEmpty();
    var id = new SelectionId(begun.selection().id());
    var blind = new SelectionCriteria(begun.version(), Contest.CRITERIA, true);
    refused("selection.forbidden", () -> api.begin(new SelectionBeginning(need, null), outsider()));
    var set = api.setCriteria(id, blind, owner);
    assertThat(set.blind()).isTrue();
    refused("problem.changed-in-between", () -> api.setCriteria(id, blind, owner));
    for (var assessor : made.assessors()) {
      assessment.name(id, new AssessorNaming(subject(assessor)), owner);
    }
    assertThat(assessment.assessors(id, owner).pool()).isNotEmpty();

    var briefs = set.bids().stream().map(each -> new SelectionBrief(each.id(), "方案要点")).toList();
    var open = api.open(id, new SelectionOpening(set.version(), briefs), owner);
    var bid = open.bids().getFirst().id();
    var first = made.assessors().getFirst();
    assertThat(api.get(id, first).bids())
        .allSatisfy(each -> assertThat(each.supplier()).isNull())
        .extracting(SelectionApiViews.SelectionBid::brief)
        .containsOnly("方案要点");
    refused("selection.assessor.not", () -> assessment.sheet(id, owner));
    refused(
        "selection.declare-first", () -> assessment.fill(id, filling(open, 0, "8", true), first));
    made.assessors()
        .forEach(
            each -> {
              var own = assessment.declare(id, none(0), each);
              assertThat(own.declared()).isTrue();
              var filled = assessment.fill(id, filling(open, own.version(), "8", true), each);
              assertThat(filled.handedIn()).isTrue();
            });

    var closed = api.close(id, new SelectionVersion(open.version()), owner);
    assertThat(closed.bids()).allSatisfy(each -> assertThat(each.mean()).isEqualByComparingTo("8"));
    var sheet = assessment.sheet(id, first);
    var row = new SheetRow(bid, 0, new BigDecimal("6"), "会商后调整");
    var adjusted =
        assessment.fill(id, new SheetFilling(sheet.version(), List.of(row), null), first);
    assertThat(adjusted.rows()).contains(new SheetRow(bid, 0, new BigDecimal("6.0"), "会商后调整"));
    var noted = api.note(id, new SelectionNotes(closed.version(), "张三", "结论"), owner);
    var choices =
        noted.bids().stream()
            .map(
                each ->
                    new SelectionChoice(
                        each.id(),
                        !each.id().equals(bid),
                        each.id().equals(bid) ? DeclineReason.PRICE : null,
                        "理由"))
            .toList();
    var decided = api.decide(id, new SelectionDecision(noted.version(), choices, null), owner);

    assertThat(decided.selection().stage()).isEqualTo(Stage.DECIDED);
    assertThat(decided.meeting()).isEqualTo(new SelectionApiViews.SelectionMeeting("张三", "结论"));
    assertThat(decided.bids())
        .filteredOn(each -> each.id().equals(bid))
        .extracting(
            SelectionApiViews.SelectionBid::outcome, SelectionApiViews.SelectionBid::outcomeReason)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Candidate.Outcome.NOT_SELECTED, "理由"));
  }

  @Test
  void isNotAssessedByWhoHasAConflict() {
    var made = contest.of(2);
    var open = contest.open(made);
    var first = made.assessors().getFirst();
    var bid = open.candidateIds().getFirst();
    var declared =
        assessment.declare(
            open.id(),
            new ConflictDeclaration(0L, false, List.of(new ConflictDeclaring(bid, "曾任其顾问")), null),
            first);
    assertThat(declared.conflicts()).containsExactly(new Conflict(bid, "曾任其顾问"));
    assertThat(api.get(open.id(), first).bids())
        .filteredOn(each -> !each.assessable())
        .extracting(SelectionApiViews.SelectionBid::id)
        .containsExactly(bid);
    refused(
        "selection.conflict.excluded",
        () ->
            assessment.fill(
                open.id(),
                filling(api.get(open.id(), first), declared.version(), "8", false),
                first));
    var second = subject(made.assessors().getLast());
    assessment.remove(open.id(), second, made.owner());
    assertThat(assessment.assessors(open.id(), made.owner()).named())
        .extracting(SelectionViews.Assessor::subject)
        .containsExactly(subject(first));
    refused("selection.not-found", () -> assessment.sheet(open.id(), outsider()));
  }

  private Viewer outsider() {
    return contest.of(0).owner();
  }

  private static ConflictDeclaration none(long version) {
    return new ConflictDeclaration(version, true, null, null);
  }

  private static SheetFilling filling(
      SelectionView selection, long version, String points, boolean handIn) {
    var criteria = selection.criteria().size();
    return new SheetFilling(
        version,
        selection.bids().stream().flatMap(each -> rows(each.id(), criteria, points)).toList(),
        handIn);
  }

  private static Stream<SheetRow> rows(UUID bid, int criteria, String points) {
    return IntStream.range(0, criteria)
        .mapToObj(at -> new SheetRow(bid, at, new BigDecimal(points), "有依据"));
  }
}
