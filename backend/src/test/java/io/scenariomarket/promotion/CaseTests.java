package io.scenariomarket.promotion;

import static io.scenariomarket.Refusing.invalid;
import static io.scenariomarket.Refusing.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.MarketTest;
import io.scenariomarket.contract.Accepting;
import io.scenariomarket.contract.Agreed;
import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.Part;
import io.scenariomarket.engagement.TwoSides;
import io.scenariomarket.identity.OrganisationRole;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.People;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.work.Decision;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A case from the acceptance to the public page, and gone again. */
@MarketTest
@Transactional
class CaseTests {

  private static final Viewer TASK_FORCE = Viewer.taskForce("test");
  private static final Viewer PUBLIC = Viewer.VISITOR;

  @Autowired TwoSides market;
  @Autowired Agreed agreed;
  @Autowired Accepting accepting;
  @Autowired People people;
  @Autowired CaseManagement cases;
  @Autowired CaseLibrary library;
  @Autowired CaseViews views;
  @Autowired CaseFeeds feeds;
  @Autowired JdbcClient jdbc;

  private Viewer buyer;
  private Viewer seller;
  private Engagement engagement;

  @BeforeEach
  void accept() {
    buyer = market.owner();
    seller = market.owner();
    engagement = accepting.accepted(buyer, seller);
  }

  @Test
  void isBegunOnceFromWhatBothSidesAccepted() {
    refused(Refusal.Kind.NOT_FOUND, () -> cases.begin(engagement.id(), market.owner()));
    var open = agreed.selected(buyer, seller);
    refused("case.not-accepted", () -> cases.begin(open.id(), buyer));

    var begun = cases.begin(engagement.id(), seller);

    assertThat(cases.begin(engagement.id(), TASK_FORCE).id()).isEqualTo(begun.id());
    assertThat(begun.said().problem()).startsWith("治疗师不足");
    assertThat(begun.said().solution()).isEqualTo("识别准确率90%。");
    assertThat(begun.figures())
        .extracting(CaseFigure::requirement)
        .containsExactly("识别准确率不低于85%", "训练数据留在院内");
    assertThat(begun.shown()).extracting(CaseFigure::words).containsExactly("十二名患者平均");
    refused(Refusal.Kind.NOT_FOUND, () -> cases.get(begun.id(), PUBLIC));
    refused(Refusal.Kind.NOT_FOUND, () -> cases.get(begun.id(), market.owner()));
  }

  @Test
  void isPublicOnceBothSidesAgreedToEveryWordAndTheTaskForceLookedAtIt() {
    var told = asked();
    refused(
        Refusal.Kind.CONFLICT,
        () -> cases.revise(told.id(), told.version(), words(), List.of(), buyer));
    var member = people.somebody().joining(TwoSides.home(buyer), OrganisationRole.MEMBER);
    refused(Refusal.Kind.FORBIDDEN, () -> give(told, Part.NEED, member));
    refused(Refusal.Kind.FORBIDDEN, () -> give(told, Part.SUPPLIER, buyer));
    refused(Refusal.Kind.FORBIDDEN, () -> give(told, Part.NEED, TASK_FORCE));
    refused(Refusal.Kind.CONFLICT, () -> move(told, CaseAction.PUBLISH, null, TASK_FORCE));

    var one = give(told, Part.NEED, buyer);
    assertThat(one.awaited()).containsExactly(TwoSides.home(seller));
    var both = give(one, Part.SUPPLIER, seller);
    assertThat(both.state()).isEqualTo(CaseState.REVIEW);
    assertThat(both.given(Part.NEED).orElseThrow().person())
        .isEqualTo(buyer.subject().orElseThrow());
    refused(Refusal.Kind.NOT_FOUND, () -> cases.get(told.id(), PUBLIC));
    refused(Refusal.Kind.FORBIDDEN, () -> move(both, CaseAction.PUBLISH, null, seller));

    var published = move(both, CaseAction.PUBLISH, null, TASK_FORCE);
    assertThat(channels(published)).containsOnly(true);
    assertThat(views.show(published, PUBLIC).inside()).isNull();
    assertThat(needState(published)).isEqualTo("PROMOTED");
    assertThat(views.show(published, PUBLIC).spread()).isNull();
    assertThat(views.show(published, buyer).spread()).isNull();
    assertThat(views.show(published, seller).spread()).isNotNull();
    assertThat(library.find(new CaseLibrary.Wanted("臂架 不存在的词", null, null), 0, 20).total())
        .isZero();
    assertThat(told(published))
        .contains(buyer.subject().orElseThrow(), seller.subject().orElseThrow());
  }

  @Test
  void isReplicatedWhereItsCapabilityIsUnderContractForAnotherNeed() {
    var published = published();
    assertThat(views.show(published, PUBLIC).replicated()).isZero();
    var elsewhere = accepting.accepted(market.owner(), seller);
    jdbc.sql("update engagement set capability_id = ? where id = ?")
        .params(published.capabilityId().value(), elsewhere.id().value())
        .update();

    assertThat(views.show(published, PUBLIC).replicated()).isEqualTo(1);
    var spread = views.show(published, seller).spread();
    assertThat(spread).isNotNull();
    assertThat(spread.begun()).extracting(Engagement::id).containsExactly(elsewhere.id());
  }

  private String needState(Case told) {
    return jdbc.sql("select state from scenario where id = ?")
        .param(told.scenarioId().value())
        .query(String.class)
        .single();
  }

  @Test
  void isGoneFromEveryChannelWithTheConsentThatIsTakenBack() {
    var published = published();

    var gone = move(published, CaseAction.WITHDRAW_CONSENT, null, seller);

    assertThat(channels(gone)).containsOnly(false);
    assertThat(cases.get(gone.id(), buyer).state()).isEqualTo(CaseState.WITHDRAWN);
    assertThat(gone.consents().getLast().answer()).isEqualTo(Consent.Answer.WITHDRAWN);
    var again = move(gone, CaseAction.REVISE, null, buyer);
    assertThat(again.edition()).isEqualTo(2);
    var asked = move(again, CaseAction.ASK, null, buyer);
    assertThat(asked.awaited()).hasSize(2);
  }

  @Test
  void isGoneWithAnOrganisationThatIsSuspended() {
    var published = published();
    jdbc.sql("update organisation set state = 'SUSPENDED' where id = ?")
        .param(TwoSides.home(buyer).value())
        .update();
    assertThat(channels(published)).containsOnly(false);
  }

  @Test
  void comesBackWithReasonsAndIsAgreedToAnew() {
    var told = asked();
    refused(Refusal.Kind.INVALID, () -> move(told, CaseAction.REFUSE, " ", seller));
    var refused = move(give(told, Part.NEED, buyer), CaseAction.REFUSE, "单位名称写错了", seller);
    assertThat(refused.state()).isEqualTo(CaseState.DRAFT);
    assertThat(refused.given(Part.NEED)).isEmpty();
    var figures = List.of(new CaseManagement.Choice(true, "72 %"));
    var revised = cases.revise(refused.id(), refused.version(), words(), figures, seller);
    assertThat(revised.shown().getFirst().before()).isEqualTo("72 %");
    invalid(
        "figures[0].before",
        () ->
            cases.revise(
                revised.id(),
                revised.version(),
                words(),
                List.of(new CaseManagement.Choice(true, "长".repeat(101))),
                seller));
    refused(
        Refusal.Kind.CONFLICT,
        () -> cases.revise(revised.id(), refused.version(), words(), List.of(), buyer));
    var both = given(move(revised, CaseAction.ASK, null, buyer));
    refused(Refusal.Kind.INVALID, () -> move(both, CaseAction.SEND_BACK, null, TASK_FORCE));
    assertThat(move(both, CaseAction.SEND_BACK, "补充数据来源", TASK_FORCE).edition()).isEqualTo(3);
  }

  @Test
  void isAgreedToOnPaperForWhoeverHasNobodyInTheMarket() {
    var told = asked();
    jdbc.sql("delete from membership where organisation_id = ?")
        .param(TwoSides.home(seller).value())
        .update();
    invalid("words", () -> give(told, Part.SUPPLIER, TASK_FORCE));
    var given =
        cases.give(told.id(), told.version(), Part.SUPPLIER, "同意", "3月5日来函，办公室盖章", TASK_FORCE);
    assertThat(given.given(Part.SUPPLIER)).isPresent();
  }

  private Case asked() {
    var begun = cases.begin(engagement.id(), buyer);
    return move(begun, CaseAction.ASK, null, buyer);
  }

  private Case given(Case told) {
    return give(give(told, Part.NEED, buyer), Part.SUPPLIER, seller);
  }

  private Case published() {
    return move(given(asked()), CaseAction.PUBLISH, null, TASK_FORCE);
  }

  private Case give(Case told, Part side, Viewer viewer) {
    return cases.give(told.id(), told.version(), side, "我单位同意公开", null, viewer);
  }

  private Case move(Case told, CaseAction action, @Nullable String reason, Viewer viewer) {
    return cases.move(told.id(), action, new Decision(told.version(), reason, Map.of()), viewer);
  }

  /** Whether everybody finds a case: on its page, in the library, its feed, and beside others. */
  private List<Boolean> channels(Case told) {
    var all = new CaseLibrary.Wanted(null, null, null);
    var found = library.find(all, 0, 100).items();
    return List.of(
        cases.find(told.id(), PUBLIC).isPresent(),
        found.stream().anyMatch(each -> each.told().id().equals(told.id())),
        feeds.of(found, Locale.CHINA).contains(told.id().toString()),
        !library.about(told.scenarioId().value(), 10).isEmpty(),
        !library.about(told.capabilityId().value(), 10).isEmpty(),
        !library.about(told.supplier().value(), 10).isEmpty());
  }

  private List<String> told(Case told) {
    return jdbc.sql(
            """
            select distinct m.recipient from notice n
              join notice_message m on m.id = n.message_id
            where n.about = ?
            """)
        .param(told.id())
        .query(String.class)
        .list();
  }

  private static CaseContent words() {
    return new CaseContent("康复训练不再排队", "治疗师不足", "识别运动意图", "排队缩短一半", null);
  }
}
