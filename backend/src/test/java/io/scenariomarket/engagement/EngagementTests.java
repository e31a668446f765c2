package io.scenariomarket.engagement;

import static io.scenariomarket.Refusing.invalid;
import static io.scenariomarket.Refusing.refused;
import static io.scenariomarket.engagement.EngagementAction.AGREE;
import static io.scenariomarket.engagement.EngagementAction.DECLINE;
import static io.scenariomarket.engagement.EngagementAction.EXPRESS_INTEREST;
import static io.scenariomarket.engagement.EngagementAction.INVITE;
import static io.scenariomarket.engagement.EngagementAction.LEAVE;
import static io.scenariomarket.engagement.EngagementAction.MEET;
import static io.scenariomarket.engagement.EngagementAction.PROPOSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.scenariomarket.MarketTest;
import io.scenariomarket.engagement.EngagementFilter.View;
import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.identity.OrganisationRole;
import io.scenariomarket.identity.Readers;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.identity.ZoneRole;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.organisation.OrganisationState;
import io.scenariomarket.organisation.People;
import io.scenariomarket.scenario.Scenario;
import io.scenariomarket.scenario.ScenarioAction;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.scenario.ScenarioState;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.supplier.Capability;
import io.scenariomarket.work.Decision;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What two organisations do with each other from the first contact on. */
@MarketTest
@Transactional
class EngagementTests {

  @Autowired TwoSides market;
  @Autowired People people;
  @Autowired EngagementManagement engagements;
  @Autowired EngagementList list;
  @Autowired ScenarioManagement scenarios;
  @Autowired OrganisationManagement organisations;
  @Autowired Readers readers;
  @Autowired JdbcClient jdbc;

  private Viewer buyer;
  private Viewer seller;
  private Scenario need;
  private Capability offer;

  @BeforeEach
  void bring() {
    buyer = market.owner();
    seller = market.owner();
    need = market.need(TwoSides.home(buyer));
    offer = market.offer(TwoSides.home(seller), "");
  }

  @Test
  void begunByTheNeedIsAnsweredByTheSupplier() {
    var invited = begin(INVITE, buyer);
    assertThat(invited.state()).isEqualTo(EngagementState.INVITED);
    assertThat(engagements.open(invited, seller)).containsExactly(AGREE, DECLINE);
    assertThat(engagements.open(invited, buyer)).containsExactly(LEAVE);
    refused(Refusal.Kind.FORBIDDEN, () -> move(invited, AGREE, buyer));

    var agreed = move(invited, AGREE, seller);

    assertThat(agreed.state()).isEqualTo(EngagementState.MUTUAL);
    assertThat(move(agreed, MEET, buyer).state()).isEqualTo(EngagementState.MET);
  }

  @Test
  void isKnownToTheTwoOrganisationsAndTheTaskForceAlone() {
    var interested = begin(EXPRESS_INTEREST, seller);
    var colleague = people.member(TwoSides.home(buyer), OrganisationRole.MEMBER);

    for (var insider : List.of(buyer, seller, colleague, TwoSides.TASK_FORCE)) {
      assertThat(engagements.get(interested.id(), insider)).isNotNull();
      assertThat(all(insider)).contains(interested.id());
    }
    for (var outsider :
        List.of(
            Viewer.VISITOR,
            market.owner(),
            people.somebody(ZoneRole.EXPERT),
            people.somebody(ZoneRole.LEADER),
            people.somebody(ZoneRole.ADMIN))) {
      refused(Refusal.Kind.NOT_FOUND, () -> engagements.get(interested.id(), outsider));
      refused(Refusal.Kind.NOT_FOUND, () -> move(interested, AGREE, outsider));
      assertThat(all(outsider)).isEmpty();
      assertThat(engagements.between(need.id(), offer.id(), outsider)).isEmpty();
    }
  }

  @Test
  void opensWhatIsToldAfterInterestWhileBothAgree() {
    var invited = begin(INVITE, buyer);
    assertThat(read(seller)).isFalse();

    var agreed = move(invited, AGREE, seller);
    assertThat(read(seller)).isTrue();
    assertThat(readers.of(offer, buyer).test(Confidentiality.AFTER_INTEREST)).isTrue();
    assertThat(readers.of(organisation(buyer), seller).test(Confidentiality.AFTER_INTEREST))
        .isTrue();
    assertThat(readers.of(need, seller).test(Confidentiality.ORGANISATION)).isFalse();
    assertThat(read(market.owner())).isFalse();
    var another = market.need(TwoSides.home(buyer));
    assertThat(readers.of(another, seller).test(Confidentiality.AFTER_INTEREST)).isFalse();

    leave(agreed, seller);
    assertThat(read(seller)).isFalse();
    assertThat(readers.of(organisation(buyer), seller).test(Confidentiality.AFTER_INTEREST))
        .isFalse();
  }

  @Test
  void makesTheNeedSayThatTalksGoOn() {
    var first = move(begin(INVITE, buyer), AGREE, seller);
    assertThat(state()).isEqualTo(ScenarioState.ENGAGED);
    var other = market.offer(TwoSides.home(seller), "");
    var second = move(engagements.begin(INVITE, need.id(), other.id(), null, buyer), AGREE, seller);

    leave(first, seller);
    assertThat(state()).isEqualTo(ScenarioState.ENGAGED);

    leave(second, seller);
    assertThat(state()).isEqualTo(ScenarioState.PUBLISHED);
  }

  @Test
  void isRefusedWithTheRuleThatForbidsIt() {
    var own = market.offer(TwoSides.home(buyer), "");
    refused(
        "engagement.policy.own", () -> engagements.begin(INVITE, need.id(), own.id(), null, buyer));
    var full = market.offer(TwoSides.home(seller), ", \"capacity\": 0");
    refused(
        "engagement.policy.capacity",
        () -> engagements.begin(INVITE, need.id(), full.id(), null, buyer));
    begin(INVITE, buyer);
    refused("engagement.policy.engaged", () -> begin(EXPRESS_INTEREST, seller));
    refused("engagement.policy.engaged", () -> begin(INVITE, buyer));
  }

  @Test
  void isNotAgreedOnWhileOneOfTheTwoIsSuspended() {
    var invited = begin(INVITE, buyer);
    organisations.decide(
        TwoSides.home(buyer), OrganisationState.SUSPENDED, "材料不实", TwoSides.TASK_FORCE);

    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> move(invited, AGREE, seller));
  }

  @Test
  void isNotBegunAboutANeedThatIsClosed() {
    scenarios.move(
        need.id(), ScenarioAction.EXPIRE, Decision.on(need.version()), TwoSides.TASK_FORCE);

    refused("engagement.policy.need-closed", () -> begin(EXPRESS_INTEREST, seller));
  }

  @Test
  void endsWithAReasonThatBothRead() {
    var invited = begin(INVITE, buyer);
    invalid("reason", () -> move(invited, DECLINE, seller));

    var declined =
        engagements.move(
            invited.id(),
            DECLINE,
            new EngagementDecision(invited.version(), DeclineReason.PRICE, "预算不够"),
            seller);

    assertThat(engagements.get(declined.id(), buyer).ending())
        .isEqualTo(new Ending(Part.SUPPLIER, DeclineReason.PRICE, "预算不够", null, null));
    assertThat(declined.term().dueOn()).isNull();
    assertThat(begin(INVITE, buyer).id()).isNotEqualTo(declined.id());
  }

  @Test
  void isNotMovedByWhoReadAnOlderVersion() {
    var invited = begin(INVITE, buyer);
    refused(
        Refusal.Kind.CONFLICT,
        () ->
            engagements.move(
                invited.id(), AGREE, EngagementDecision.on(invited.version() + 1), seller));
  }

  @Test
  void isProposedByTheTaskForceAndTakenUpByEither() {
    var proposed = begin(PROPOSE, TwoSides.TASK_FORCE);
    assertThat(proposed.state()).isEqualTo(EngagementState.CANDIDATE);
    refused(Refusal.Kind.FORBIDDEN, () -> begin(INVITE, TwoSides.TASK_FORCE));

    var interested = begin(EXPRESS_INTEREST, seller);

    assertThat(interested.id()).isEqualTo(proposed.id());
    assertThat(interested.state()).isEqualTo(EngagementState.INTERESTED);
  }

  @Test
  void isAnsweredByTheTaskForceForThoseWhoHaveNobodyHere() {
    var entered = organisations.enter(People.profile("名单上的单位"), TwoSides.TASK_FORCE);
    var listed = market.offer(entered.id(), "");

    var invited = engagements.begin(INVITE, need.id(), listed.id(), null, buyer);

    assertThat(move(invited, AGREE, TwoSides.TASK_FORCE).state()).isEqualTo(EngagementState.MUTUAL);
  }

  @Test
  void standsFirstWithThoseWhoseTurnItIs() {
    var invited = begin(INVITE, buyer);

    assertThat(in(View.MINE, seller)).contains(invited.id());
    assertThat(in(View.MINE, buyer)).doesNotContain(invited.id());
    assertThat(in(View.OTHERS, buyer)).contains(invited.id());
    assertThat(list.counts(filter(View.ALL), seller)).containsEntry(View.MINE, 1L);
    assertThat(invited.term().dueOn()).isNotNull();
  }

  @Test
  void tellsTheOtherSideAndNotWhoDidIt() {
    var invited = begin(INVITE, buyer);
    assertThat(told(invited)).containsExactly(seller.subject().orElseThrow());

    var agreed = move(invited, AGREE, seller);
    assertThat(told(agreed))
        .containsExactly(seller.subject().orElseThrow(), buyer.subject().orElseThrow());
  }

  private Engagement begin(EngagementAction action, Viewer viewer) {
    return engagements.begin(action, need.id(), offer.id(), "您好", viewer);
  }

  private Engagement move(Engagement engagement, EngagementAction action, Viewer viewer) {
    return engagements.move(
        engagement.id(), action, EngagementDecision.on(engagement.version()), viewer);
  }

  private void leave(Engagement engagement, Viewer viewer) {
    engagements.move(
        engagement.id(),
        LEAVE,
        new EngagementDecision(engagement.version(), DeclineReason.TIMING, null),
        viewer);
  }

  private boolean read(Viewer viewer) {
    return readers.of(need, viewer).test(Confidentiality.AFTER_INTEREST);
  }

  private io.scenariomarket.organisation.Organisation organisation(Viewer owner) {
    return organisations.owner(TwoSides.home(owner));
  }

  private ScenarioState state() {
    return scenarios.get(need.id(), buyer).state();
  }

  private static EngagementFilter filter(View view) {
    return new EngagementFilter(view, null, null, null);
  }

  private List<EngagementId> in(View view, Viewer viewer) {
    return list.list(filter(view), 0, 100, viewer).items().stream().map(Engagement::id).toList();
  }

  private List<EngagementId> all(Viewer viewer) {
    return in(View.ALL, viewer);
  }

  private List<String> told(Engagement engagement) {
    return jdbc.sql(
            """
            select m.recipient from notice n join notice_message m on m.id = n.message_id
            where n.about = ? order by n.id\
            """)
        .param(engagement.id().value())
        .query(String.class)
        .list();
  }
}
