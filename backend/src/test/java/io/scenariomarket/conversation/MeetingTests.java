package io.scenariomarket.conversation;

import static io.scenariomarket.Refusing.invalid;
import static io.scenariomarket.Refusing.refused;
import static io.scenariomarket.engagement.EngagementAction.AGREE;
import static io.scenariomarket.engagement.EngagementAction.INVITE;
import static io.scenariomarket.engagement.EngagementAction.LEAVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.MarketTest;
import io.scenariomarket.engagement.DeclineReason;
import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementDecision;
import io.scenariomarket.engagement.EngagementManagement;
import io.scenariomarket.engagement.EngagementState;
import io.scenariomarket.engagement.TwoSides;
import io.scenariomarket.identity.AccountErased;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.identity.ZoneRole;
import io.scenariomarket.organisation.People;
import io.scenariomarket.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Meetings of two sides from the proposal to what is to be done after them. */
@MarketTest
@Transactional
class MeetingTests {

  private static final Instant SOON =
      Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(3));

  @Autowired TwoSides market;
  @Autowired People people;
  @Autowired EngagementManagement engagements;
  @Autowired MeetingManagement meetings;
  @Autowired MeetingViews views;
  @Autowired FollowUpNews news;
  @Autowired ApplicationEventPublisher events;
  @Autowired JdbcClient jdbc;

  private Viewer buyer;
  private Viewer seller;
  private Engagement agreed;

  @BeforeEach
  void agree() {
    buyer = market.owner();
    seller = market.owner();
    var need = market.need(TwoSides.home(buyer));
    var offer = market.offer(TwoSides.home(seller), "");
    var invited = engagements.begin(INVITE, need.id(), offer.id(), null, buyer);
    refused(Refusal.Kind.CONFLICT, () -> meetings.propose(invited.id(), plan(SOON), buyer));
    agreed =
        engagements.move(invited.id(), AGREE, EngagementDecision.on(invited.version()), seller);
  }

  @Test
  void areProposedChangedAndCancelledWithTheOtherSideInvited() {
    var meeting = meetings.propose(agreed.id(), plan(SOON), buyer);
    assertThat(invitations(meeting))
        .singleElement()
        .satisfies(it -> assertThat(it).contains("METHOD:REQUEST", "SEQUENCE:0"));

    meetings.change(agreed.id(), meeting.id(), plan(SOON.plusSeconds(3600)), 0, seller);
    refused(
        Refusal.Kind.CONFLICT,
        () -> meetings.change(agreed.id(), meeting.id(), plan(SOON), 0, buyer));
    assertThat(meetings.invitation(agreed.id(), meeting.id(), buyer))
        .contains("SEQUENCE:1", meeting.id().toString());

    meetings.cancel(agreed.id(), meeting.id(), 1, buyer);
    assertThat(invitations(meeting))
        .singleElement()
        .satisfies(it -> assertThat(it).contains("METHOD:CANCEL", "SEQUENCE:2"));
    refused(Refusal.Kind.CONFLICT, () -> meetings.cancel(agreed.id(), meeting.id(), 2, buyer));
  }

  @Test
  void areKnownToTheTwoOrganisationsAndTheTaskForceAlone() {
    var meeting = meetings.propose(agreed.id(), plan(SOON), Viewer.taskForce("test"));
    assertThat(meetings.get(agreed.id(), meeting.id(), seller)).isNotNull();
    for (var outsider : List.of(market.owner(), people.somebody(ZoneRole.EXPERT), Viewer.VISITOR)) {
      refused(Refusal.Kind.NOT_FOUND, () -> meetings.get(agreed.id(), meeting.id(), outsider));
      refused(
          Refusal.Kind.NOT_FOUND, () -> meetings.invitation(agreed.id(), meeting.id(), outsider));
      refused(
          Refusal.Kind.NOT_FOUND,
          () -> meetings.record(agreed.id(), meeting.id(), null, "谈成", 0, outsider));
    }
  }

  @Test
  void areRefusedWithWhatIsWrongWithThem() {
    wrong("endsAt", new MeetingPlan(SOON, SOON, "三号楼", null, null, null));
    wrong("endsAt", new MeetingPlan(SOON, SOON.plus(Duration.ofDays(8)), "三号楼", null, null, null));
    wrong("place", new MeetingPlan(SOON, SOON.plusSeconds(60), null, null, null, null));
    wrong(
        "link",
        new MeetingPlan(SOON, SOON.plusSeconds(60), null, "javascript:alert(1)", null, null));
    wrong(
        "agenda",
        new MeetingPlan(
            SOON, SOON.plusSeconds(60), "三号楼", null, null, "长".repeat(MeetingPlan.MAX_AGENDA + 1)));
  }

  @Test
  void moveTheEngagementOnWhenTheyAreRecorded() {
    var ahead = meetings.propose(agreed.id(), plan(SOON), buyer);
    refused(
        Refusal.Kind.CONFLICT,
        () -> meetings.record(agreed.id(), ahead.id(), null, "谈成", 0, buyer));
    var begun = meetings.propose(agreed.id(), plan(Instant.now().minusSeconds(60)), buyer);

    meetings.record(agreed.id(), begun.id(), "张三、李四", "先试用两周", 0, seller);

    assertThat(engagements.get(agreed.id(), buyer).state()).isEqualTo(EngagementState.MET);
    assertThat(views.show(engagements.get(agreed.id(), buyer), buyer).over())
        .singleElement()
        .satisfies(it -> assertThat(it.meeting().agreed()).isEqualTo("先试用两周"));
    var second = meetings.propose(agreed.id(), plan(Instant.now().minusSeconds(60)), buyer);
    meetings.record(agreed.id(), second.id(), null, "再谈一次", 0, buyer);
  }

  @Test
  void leadToWhatIsToBeDoneOfWhichWhoIsLateIsReminded() {
    refused(
        Refusal.Kind.INVALID, () -> meetings.agreeOn(agreed.id(), "寄样品", "nobody", today(), buyer));
    meetings.agreeOn(agreed.id(), "寄样品", subject(seller), today().minusDays(1), buyer);
    var task = views.show(agreed, seller).followUps().getFirst();
    assertThat(task.mine()).isTrue();
    assertThat(task.late()).isTrue();

    news.remind();
    news.remind();
    assertThat(told("follow-up-late", task.followUp().id())).containsExactly(subject(seller));

    meetings.tick(agreed.id(), task.followUp().id(), true, seller);
    assertThat(views.show(agreed, buyer).followUps().getFirst().late()).isFalse();

    events.publishEvent(new AccountErased(subject(seller)));
    assertThat(views.show(agreed, buyer).followUps().getFirst().who()).isNull();
  }

  @Test
  void areReadAndNotChangedOnceTheEngagementHasEnded() {
    var meeting = meetings.propose(agreed.id(), plan(SOON), buyer);
    engagements.move(
        agreed.id(),
        LEAVE,
        new EngagementDecision(agreed.version(), DeclineReason.TIMING, null),
        seller);

    for (var side : List.of(buyer, seller)) {
      assertThat(meetings.get(agreed.id(), meeting.id(), side)).isNotNull();
      refused(Refusal.Kind.CONFLICT, () -> meetings.cancel(agreed.id(), meeting.id(), 0, side));
      refused(Refusal.Kind.CONFLICT, () -> meetings.propose(agreed.id(), plan(SOON), side));
    }
  }

  private static MeetingPlan plan(Instant from) {
    return new MeetingPlan(from, from.plusSeconds(3600), "三号楼", null, "张三、李四", "看现场");
  }

  private static LocalDate today() {
    return LocalDate.now();
  }

  private List<@Nullable String> invitations(Meeting meeting) {
    return jdbc.sql("select calendar from notice where about = ?")
        .param(meeting.id())
        .query(String.class)
        .list();
  }

  private List<String> told(String key, UUID about) {
    return jdbc.sql(
            """
            select m.recipient from notice n join notice_message m on m.id = n.message_id
            where n.about = ? and m.key = ?
            """)
        .params(about, key)
        .query(String.class)
        .list();
  }

  private static String subject(Viewer viewer) {
    return viewer.subject().orElseThrow();
  }

  private void wrong(String field, MeetingPlan plan) {
    invalid(field, () -> meetings.propose(agreed.id(), plan, buyer));
  }
}
