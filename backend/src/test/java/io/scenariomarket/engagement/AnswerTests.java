package io.scenariomarket.engagement;

import static io.scenariomarket.Refusing.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.MarketTest;
import io.scenariomarket.claims.Verdict;
import io.scenariomarket.engagement.Answer.Reply;
import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.identity.ZoneRole;
import io.scenariomarket.matching.Match;
import io.scenariomarket.matching.NamedPairs;
import io.scenariomarket.organisation.People;
import io.scenariomarket.scenario.Scenario;
import io.scenariomarket.scenario.ScenarioContent;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.scenario.ScenarioState;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.supplier.Capability;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What suppliers answer to requirements, and who gets to know it by whatever way. */
@MarketTest
@Transactional
class AnswerTests {

  private static final String OPEN = "识别准确率不低于95%";
  private static final String LATER = "每台设备同时照看四名患者";
  private static final String INSIDE = "训练数据留在院内机房";

  @Autowired TwoSides market;
  @Autowired People people;
  @Autowired EngagementManagement engagements;
  @Autowired AnswerDesk desk;
  @Autowired AnswerViews views;
  @Autowired NamedPairs named;
  @Autowired ScenarioManagement scenarios;
  @Autowired JsonMapper json;

  private Viewer buyer;
  private Viewer seller;
  private Scenario need;
  private Capability offer;

  @BeforeEach
  void bring() {
    buyer = market.owner();
    seller = market.owner();
    need =
        scenarios.post(
            Optional.of(TwoSides.home(buyer)),
            json.readValue(
                """
                {"title": "上肢康复训练", "problem": "治疗师不足。", "requirements": [
                  {"text": "%s", "priority": "MUST"},
                  {"text": "%s", "priority": "SHOULD", "confidentiality": "AFTER_INTEREST"},
                  {"text": "%s", "priority": "SHOULD", "confidentiality": "ORGANISATION"}]}
                """
                    .formatted(OPEN, LATER, INSIDE),
                ScenarioContent.class),
            ScenarioState.PUBLISHED,
            TwoSides.TASK_FORCE);
    offer =
        market.offer(
            TwoSides.home(seller),
            """
            , "cases": [{"customer": "每台设备同时照看四名患者的某医院", "confidentiality": "ORGANISATION"}]
            """);
  }

  @Test
  void areProposedByWhatEverybodyCanFind() {
    var asked = desk.questions(need, offer, false);
    assertThat(asked).extracting(each -> each.asked().text()).containsExactly(OPEN);
    assertThat(asked.getFirst().reply()).isEqualTo(Reply.NO);
    assertThat(asked.getFirst().words()).contains("识别准确率90%");

    var more = desk.questions(need, offer, true);
    assertThat(more).extracting(each -> each.asked().text()).containsExactly(OPEN, LATER);
    assertThat(more.get(1).words()).isNull();
  }

  @Test
  void reachBothSidesAndTheTaskForceAloneThroughMatches() {
    assertThat(requirement(buyer).verdict()).isEqualTo(Verdict.CONTRADICTED);
    var interested = interest(answer(OPEN, Reply.YES, "新版已达96%"));

    for (var insider : List.of(buyer, seller, TwoSides.TASK_FORCE)) {
      assertThat(requirement(insider).verdict()).isEqualTo(Verdict.COVERED);
      assertThat(requirement(insider).evidence()).isEqualTo("新版已达96%");
      assertThat(match(insider).eligibility()).isNotEqualTo(Match.Eligibility.INELIGIBLE);
      assertThat(views.of(interested, insider))
          .extracting(AnswerViews.Shown::words)
          .containsExactly("新版已达96%");
    }
    for (var outsider : outsiders()) {
      assertThat(requirement(outsider).verdict()).isEqualTo(Verdict.CONTRADICTED);
      assertThat(match(outsider).toString()).doesNotContain("新版已达96%");
    }
    assertThat(outsiders())
        .extracting(each -> match(each).score())
        .containsOnly(match(buyer).score());
  }

  @Test
  void stayWhatWasAnsweredThroughWithdrawalAndTheNextEngagement() {
    var interested = interest(answer(OPEN, Reply.YES, "新版已达96%"));
    leave(interested);

    assertThat(requirement(buyer).evidence()).isEqualTo("新版已达96%");
    assertThat(desk.questions(need, offer, false).getFirst().words()).isEqualTo("新版已达96%");
    interest(answer(OPEN, Reply.NO, null));
    assertThat(requirement(buyer).verdict()).isEqualTo(Verdict.CONTRADICTED);
    assertThat(requirement(buyer).evidence()).isEmpty();
    for (var outsider : outsiders()) {
      assertThat(match(outsider).toString()).doesNotContain("新版已达96%");
    }
  }

  @Test
  void toWhatIsToldAfterInterestAreReadWhileBothAgree() {
    var invited = engagements.begin(EngagementAction.INVITE, need.id(), offer.id(), null, buyer);
    var agreed =
        desk.move(
            invited.id(),
            EngagementAction.AGREE,
            EngagementDecision.on(invited.version()),
            List.of(),
            seller);
    var answered =
        desk.answer(
            agreed.id(),
            agreed.version(),
            List.of(
                answer(OPEN, Reply.LATER, null),
                new Answer(LATER, Confidentiality.AFTER_INTEREST, false, Reply.YES, "五名")),
            seller);
    assertThat(views.of(answered, seller).get(1).requirement()).isEqualTo(LATER);
    assertThat(match(seller).toString()).contains(LATER, "五名");

    leave(answered);

    var left = engagements.get(answered.id(), seller);
    assertThat(views.of(left, seller).get(1))
        .extracting(AnswerViews.Shown::requirement, AnswerViews.Shown::withheld)
        .containsExactly(null, Confidentiality.AFTER_INTEREST);
    assertThat(match(seller).toString()).doesNotContain(LATER, "五名");
    assertThat(views.of(left, buyer).get(1).requirement()).isEqualTo(LATER);
  }

  @Test
  void areGivenByTheSupplierAloneOnWhatTheyReadAndWhileItGoesOn() {
    var interested = interest(answer(OPEN, Reply.YES, null));
    var answers = List.of(answer(OPEN, Reply.NO, null));
    for (var other : List.of(buyer, TwoSides.TASK_FORCE)) {
      refused(
          Refusal.Kind.FORBIDDEN,
          () -> desk.answer(interested.id(), interested.version(), answers, other));
    }
    for (var outsider : outsiders()) {
      refused(
          Refusal.Kind.NOT_FOUND,
          () -> desk.answer(interested.id(), interested.version(), answers, outsider));
    }
    refused(
        Refusal.Kind.CONFLICT,
        () -> desk.answer(interested.id(), interested.version() + 1, answers, seller));
    leave(interested);
    refused(
        Refusal.Kind.CONFLICT,
        () -> desk.answer(interested.id(), interested.version(), answers, seller));
  }

  private List<Viewer> outsiders() {
    return List.of(Viewer.VISITOR, market.owner(), people.somebody(ZoneRole.EXPERT));
  }

  private static Answer answer(String requirement, Reply reply, String words) {
    return new Answer(requirement, Confidentiality.PUBLIC, true, reply, words);
  }

  private Engagement interest(Answer... answers) {
    return desk.begin(
        EngagementAction.EXPRESS_INTEREST, need.id(), offer.id(), null, List.of(answers), seller);
  }

  private void leave(Engagement engagement) {
    engagements.move(
        engagement.id(),
        EngagementAction.LEAVE,
        new EngagementDecision(engagement.version(), DeclineReason.TIMING, null),
        seller);
  }

  private Match match(Viewer viewer) {
    return named.of(need, offer, viewer).match();
  }

  private Match.Requirement requirement(Viewer viewer) {
    return match(viewer).requirements().getFirst();
  }
}
