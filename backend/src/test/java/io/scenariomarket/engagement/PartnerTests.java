package io.scenariomarket.engagement;

import static io.scenariomarket.Refusing.refused;
import static io.scenariomarket.engagement.EngagementAction.AGREE;
import static io.scenariomarket.engagement.EngagementAction.INVITE;
import static io.scenariomarket.engagement.EngagementAction.LEAVE;
import static io.scenariomarket.engagement.EngagementAction.MEET;
import static io.scenariomarket.engagement.PartnerAction.CONFIRM;
import static io.scenariomarket.engagement.PartnerAction.DECLINE;
import static io.scenariomarket.engagement.PartnerAction.REMOVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.MarketTest;
import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.identity.OrganisationRole;
import io.scenariomarket.identity.Readers;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.organisation.People;
import io.scenariomarket.scenario.Scenario;
import io.scenariomarket.shared.Refusal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What organisations do that bid together with the supplier of an engagement. */
@MarketTest
@Transactional
class PartnerTests {

  @Autowired TwoSides market;
  @Autowired People people;
  @Autowired EngagementManagement engagements;
  @Autowired PartnerManagement partners;
  @Autowired PartnerInviting inviting;
  @Autowired OrganisationManagement organisations;
  @Autowired Readers readers;
  @Autowired JdbcClient jdbc;

  private Viewer buyer;
  private Viewer lead;
  private Viewer partner;
  private Scenario need;
  private Engagement engagement;

  @BeforeEach
  void bring() {
    buyer = market.owner();
    lead = market.owner();
    partner = market.owner();
    need = market.need(TwoSides.home(buyer));
    var offer = market.offer(TwoSides.home(lead), "");
    engagement = engagements.begin(INVITE, need.id(), offer.id(), "您好", buyer);
  }

  @Test
  void areAskedByTheSupplierAloneAndOnce() {
    for (var other : List.of(buyer, TwoSides.TASK_FORCE)) {
      refused(Refusal.Kind.FORBIDDEN, () -> invite(partner, other));
    }
    refused(Refusal.Kind.NOT_FOUND, () -> invite(partner, partner));
    refused(Refusal.Kind.INVALID, () -> invite(buyer, lead));
    refused(Refusal.Kind.INVALID, () -> invite(lead, lead));
    var unapproved = people.somebody();
    organisations.register(People.profile("未审核" + unapproved.subject()), unapproved);
    refused(Refusal.Kind.NOT_FOUND, () -> invite(people.now(unapproved), lead));
    refused(
        Refusal.Kind.INVALID,
        () -> inviting.invite(engagement.id(), TwoSides.home(partner), " ", null, lead));
    refused(
        Refusal.Kind.INVALID,
        () ->
            inviting.invite(
                engagement.id(),
                TwoSides.home(partner),
                "采集",
                market.offer(TwoSides.home(buyer), "").id(),
                lead));

    var asked = invite(partner, lead);

    assertThat(asked.state()).isEqualTo(PartnerState.INVITED);
    assertThat(told(asked.id())).containsExactly(partner.subject().orElseThrow());
    refused(Refusal.Kind.INVALID, () -> invite(partner, lead));
  }

  @Test
  void readTheEngagementFromTheirWordOnAndNothingOnceTheyLeave() {
    var asked = invite(partner, lead);
    hidden(partner);
    assertThat(partners.of(engagement, buyer)).isEmpty();
    refused(Refusal.Kind.FORBIDDEN, () -> move(asked, CONFIRM, lead));
    refused(Refusal.Kind.FORBIDDEN, () -> move(asked, CONFIRM, TwoSides.TASK_FORCE));
    refused(Refusal.Kind.NOT_FOUND, () -> move(asked, CONFIRM, buyer));

    var joined = move(asked, CONFIRM, partner);

    assertThat(partners.read(engagement.id(), partner).id()).isEqualTo(engagement.id());
    assertThat(partners.of(engagement, buyer)).extracting(Partner::id).containsExactly(asked.id());
    assertThat(engagements.open(engagement, partner)).isEmpty();
    refused(Refusal.Kind.NOT_FOUND, () -> engagements.get(engagement.id(), partner));
    assertThat(readsContact(partner)).as("before the two sides agreed").isFalse();
    engagement = step(AGREE, lead);
    assertThat(readsContact(partner)).isTrue();
    var colleague = people.member(TwoSides.home(partner), OrganisationRole.MEMBER);
    assertThat(readsContact(colleague)).isTrue();
    assertThat(told(engagement.id()))
        .contains(partner.subject().orElseThrow(), buyer.subject().orElseThrow());

    move(joined, PartnerAction.LEAVE, partner);

    assertThat(readsContact(partner)).isFalse();
    hidden(partner);
    refused(Refusal.Kind.NOT_FOUND, () -> partners.get(asked.id(), partner));
    assertThat(partners.of(engagement, buyer)).isEmpty();
    assertThat(partners.of(engagement, lead)).hasSize(1);
  }

  @Test
  void whoDeclinesOrIsRemovedSeesNothing() {
    engagement = step(AGREE, lead);
    var declined = move(invite(partner, lead), DECLINE, partner);
    hidden(partner);
    assertThat(readsContact(partner)).isFalse();
    assertThat(partners.askedOf(0, 10, partner).items()).isEmpty();
    refused(Refusal.Kind.NOT_FOUND, () -> partners.get(declined.id(), partner));
    assertThat(told(engagement.id())).contains(lead.subject().orElseThrow());

    var again = move(invite(partner, lead), CONFIRM, partner);
    assertThat(partners.askedOf(0, 10, partner).items()).hasSize(1);
    refused(Refusal.Kind.FORBIDDEN, () -> move(again, REMOVE, partner));
    move(again, REMOVE, lead);
    hidden(partner);
    assertThat(readsContact(partner)).isFalse();
  }

  @Test
  void loseWhatTheyReadWithTheEngagementAndJoinNoneThatIsOver() {
    engagement = step(AGREE, lead);
    move(invite(partner, lead), CONFIRM, partner);
    var late = market.owner();
    var asked = invite(late, lead);
    assertThat(readsContact(partner)).isTrue();
    engagement =
        engagements.move(
            engagement.id(),
            LEAVE,
            new EngagementDecision(engagement.version(), DeclineReason.PRICE, null),
            lead);
    assertThat(readsContact(partner)).isFalse();
    refused(Refusal.Kind.CONFLICT, () -> move(asked, CONFIRM, late));
    refused(Refusal.Kind.CONFLICT, () -> invite(market.owner(), lead));
  }

  @Test
  void areFewEnoughAndAnsweredInTheVersionThatWasRead() {
    for (var at = 0; at < PartnerInviting.MOST; at++) {
      var entered =
          organisations.enter(People.profile("名单上的单位" + at + engagement.id()), TwoSides.TASK_FORCE);
      inviting.invite(engagement.id(), entered.id(), "采集", null, lead);
    }
    refused(Refusal.Kind.INVALID, () -> invite(partner, lead));
    var first = partners.of(engagement, lead).getFirst();
    refused(
        Refusal.Kind.CONFLICT,
        () -> partners.move(first.id(), CONFIRM, 7, null, TwoSides.TASK_FORCE));
    assertThat(move(first, CONFIRM, TwoSides.TASK_FORCE).state())
        .as("by the task force for who has nobody here")
        .isEqualTo(PartnerState.CONFIRMED);
    engagement = step(AGREE, lead);
    engagement = step(MEET, lead);
    assertThat(partners.confirmed(List.of(engagement.id())).get(engagement.id())).hasSize(1);
  }

  private Partner invite(Viewer whom, Viewer viewer) {
    return inviting.invite(engagement.id(), TwoSides.home(whom), "数据采集", null, viewer);
  }

  private Partner move(Partner asked, PartnerAction action, Viewer viewer) {
    return partners.move(asked.id(), action, asked.number(), "说明", viewer).partner();
  }

  private Engagement step(EngagementAction action, Viewer viewer) {
    return engagements.move(
        engagement.id(), action, EngagementDecision.on(engagement.version()), viewer);
  }

  private boolean readsContact(Viewer viewer) {
    return readers.of(need, viewer).test(Confidentiality.AFTER_INTEREST);
  }

  private void hidden(Viewer viewer) {
    refused(Refusal.Kind.NOT_FOUND, () -> partners.read(engagement.id(), viewer));
  }

  private List<String> told(Object about) {
    return jdbc.sql(
            """
            select m.recipient from notice n join notice_message m on m.id = n.message_id
            where n.about = cast(? as uuid) and m.kind = 'engagement-partner' order by n.id
            """)
        .param(about.toString())
        .query(String.class)
        .list();
  }
}
