package io.scenariomarket.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.scenariomarket.MarketTest;
import io.scenariomarket.audit.AuditLog;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.identity.Viewers;
import io.scenariomarket.identity.ZonePeople;
import io.scenariomarket.notification.Notices;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.organisation.People;
import io.scenariomarket.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What two organisations work on together, whatever kind of item it is. */
@MarketTest
@Transactional
class SharedWorkTests {

  @Autowired Workflow workflow;
  @Autowired WorkQueue queue;
  @Autowired AuditLog log;
  @Autowired OrganisationManagement organisations;
  @Autowired PartyPeople partyPeople;
  @Autowired People people;
  @Autowired Viewers viewers;
  @Autowired Notices notices;
  @Autowired ZonePeople zone;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationEventPublisher events;
  @Autowired Clock clock;

  private final ItemRef ref = ItemRef.scenario(UUID.randomUUID());
  private Member buyer;
  private Member seller;
  private Member stranger;
  private Comments comments;
  private Items items;
  private ItemNews news;

  private record Member(String subject, String organisation, Viewer viewer) {

    OrganisationId id() {
      return viewer.home().orElseThrow();
    }
  }

  private record Pact(
      ItemRef ref,
      List<OrganisationId> parties,
      List<OrganisationId> awaited,
      Stage state,
      long version,
      String content,
      String author)
      implements Tracked {

    @Override
    public String title() {
      return "合作意向" + ref.id();
    }

    @Override
    public @Nullable LocalDate validUntil() {
      return null;
    }
  }

  /** The pact of the test, for whoever is a party to it. */
  private final class Pacts implements ItemKind {

    @Override
    public String type() {
      return ref.type();
    }

    @Override
    public List<String> states() {
      return List.of();
    }

    @Override
    public Item find(UUID id, Viewer viewer) {
      var parties = List.of(buyer.id(), seller.id());
      return new Item(ref, "", parties, Stage.OFFERED, 0, List.of(), false, List.of());
    }

    @Override
    public Item move(UUID id, String action, Decision decision, Viewer viewer) {
      throw Refusal.conflict("workflow.state.conflict");
    }

    @Override
    public Item handOver(UUID id, OrganisationId organisation, long version, Viewer viewer) {
      throw Refusal.conflict("workflow.state.conflict");
    }
  }

  @BeforeEach
  void offer() {
    buyer = member();
    seller = member();
    stranger = member();
    items = new Items(List.of(new Pacts()));
    comments = new Comments(items, jdbc, events, clock);
    news = new ItemNews(notices, partyPeople, viewers, zone, jdbc);
    workflow.record(List.of(Change.posted(pact(0, Stage.OFFERED, seller), clock.instant())));
  }

  @Test
  void standsInTheQueueOfEachPartyAndOfNobodyElse() {
    assertThat(work(buyer, null))
        .isEqualTo(work(seller, null))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.item()).isEqualTo(ref);
              assertThat(each.parties())
                  .containsExactly(buyer.organisation(), seller.organisation());
            });
    assertThat(work(stranger, null)).isEmpty();
    assertThat(work(buyer, seller.organisation())).hasSize(1);
    assertThat(work(buyer, stranger.organisation())).isEmpty();
  }

  @Test
  void knowsWhichOfItsPartiesItWaitsFor() {
    assertThat(entry().awaited()).containsExactly(seller.organisation());
    assertThat(entry().awaitsSome()).isTrue();
    assertThat(entry().assignee()).isNull();

    change(pact(1, Stage.OFFERED, buyer, seller));
    assertThat(entry().awaitsSome()).isFalse();
    assertThat(entry().assignee()).isEqualTo(buyer.subject());

    change(pact(2, Stage.AGREED, seller));
    assertThat(entry().awaited()).isEmpty();
  }

  @Test
  void opensItsHistoryToEachPartyAlone() {
    assertThat(items.withHistory(ref, buyer.viewer()).parties())
        .isEqualTo(items.withHistory(ref, seller.viewer()).parties());
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> comments.add(ref, "我也想加入", stranger.viewer()));
    assertThat(log.ofOrganisation(buyer.id(), 0).items())
        .anyMatch(each -> each.itemId().equals(ref.id().toString()))
        .hasSize(log.ofOrganisation(seller.id(), 0).items().size());
  }

  @Test
  void tellsThePartiesThatDidNotPostIt() {
    assertThat(told()).contains(seller.subject()).doesNotContain(stranger.subject());
  }

  @Test
  void tellsTheOtherPartyAndTheTaskForceWhatOneSays() {
    assertThat(toldOf(buyer, "下周可以签", true))
        .contains(seller.subject(), "taskforce@example.com")
        .doesNotContain(buyer.subject());
    assertThat(toldOf(seller, "价格还要再谈", false)).containsExactly(buyer.subject());
  }

  private Member member() {
    var somebody = people.somebody();
    var subject = somebody.subject().orElseThrow();
    var organisation = organisations.register(People.profile("单位" + subject), somebody);
    return new Member(subject, organisation.name(), people.now(somebody));
  }

  private Pact pact(long version, Stage stage, Member... awaited) {
    return new Pact(
        ref,
        List.of(buyer.id(), seller.id()),
        List.of(awaited).stream().map(Member::id).toList(),
        stage,
        version,
        "第" + version + "稿",
        buyer.subject());
  }

  private void change(Pact pact) {
    workflow.record(
        List.of(
            new Change(
                pact,
                Stage.OFFERED,
                Change.REVISED,
                Decision.on(pact.version() - 1),
                false,
                null,
                null,
                clock.instant())));
  }

  private List<Work> work(Member member, @Nullable String text) {
    return queue
        .list(new WorkFilter(WorkFilter.View.ALL, null, null, text), 0, 10, member.viewer())
        .items();
  }

  private Work entry() {
    return queue.of(ref).orElseThrow();
  }

  /** Who is told of the pact: subjects, and addresses of those of whom no more is known. */
  private List<String> told() {
    return jdbc.sql(
            """
            select coalesce(m.email, m.recipient) from notice n
            join notice_message m on m.id = n.message_id where n.about = ?
            """)
        .param(ref.id())
        .query((row, _) -> row.getString(1))
        .list();
  }

  private List<String> toldOf(Member member, String words, boolean forTaskForce) {
    comments.add(ref, words, member.viewer());
    var comment = comments.of(ref).getLast();
    notices.withdraw(ref.id());
    news.on(new ItemCommented(ref, comment.id(), forTaskForce));
    return told();
  }
}
