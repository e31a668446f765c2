package io.scenariomarket.conversation;

import static io.scenariomarket.Refusing.invalid;
import static io.scenariomarket.Refusing.refused;
import static io.scenariomarket.engagement.EngagementAction.AGREE;
import static io.scenariomarket.engagement.EngagementAction.INVITE;
import static io.scenariomarket.engagement.EngagementAction.LEAVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.scenariomarket.MarketTest;
import io.scenariomarket.attachment.AttachmentManagement;
import io.scenariomarket.engagement.Circle;
import io.scenariomarket.engagement.DeclineReason;
import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementDecision;
import io.scenariomarket.engagement.EngagementManagement;
import io.scenariomarket.engagement.TwoSides;
import io.scenariomarket.identity.AccountErased;
import io.scenariomarket.identity.OrganisationRole;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.identity.ZoneRole;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.organisation.OrganisationState;
import io.scenariomarket.organisation.People;
import io.scenariomarket.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** What two sides say to each other: who reads it, who writes, and who is told. */
@MarketTest
@Transactional
class ThreadTests {

  private static final Viewer TASK_FORCE = Viewer.taskForce("test");

  @Autowired TwoSides market;
  @Autowired People people;
  @Autowired EngagementManagement engagements;
  @Autowired OrganisationManagement organisations;
  @Autowired Circle circle;
  @Autowired ThreadManagement threads;
  @Autowired ThreadViews views;
  @Autowired ThreadNews news;
  @Autowired ReadMarks marks;
  @Autowired PersonalThreads personal;
  @Autowired AttachmentManagement attachments;
  @Autowired ApplicationEventPublisher events;
  @Autowired JdbcClient jdbc;

  private Viewer buyer;
  private Viewer seller;
  private Engagement invited;

  @BeforeEach
  void bring() {
    buyer = market.owner();
    seller = market.owner();
    var need = market.need(TwoSides.home(buyer));
    var offer = market.offer(TwoSides.home(seller), "");
    invited = engagements.begin(INVITE, need.id(), offer.id(), null, buyer);
  }

  @Test
  void isReadByBothOrganisationsAndTheTaskForceAlone() {
    write("周三可以来看现场", buyer);
    var colleague = people.member(TwoSides.home(seller), OrganisationRole.MEMBER);
    for (var insider : List.of(buyer, seller, colleague, TASK_FORCE)) {
      assertThat(texts(insider)).containsExactly("周三可以来看现场");
    }
    for (var outsider :
        List.of(
            market.owner(),
            people.somebody(ZoneRole.EXPERT),
            people.somebody(ZoneRole.LEADER),
            people.somebody(ZoneRole.ADMIN),
            Viewer.VISITOR)) {
      refused(Refusal.Kind.NOT_FOUND, () -> write("我也想加入", outsider));
      refused(Refusal.Kind.NOT_FOUND, () -> threads.read(invited.id(), 1, outsider));
    }
  }

  @Test
  void isReadAndWrittenInByWhoBidsTogetherAsLongAsTheyDo() {
    write("周三可以来看现场", buyer);
    var partner = market.owner();
    var asked = market.owner();
    market.ask(invited, seller, partner, true);
    market.ask(invited, seller, asked, false);

    assertThat(texts(partner)).containsExactly("周三可以来看现场");
    write("我们带采集设备来", partner);
    var line = views.show(invited, null, 1, buyer).lines().getFirst();
    assertThat(line.ours()).isFalse();
    assertThat(line.message().organisation()).isEqualTo(TwoSides.home(partner));
    assertThat(waiting(buyer)).isTrue();
    refused(Refusal.Kind.NOT_FOUND, () -> write("我还没有答应", asked));

    jdbc.sql("update engagement_partner set state = 'LEFT' where organisation = ?")
        .param(TwoSides.home(partner).value())
        .update();
    refused(Refusal.Kind.NOT_FOUND, () -> write("我退出以后", partner));
  }

  private boolean waiting(Viewer viewer) {
    return marks.unread(invited.id(), viewer.subject().orElseThrow()) > 0;
  }

  @Test
  void keepsTheOrderAndShowsTheLastFirst() {
    for (var number = 1; number <= 5; number++) {
      write("第" + number + "条", number % 2 == 0 ? seller : buyer);
    }
    var last = views.show(invited, null, 2, buyer);
    assertThat(last.lines())
        .extracting(ThreadView.Line::number, ThreadView.Line::ours)
        .containsExactly(tuple(4, false), tuple(5, true));
    assertThat(last.earlier()).isEqualTo(4);
    assertThat(views.show(invited, 4, 5, buyer))
        .satisfies(
            first -> {
              assertThat(first.lines())
                  .extracting(ThreadView.Line::number)
                  .containsExactly(1, 2, 3);
              assertThat(first.earlier()).isNull();
              assertThat(first.later()).isTrue();
            });
  }

  @Test
  void isBounded() {
    invalid("text", () -> write("  ", buyer));
    invalid("text", () -> write("长".repeat(ThreadManagement.MAX_TEXT + 1), buyer));
    var file = file("报价.txt", "报价");
    invalid(
        "file",
        () ->
            threads.write(invited.id(), null, List.of(file, file, file, file, file, file), buyer));
    write("长".repeat(ThreadManagement.MAX_TEXT), buyer);
  }

  @Test
  void isStillReadOnceItHasEndedAndNotWrittenIn() {
    write("还有一个问题", seller);
    engagements.move(
        invited.id(),
        LEAVE,
        new EngagementDecision(invited.version(), DeclineReason.TIMING, null),
        buyer);

    for (var side : List.of(buyer, seller, TASK_FORCE)) {
      assertThat(texts(side)).containsExactly("还有一个问题");
      refused(Refusal.Kind.CONFLICT, () -> write("还在吗", side));
    }
  }

  @Test
  void isNotWrittenInForAnOrganisationThatIsSuspended() {
    organisations.decide(TwoSides.home(seller), OrganisationState.SUSPENDED, "材料不实", TASK_FORCE);

    refused(Refusal.Kind.FORBIDDEN, () -> write("您好", seller));
    assertThat(views.show(engagements.get(invited.id(), seller), null, 5, seller).writes())
        .isFalse();
  }

  @Test
  void tellsHowFarTheOtherSideHasRead() {
    write("第一条", buyer);
    write("第二条", buyer);
    assertThat(marks.unread(invited.id(), subject(seller))).isEqualTo(2);
    assertThat(marks.unread(invited.id(), subject(buyer))).isZero();
    assertThat(views.show(invited, null, 5, seller).fresh()).isEqualTo(1);

    threads.read(invited.id(), 1, seller);

    assertThat(marks.unread(invited.id(), subject(seller))).isEqualTo(1);
    assertThat(views.show(invited, null, 5, seller).fresh()).isEqualTo(2);
    var organisation = organisations.owner(TwoSides.home(seller)).name();
    assertThat(readBy(1, buyer)).containsExactly(organisation);
    assertThat(readBy(2, buyer)).isEmpty();
    assertThat(readBy(1, seller)).isEmpty();

    engagements.move(invited.id(), AGREE, EngagementDecision.on(invited.version()), seller);
    threads.read(invited.id(), 99, seller);
    assertThat(readBy(2, buyer)).containsExactly(seller.user().displayName());
  }

  @Test
  void tellsTheOtherSideOnceOfAllThatWasSaid() {
    for (var number = 0; number < 10; number++) {
      write("第" + number + "条", buyer);
    }
    tellAfter(4);

    assertThat(told()).containsExactly(subject(seller));
    tellAfter(4);
    assertThat(told()).hasSize(1);

    write("再问一句", buyer);
    tellAfter(1);
    assertThat(told()).hasSize(1);
    tellAfter(4);
    assertThat(told()).hasSize(2);
  }

  @Test
  void tellsNobodyOfWhatTheyHaveReadOrMayNotReadAnyMore() {
    write("您好", buyer);
    threads.read(invited.id(), 1, seller);
    var colleague = people.member(TwoSides.home(seller), OrganisationRole.MEMBER);
    write("我来对接", colleague);
    write("好的", buyer);
    threads.read(invited.id(), 3, seller);
    assertThat(waits(colleague)).isTrue();
    jdbc.sql("delete from membership where subject = ?").param(subject(colleague)).update();
    tellAfter(4);

    assertThat(told()).isEmpty();
    assertThat(waits(colleague)).isFalse();
  }

  @Test
  void carriesFilesForTheSameReadersAlone() {
    var message = threads.write(invited.id(), null, List.of(file("报价.txt", "两百万")), buyer);

    assertThat(views.show(invited, null, 5, seller).lines().getFirst().files())
        .singleElement()
        .satisfies(file -> assertThat(file.fileName()).isEqualTo("报价.txt"));
    assertThat(attachments.panel(ThreadFiles.TYPE, message.id(), seller).mayEdit()).isFalse();
    assertThat(attachments.panel(ThreadFiles.TYPE, message.id(), buyer).mayEdit()).isTrue();
    refused(
        Refusal.Kind.NOT_FOUND,
        () -> attachments.panel(ThreadFiles.TYPE, message.id(), market.owner()));
    refused(
        Refusal.Kind.NOT_FOUND,
        () -> attachments.panel(ThreadFiles.TYPE, message.id(), Viewer.VISITOR));
  }

  @Test
  void forgetsWhoWroteOnceTheyAreErased() {
    write("您好", buyer);
    threads.read(invited.id(), 1, seller);
    assertThat(personal.of(subject(buyer)).toString()).contains("您好");

    events.publishEvent(new AccountErased(subject(buyer)));
    events.publishEvent(new AccountErased(subject(seller)));

    assertThat(personal.of(subject(buyer))).isEmpty();
    assertThat(views.show(invited, null, 5, seller).lines())
        .singleElement()
        .satisfies(line -> assertThat(line.author()).isNull());
    assertThat(readBy(1, TASK_FORCE)).isEmpty();
  }

  private void write(@Nullable String text, Viewer viewer) {
    threads.write(invited.id(), text, List.of(), viewer);
  }

  private static MultipartFile file(String name, String content) {
    return new MockMultipartFile(
        "file", name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> texts(Viewer viewer) {
    return views.show(circle.get(invited.id(), viewer), null, 50, viewer).lines().stream()
        .map(line -> line.message().text())
        .toList();
  }

  private List<String> readBy(int number, Viewer viewer) {
    return views.show(circle.get(invited.id(), viewer), null, 50, viewer).lines().stream()
        .filter(line -> line.number() == number)
        .flatMap(line -> line.readBy().stream())
        .toList();
  }

  /** As if so many minutes had passed since the last message. */
  private void tellAfter(int minutes) {
    jdbc.sql(
            """
            update thread_mark set waiting_last = waiting_last - make_interval(mins => ?)
            where engagement_id = ? and waiting_last is not null
            """)
        .params(minutes, invited.id().value())
        .update();
    news.tell();
  }

  private boolean waits(Viewer viewer) {
    return jdbc.sql(
            """
            select waiting_last is not null from thread_mark where engagement_id = ? and subject = ?
            """)
        .params(invited.id().value(), subject(viewer))
        .query(Boolean.class)
        .single();
  }

  private List<String> told() {
    return jdbc.sql(
            """
            select m.recipient from notice n join notice_message m on m.id = n.message_id
            where n.about = ? and m.key = ? order by n.id
            """)
        .params(invited.id().value(), ThreadNews.KEY)
        .query(String.class)
        .list();
  }

  private static String subject(Viewer viewer) {
    return viewer.subject().orElseThrow();
  }
}
