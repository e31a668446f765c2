package io.scenariomarket.selection;

import static io.scenariomarket.Refusing.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.MarketTest;
import io.scenariomarket.Race;
import io.scenariomarket.engagement.TwoSides;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A selection from the first point until every supplier has its result. */
@MarketTest
@Transactional
class ScoringTests {

  @Autowired Contest contest;
  @Autowired SelectionManagement selections;
  @Autowired SelectionViews views;
  @Autowired Scoring scoring;
  @Autowired Panel panel;
  @Autowired JdbcClient jdbc;

  private Contest.Made made;
  private Viewer first;
  private Viewer second;

  @BeforeEach
  void make() {
    made = contest.of(2);
    first = made.assessors().getFirst();
    second = made.assessors().getLast();
  }

  @Test
  void beginsWithTheDeclarationOfConflicts() {
    var open = contest.open(made);
    refused("selection.declare-first", () -> contest.handIn(open, "7", first));
  }

  @Test
  void excludesWhatOneHasAConflictWith() {
    var open = contest.open(made);
    var tied = open.candidateIds().getFirst();
    var own = contest.declare(open, tied, first);
    refused(
        Refusal.Kind.FORBIDDEN,
        () -> scoring.save(open.id(), own.number(), List.of(given(tied, "9")), false, first));

    assertThat(contest.handIn(open, "7", first).assesses(tied)).isFalse();
  }

  @Test
  void keepsADraftAndTakesWhatIsHandedInOnce() {
    var open = contest.open(made);
    var own = contest.declareNone(open, first);
    var one = open.candidateIds().getFirst();
    var draft = scoring.save(open.id(), own.number(), List.of(given(one, "9.5")), false, first);
    assertThat(draft.score(one, 0).points()).isEqualByComparingTo("9.5");
    refused(
        Refusal.Kind.INVALID,
        () -> scoring.save(open.id(), draft.number(), List.of(given(one, "9")), true, first));
    refused(
        Refusal.Kind.INVALID,
        () -> scoring.save(open.id(), draft.number(), List.of(given(one, "9.3")), false, first));

    contest.handIn(open, "7", first);

    refused("selection.handed-in", () -> contest.handIn(open, "8", first));
    refused(
        "selection.handed-in",
        () ->
            panel.declare(
                open.id(),
                contest.own(open, first).number(),
                new Declaration(true, List.of(), null),
                first));
    refused(
        "selection.assessor.handed-in",
        () -> panel.remove(open.id(), Contest.subject(first), made.owner()));
  }

  @Test
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  void takesOneOfTwoThatAreHandedInAtTheSameMoment() throws Exception {
    var open = contest.open(made);
    var own = contest.declareNone(open, first);
    var given = contest.same(open, own, "7");

    var answers =
        Race.of(
            2,
            () -> {
              try {
                scoring.save(open.id(), own.number(), given, true, first);
                return "in";
              } catch (Refusal refusal) {
                return refusal.message();
              }
            });

    assertThat(answers).containsExactlyInAnyOrder("in", "selection.handed-in");
  }

  @Test
  void showsNoPointsBeforeTheyAreOpen() {
    var open = contest.open(made);
    contest.declareNone(open, first);
    contest.handIn(open, "7", first);
    for (var reader : List.of(made.owner(), first, second, Contest.TASK_FORCE)) {
      assertThat(views.show(open, reader).results()).isFalse();
    }
  }

  @Test
  void staysBlindForAssessorsUntilThePointsAreOpen() {
    var prepared = contest.prepared(made);
    var open =
        contest.open(
            selections.setCriteria(
                prepared.id(), prepared.number(), Contest.CRITERIA, true, made.owner()),
            made);
    assertThat(views.show(open, first).bids())
        .allSatisfy(
            bid -> {
              assertThat(bid.supplier()).isNull();
              assertThat(bid.title()).isNull();
              assertThat(bid.capability()).isNull();
              assertThat(bid.engagement()).isNull();
            });
    made.assessors().forEach(each -> contest.declareNone(open, each));
    made.assessors().forEach(each -> contest.handIn(open, "7", each));
    var closed = scoring.close(open.id(), open.number(), made.owner());

    assertThat(views.show(closed, first).bids())
        .allSatisfy(bid -> assertThat(bid.supplier()).isNotEmpty());
  }

  @Test
  void isNotOpenedWhileNobodyHasAssessedABid() {
    var open = contest.open(made);
    contest.declare(open, open.candidateIds().getFirst(), first);
    contest.handIn(open, "7", first);
    refused("selection.not-assessed", () -> scoring.close(open.id(), open.number(), made.owner()));
  }

  @Test
  void isAdjustedByWhoGaveItForAReason() {
    var closed = contest.closed(made);
    var own = contest.own(closed, first);
    var one = closed.candidateIds().getFirst();
    refused(
        Refusal.Kind.INVALID,
        () ->
            scoring.adjust(
                closed.id(),
                own.number(),
                List.of(new GivenPoints.Given(one, 0, new BigDecimal("5"), "")),
                first));
    refused(
        Refusal.Kind.FORBIDDEN,
        () -> scoring.adjust(closed.id(), own.number(), List.of(), made.owner()));

    scoring.adjust(
        closed.id(),
        own.number(),
        List.of(new GivenPoints.Given(one, 0, new BigDecimal("5"), "看错了指标")),
        first);

    var score = contest.own(closed, first).score(one, 0);
    assertThat(score.points()).isEqualByComparingTo("8");
    assertThat(score.adjusted()).isEqualByComparingTo("5");
    assertThat(scoring.result(closed, panel.of(closed)).of(one).mean())
        .as("60 % of (5 + 6) / 2 and 40 % of (8 + 6) / 2")
        .isEqualByComparingTo("6.10");
  }

  @Test
  void isNotAdjustedByWhoHasComeToBelongToABid() {
    var closed = contest.closed(made);
    var own = contest.own(closed, first);
    var supplier = made.suppliers().getFirst();
    jdbc.sql("insert into membership values (?, ?, 'MEMBER', now())")
        .params(Contest.subject(first), TwoSides.home(supplier).value())
        .update();
    refused(
        Refusal.Kind.FORBIDDEN,
        () ->
            scoring.adjust(
                closed.id(),
                own.number(),
                List.of(new GivenPoints.Given(made.bid(supplier), 0, BigDecimal.TEN, "很好")),
                first));
  }

  private static GivenPoints.Given given(UUID candidate, String points) {
    return new GivenPoints.Given(candidate, 0, new BigDecimal(points), "有依据");
  }
}
