package io.scenariomarket.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.MarketTest;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.Scenario;
import io.scenariomarket.scenario.ScenarioAction;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.supplier.Capability;
import io.scenariomarket.supplier.CapabilityAction;
import io.scenariomarket.supplier.CapabilityManagement;
import io.scenariomarket.work.Decision;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What the market does by itself: reminds, tells of what is late, and ends what cannot go on. */
@MarketTest
@Transactional
class EngagementTermTests {

  @Autowired TwoSides market;
  @Autowired EngagementManagement engagements;
  @Autowired EngagementTerms terms;
  @Autowired EndingCauses causes;
  @Autowired ScenarioManagement scenarios;
  @Autowired CapabilityManagement capabilities;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  private Viewer buyer;
  private Viewer seller;
  private Scenario need;
  private Capability offer;
  private Engagement invited;

  @BeforeEach
  void invite() {
    buyer = market.owner();
    seller = market.owner();
    need = market.need(TwoSides.home(buyer));
    offer = market.offer(TwoSides.home(seller), "");
    invited = engagements.begin(EngagementAction.INVITE, need.id(), offer.id(), null, buyer);
  }

  @Test
  void remindsOnceOfWhatIsDueSoonWhoeverIsToDoIt() {
    terms.remind();
    assertThat(told(EngagementTerms.DUE)).isEmpty();

    due(3);
    terms.remind();
    terms.remind();

    assertThat(told(EngagementTerms.DUE)).containsExactly(subject(seller));
    assertThat(told(EngagementTerms.LATE)).isEmpty();
  }

  @Test
  void tellsTheTaskForceTooOfWhatIsLate() {
    due(-1);
    terms.remind();
    terms.escalate();
    terms.escalate();

    assertThat(told(EngagementTerms.DUE)).isEmpty();
    assertThat(told(EngagementTerms.LATE)).contains(subject(seller)).hasSizeGreaterThan(1);
    assertThat(told(EngagementTerms.LATE)).doesNotHaveDuplicates();
    assertThat(told(EngagementTerms.LATE)).doesNotContain(subject(buyer));
  }

  @Test
  void endsWhatNobodyAnsweredLongAfterItsTermAndNotBefore() {
    due(-14);
    assertThat(terms.unanswered()).doesNotContain(invited.id());
    due(-15);
    assertThat(terms.unanswered()).contains(invited.id());

    terms.lapse(invited.id());

    var lapsed = engagements.get(invited.id(), seller);
    assertThat(lapsed.state()).isEqualTo(EngagementState.EXPIRED);
    assertThat(cause(lapsed)).isEqualTo("NO_ANSWER");
    assertThat(lapsed.term().dueOn()).isNull();
    assertThat(told(EngagementNews.MOVED)).contains(subject(buyer), subject(seller));
    assertThat(terms.unanswered()).doesNotContain(invited.id());
  }

  @Test
  void waitsForTalksHoweverLateTheyAre() {
    engagements.move(
        invited.id(), EngagementAction.AGREE, EngagementDecision.on(invited.version()), seller);
    due(-100);

    assertThat(terms.unanswered()).doesNotContain(invited.id());
  }

  @Test
  void endsWhatIsAboutANeedThatWasWithdrawn() {
    scenarios.move(
        need.id(),
        ScenarioAction.WITHDRAW,
        new Decision(need.version(), "不做了", Map.of()),
        TwoSides.TASK_FORCE);

    causes.end(List.of(need.id().value()));

    assertThat(ended()).isEqualTo("WITHDRAWN NEED_WITHDRAWN");
    assertThat(told(EngagementNews.MOVED)).contains(subject(buyer), subject(seller));
  }

  @Test
  void endsWhatIsAboutANeedThatExpired() {
    scenarios.move(
        need.id(), ScenarioAction.EXPIRE, Decision.on(need.version()), TwoSides.TASK_FORCE);

    causes.end(List.of(need.id().value()));

    assertThat(ended()).isEqualTo("WITHDRAWN NEED_EXPIRED");
  }

  @Test
  void endsWhatIsAboutACapabilityThatIsNotOfferedAnyMore() {
    capabilities.move(
        offer.id(),
        CapabilityAction.ARCHIVE,
        new Decision(offer.version(), "停产", Map.of()),
        TwoSides.TASK_FORCE);

    causes.end(List.of(offer.id().value()));

    assertThat(ended()).isEqualTo("WITHDRAWN CAPABILITY_CLOSED");
  }

  @Test
  void endsWhatOthersHopedForOnceOneSigned() {
    var other = market.offer(TwoSides.home(seller), "");
    var chosen = engagements.begin(EngagementAction.INVITE, need.id(), other.id(), null, buyer);
    chosen = move(chosen, EngagementAction.AGREE, seller);
    chosen = move(chosen, EngagementAction.SHORTLIST, buyer);
    chosen = move(chosen, EngagementAction.SELECT, buyer);
    engagements.moveBySystem(
        chosen.id(),
        EngagementAction.SIGN,
        new io.scenariomarket.work.Cause("ENGAGEMENT", null, true));

    causes.end(List.of(need.id().value()));

    assertThat(ended()).isEqualTo("WITHDRAWN NEED_CONTRACTED");
    assertThat(engagements.get(chosen.id(), buyer).state()).isEqualTo(EngagementState.SIGNED);
  }

  @Test
  void leavesAloneWhatGoesOn() {
    causes.end(List.of(need.id().value(), offer.id().value()));

    assertThat(engagements.get(invited.id(), buyer).state()).isEqualTo(EngagementState.INVITED);
  }

  private Engagement move(Engagement engagement, EngagementAction action, Viewer viewer) {
    return engagements.move(
        engagement.id(), action, EngagementDecision.on(engagement.version()), viewer);
  }

  private void due(int inDays) {
    jdbc.sql("update engagement set due_on = ? where id = ?")
        .params(LocalDate.now(clock).plusDays(inDays), invited.id().value())
        .update();
  }

  private String ended() {
    var engagement = engagements.get(invited.id(), seller);
    return engagement.state() + " " + cause(engagement);
  }

  private static String cause(Engagement engagement) {
    return String.valueOf(Objects.requireNonNull(engagement.ending()).cause());
  }

  private static String subject(Viewer viewer) {
    return viewer.subject().orElseThrow();
  }

  private List<String> told(String key) {
    return jdbc.sql(
            """
            select m.recipient from notice n join notice_message m on m.id = n.message_id
            where n.about = ? and m.kind = ? order by n.id
            """)
        .params(invited.id().value(), key)
        .query(String.class)
        .list();
  }
}
