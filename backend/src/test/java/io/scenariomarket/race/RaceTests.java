package io.scenariomarket.race;

import static io.scenariomarket.Refusing.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.MarketTest;
import io.scenariomarket.claims.Verdict;
import io.scenariomarket.engagement.DeclineReason;
import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementAction;
import io.scenariomarket.engagement.EngagementDecision;
import io.scenariomarket.engagement.EngagementManagement;
import io.scenariomarket.engagement.EngagementState;
import io.scenariomarket.engagement.TwoSides;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.identity.ZoneRole;
import io.scenariomarket.organisation.People;
import io.scenariomarket.scenario.Comparison;
import io.scenariomarket.scenario.Requirement.Indicator;
import io.scenariomarket.scenario.Scenario;
import io.scenariomarket.shared.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Two suppliers at work towards the same milestones, until one is kept. */
@MarketTest
@Transactional
class RaceTests {

  private static final Viewer TASK_FORCE = Viewer.taskForce("test");

  private static final List<RaceMilestone> MILESTONES =
      List.of(
          new RaceMilestone("样机", LocalDate.of(2020, 3, 1), null, null),
          new RaceMilestone(
              "实测",
              LocalDate.of(2099, 3, 1),
              "识别准确率不低于85%",
              new Indicator("准确率", Comparison.AT_LEAST, new BigDecimal(85), "%")));

  @Autowired TwoSides market;
  @Autowired People people;
  @Autowired EngagementManagement engagements;
  @Autowired RaceManagement races;
  @Autowired Reporting reporting;
  @Autowired RaceViews views;
  @Autowired Keeping keeping;
  @Autowired JdbcClient jdbc;

  private final List<Viewer> sellers = new ArrayList<>();
  private final List<Engagement> bids = new ArrayList<>();
  private Viewer owner;
  private Scenario need;

  @BeforeEach
  void shortlist() {
    owner = market.owner();
    need = market.need(TwoSides.home(owner));
    for (var at = 0; at < 2; at++) {
      var seller = market.owner();
      var offer = market.offer(TwoSides.home(seller), "");
      var begun = engagements.begin(EngagementAction.INVITE, need.id(), offer.id(), null, owner);
      sellers.add(seller);
      bids.add(
          move(move(begun, EngagementAction.AGREE, seller), EngagementAction.SHORTLIST, owner));
    }
  }

  @Test
  void isBegunOnceByTheOwnerOrTheTaskForceWithTwoOfTheShortlist() {
    for (var other : List.of(sellers.getFirst(), market.owner())) {
      refused(Refusal.Kind.FORBIDDEN, () -> begin(other));
    }
    refused(
        Refusal.Kind.INVALID,
        () -> races.begin(need.id(), List.of(bid(0), UUID.randomUUID()), MILESTONES, owner));
    refused(Refusal.Kind.INVALID, () -> races.begin(need.id(), bidIds(), List.of(), owner));
    var insider =
        new Viewer(people.somebody(ZoneRole.TASKFORCE).user(), sellers.getFirst().memberships());
    refused(Refusal.Kind.FORBIDDEN, () -> begin(insider));

    var race = begin(TASK_FORCE);

    assertThat(race.racers()).hasSize(2);
    assertThat(told(race))
        .containsExactlyInAnyOrderElementsOf(
            sellers.stream().map(each -> each.subject().orElseThrow()).toList());
    refused(Refusal.Kind.CONFLICT, () -> begin(owner));
    refused(Refusal.Kind.CONFLICT, () -> move(bids.getFirst(), EngagementAction.SELECT, owner));
  }

  @Test
  void showsEveryoneTheirOwnReportsAndTheOwnerAllOfThem() {
    var race = begin(owner);
    var first = sellers.getFirst();
    var second = sellers.getLast();
    report(race, 0, 1, "91", first);
    report(race, 1, 1, "80", second);
    refused(Refusal.Kind.NOT_FOUND, () -> report(race, 1, 0, null, first));
    refused(Refusal.Kind.FORBIDDEN, () -> report(race, 0, 0, null, owner));
    refused(Refusal.Kind.NOT_FOUND, () -> races.get(race.id(), market.owner()));
    refused(Refusal.Kind.NOT_FOUND, () -> races.get(race.id(), people.somebody(ZoneRole.EXPERT)));

    for (var seller : sellers) {
      var shown = views.show(races.get(race.id(), seller), seller);
      assertThat(shown.racers())
          .extracting(each -> each.racer().supplier())
          .containsExactly(TwoSides.home(seller));
      assertThat(reporting.of(race, seller))
          .extracting(RaceReport::engagement)
          .containsExactly(bid(sellers.indexOf(seller)));
    }
    var shown = views.show(races.get(race.id(), owner), owner);
    assertThat(shown.rows().getFirst().cells()).allMatch(RaceViews.Cell::late);
    assertThat(shown.rows().getLast().cells())
        .filteredOn(each -> verdict(each) == Verdict.COVERED)
        .extracting(each -> each.column().racer().engagement())
        .containsExactly(bid(0));
    assertThat(shown.rows().getLast().cells())
        .filteredOn(each -> verdict(each) == Verdict.CONTRADICTED)
        .hasSize(1);
    assertThat(told(race)).contains(owner.subject().orElseThrow());
  }

  @Test
  void takesAReportInTheVersionThatWasRead() {
    var race = begin(owner);
    report(race, 0, 0, null, sellers.getFirst());
    refused(Refusal.Kind.CONFLICT, () -> report(race, 0, 0, null, sellers.getFirst()));
    var again = reporting.report(race.id(), bid(0), 0, 0, said("补充", null), sellers.getFirst());
    assertThat(again.said().words()).isEqualTo("补充");
    assertThat(reporting.of(race, owner)).hasSize(1);
  }

  @Test
  void keepsOneForReasonsThatEveryoneIsToldAlone() {
    var race = begin(owner);
    refused(
        Refusal.Kind.INVALID,
        () -> keeping.keep(race.id(), race.number(), bid(0), verdicts(null), owner));
    refused(
        Refusal.Kind.INVALID,
        () -> keeping.keep(race.id(), race.number(), null, verdicts(DeclineReason.PRICE), owner));
    refused(
        Refusal.Kind.FORBIDDEN,
        () ->
            keeping.keep(
                race.id(), race.number(), bid(0), verdicts(DeclineReason.PRICE), TASK_FORCE));

    var decided =
        keeping.keep(race.id(), race.number(), bid(0), verdicts(DeclineReason.PRICE), owner);

    assertThat(state(0)).isEqualTo(EngagementState.SELECTED);
    assertThat(state(1)).isEqualTo(EngagementState.DECLINED);
    assertThat(races.racers(decided, sellers.getLast()))
        .extracting(Racer::outcomeReason)
        .containsExactly("话1");
    assertThat(races.get(race.id(), owner).racers())
        .extracting(Racer::outcome)
        .containsExactlyInAnyOrder(Racer.Outcome.KEPT, Racer.Outcome.NOT_KEPT);
    refused(Refusal.Kind.CONFLICT, () -> report(race, 0, 0, null, sellers.getFirst()));
    refused(Refusal.Kind.CONFLICT, () -> races.cancel(race.id(), decided.number(), "理由", owner));
  }

  @Test
  void goesOnWithoutWhoeverLeaves() {
    var race = begin(owner);
    engagements.move(
        bids.getLast().id(),
        EngagementAction.LEAVE,
        new EngagementDecision(bids.getLast().version(), DeclineReason.PRICE, null),
        sellers.getLast());
    refused(Refusal.Kind.FORBIDDEN, () -> report(race, 1, 0, null, sellers.getLast()));
    var only = List.of(new Keeping.Verdict(bid(0), null, "留下"));
    var decided = keeping.keep(race.id(), race.number(), bid(0), only, owner);
    assertThat(decided.racer(bid(1)).outcome()).isEqualTo(Racer.Outcome.LEFT);
  }

  @Test
  void isGivenUpForAReasonAndLeavesAllOnTheShortlist() {
    var race = begin(owner);
    refused(Refusal.Kind.INVALID, () -> races.cancel(race.id(), race.number(), " ", owner));
    races.cancel(race.id(), race.number(), "预算变了", owner);
    assertThat(state(0)).isEqualTo(EngagementState.SHORTLISTED);
    assertThat(told(race)).hasSize(4);
    assertThat(begin(owner).running()).isTrue();
  }

  private static @Nullable Verdict verdict(RaceViews.Cell cell) {
    var judged = cell.judged();
    return judged == null ? null : judged.verdict();
  }

  @Test
  void judgesFiguresInOtherUnitsThanTheOneAskedFor() {
    var asked = new Indicator("响应时间", Comparison.AT_MOST, new BigDecimal(300), "ms");
    var milestone = new RaceMilestone("实测", LocalDate.of(2099, 3, 1), "响应时间不超过300ms", asked);
    var race = races.begin(need.id(), bidIds(), List.of(milestone), owner);
    for (var at = 0; at < 2; at++) {
      var measured = new BigDecimal(at == 0 ? "0.2" : "0.4");
      var said = new RaceReport.Said(RaceReport.Result.REACHED, measured, "s", "实测");
      reporting.report(race.id(), bid(at), 0, -1, said, sellers.get(at));
    }

    var shown = views.show(race, owner).rows().getFirst().cells();
    assertThat(shown)
        .filteredOn(each -> verdict(each) == Verdict.COVERED)
        .extracting(each -> each.column().racer().engagement())
        .containsExactly(bid(0));
    assertThat(shown).filteredOn(each -> verdict(each) == Verdict.CONTRADICTED).hasSize(1);
  }

  private Race begin(Viewer viewer) {
    return races.begin(need.id(), bidIds(), MILESTONES, viewer);
  }

  private List<UUID> bidIds() {
    return bids.stream().map(each -> each.id().value()).toList();
  }

  private UUID bid(int at) {
    return bids.get(at).id().value();
  }

  private EngagementState state(int at) {
    return engagements.get(bids.get(at).id(), owner).state();
  }

  private List<Keeping.Verdict> verdicts(@Nullable DeclineReason reason) {
    return List.of(
        new Keeping.Verdict(bid(0), null, "话0"), new Keeping.Verdict(bid(1), reason, "话1"));
  }

  private void report(Race race, int of, int at, @Nullable String measured, Viewer viewer) {
    reporting.report(race.id(), bid(of), at, -1, said("说明", measured), viewer);
  }

  private static RaceReport.Said said(String words, @Nullable String measured) {
    return new RaceReport.Said(
        RaceReport.Result.PARTLY, measured == null ? null : new BigDecimal(measured), null, words);
  }

  private Engagement move(Engagement engagement, EngagementAction action, Viewer viewer) {
    return engagements.move(
        engagement.id(), action, EngagementDecision.on(engagement.version()), viewer);
  }

  private List<String> told(Race race) {
    return jdbc.sql(
            """
            select m.recipient from notice n join notice_message m on m.id = n.message_id
            where n.about = ? order by n.id
            """)
        .param(race.id())
        .query(String.class)
        .list();
  }
}
