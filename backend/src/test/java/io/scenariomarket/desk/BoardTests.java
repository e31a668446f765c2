package io.scenariomarket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementAction;
import io.scenariomarket.engagement.EngagementDecision;
import io.scenariomarket.engagement.EngagementManagement;
import io.scenariomarket.engagement.TwoSides;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationManagement;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.annotation.Transactional;

/** The task force's board: what it shows, and what is done on it. */
@MarketTest
@Transactional
class BoardTests {

  @Autowired TwoSides market;
  @Autowired EngagementManagement engagements;
  @Autowired OrganisationManagement organisations;
  @Autowired Pages pages;
  @Autowired JdbcClient jdbc;

  private Viewer buyer;
  private Viewer seller;
  private Engagement invited;
  private String board;

  @BeforeEach
  void invite() {
    buyer = market.owner();
    seller = market.owner();
    var need = market.need(TwoSides.home(buyer));
    var offer = market.offer(TwoSides.home(seller), "");
    invited = engagements.begin(EngagementAction.INVITE, need.id(), offer.id(), null, buyer);
    var name = organisations.names(List.of(TwoSides.home(seller))).get(TwoSides.home(seller));
    board = "/desk/board?type=engagement&text=" + encoded(String.valueOf(name));
  }

  @Test
  void showsForHowLongSomethingStandsAndWhetherItIsLate() {
    assertThat(shown(board)).contains("共 1 项", "在这一步 0 天").doesNotContain("已逾期");

    jdbc.sql(
            """
            update work_item set due_on = current_date - 2, state_since = now() - interval '12 days'
            where item_id = ?
            """)
        .param(invited.id().value())
        .update();

    assertThat(shown(board)).contains("在这一步 12 天", "逾期 1 项");
    assertThat(shown(board + "&late=true")).contains("共 1 项");
    assertThat(shown(board + "&stage=MUTUAL")).contains("共 0 项");
  }

  @Test
  void findsEngagementsByTrackAndParkOfTheirNeed() {
    jdbc.sql("update work_item set topics = '{脑机接口,华苑科技园}' where item_id = ?")
        .param(invited.pair().scenarioId().value())
        .update();

    var track = board + "&track=" + encoded("脑机接口");
    assertThat(shown(track)).contains("共 1 项");
    assertThat(shown(track + "&park=" + encoded("华苑科技园"))).contains("共 1 项");
    assertThat(shown(track + "&park=" + encoded("海洋科技园"))).contains("共 0 项");
  }

  @Test
  void movesWhatTheTableAllowsAndNothingElse() {
    assertThat(shown(board)).doesNotContain("记为已见面");
    move(invited, "MEET");
    assertThat(state()).isEqualTo("INVITED");

    var agreed =
        engagements.move(
            invited.id(), EngagementAction.AGREE, EngagementDecision.on(invited.version()), seller);
    assertThat(shown(board)).contains("记为已见面").doesNotContain("列为入围");
    var answer = move(agreed, "MEET");

    assertThat(state()).isEqualTo("MET");
    assertThat(answer.getRedirectedUrl()).endsWith("#card-" + invited.id());
    move(agreed, "MEET");
    assertThat(state()).isEqualTo("MET");
  }

  @Test
  void leadsFromTickedNeedsToTheSuppliersToInvite() {
    var need = market.need(TwoSides.home(buyer));
    var answer =
        Pages.response(
            pages
                .postAs("taskforce", "/desk/board?type=scenario")
                .param("item", "scenario:" + need.id() + ":" + need.version())
                .param("action", "invite"));

    assertThat(answer.getRedirectedUrl())
        .isEqualTo("/engagements/recommended?scenario=" + need.id());
  }

  @Test
  void leadsToTheReasonWhereOneIsNeeded() {
    var need = market.need(TwoSides.home(buyer));
    var key = "scenario:" + need.id() + ":" + need.version();

    var answer =
        Pages.response(
            pages
                .postAs("taskforce", "/desk/board/moves?type=scenario")
                .param("item", key)
                .param("action", "WITHDRAW"));

    assertThat(answer.getRedirectedUrl()).isEqualTo("/scenarios/" + need.id() + "/moves/WITHDRAW");
  }

  @Test
  void asksBothSidesOnceADay() {
    nag();
    nag();

    assertThat(
            jdbc.sql(
                    """
                    select m.recipient from notice n join notice_message m on m.id = n.message_id
                    where m.kind = ? and n.about = ?
                    """)
                .params("engagement-nagged", invited.id().value())
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder(buyer.subject().orElseThrow(), seller.subject().orElseThrow());
    assertThat(shown(board)).contains("今天已问过进展");
  }

  @Test
  void knowsWhoLooksAfterSomething() {
    assertThat(shown(board + "&broker=me")).contains("共 0 项");
    assertThat(shown(board + "&broker=none")).contains("共 1 项");

    Pages.sent(
        pages
            .postAs("taskforce", board)
            .param("item", key(invited))
            .param("action", "assign")
            .param("assignee", "me"));
    assertThat(shown(board + "&broker=me")).contains("共 1 项");

    engagements.move(
        invited.id(), EngagementAction.AGREE, EngagementDecision.on(invited.version()), seller);
    assertThat(shown(board + "&broker=me")).contains("共 1 项");
    assertThat(shown(board + "&broker=none")).contains("共 0 项");
  }

  @Test
  void tellsWhatOthersChangedUntilItWasSeen() {
    var address = "/engagements/" + invited.id();
    assertThat(news(shown(board))).contains(address);

    Pages.sent(pages.postAs("taskforce", "/desk/board/seen?type=engagement"));

    assertThat(news(shown(board))).contains("别人没有改动过什么").doesNotContain(address);
  }

  private void nag() {
    Pages.sent(pages.postAs("taskforce", board).param("nag", key(invited)));
  }

  private MockHttpServletResponse move(Engagement engagement, String action) {
    return Pages.response(
        pages
            .postAs("taskforce", board.replace("/board?", "/board/moves?"))
            .param("item", key(engagement))
            .param("action", action));
  }

  private static String key(Engagement engagement) {
    return "engagement:" + engagement.id() + ":" + engagement.version();
  }

  private String state() {
    return engagements.get(invited.id(), seller).state().name();
  }

  private String shown(String address) {
    return Pages.text(pages.getAs("taskforce", address));
  }

  /** The part of the page that tells what changed. */
  private static String news(String page) {
    return page.substring(
        page.indexOf("desk-news"), page.indexOf("</details>", page.indexOf("desk-news")));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
