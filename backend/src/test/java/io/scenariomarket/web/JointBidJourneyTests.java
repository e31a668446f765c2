package io.scenariomarket.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.scenariomarket.Api;
import io.scenariomarket.Unique;
import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementAction;
import io.scenariomarket.engagement.EngagementDecision;
import io.scenariomarket.engagement.EngagementManagement;
import io.scenariomarket.engagement.TwoSides;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.identity.Viewers;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.scenario.Scenario;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A bid that two make together, and a race of it with another supplier. */
@BrowserTest
class JointBidJourneyTests {

  private static final String PARTNER = "partner-" + Unique.word();
  private static final String REPORT = "夹具第三版已装机，实测两百件";

  @Autowired Browser browser;
  @Autowired Api api;
  @Autowired Viewers viewers;
  @Autowired TwoSides market;
  @Autowired EngagementManagement engagements;
  @Autowired OrganisationManagement organisations;
  @Autowired JdbcClient jdbc;

  @Test
  void isConfirmedByThePartnerAndRacesUntilOneIsKept() {
    var buyer = viewers.absent(api.subject("enterprise"));
    var lead = viewers.absent(api.subject("supplier"));
    var need = market.need(TwoSides.home(buyer));
    var mine = shortlisted(need, buyer, lead);
    var rival = market.owner();
    var other = shortlisted(need, buyer, rival);
    var partner = TwoSides.home(market.owner());
    api.createAccount(PARTNER);
    jdbc.sql("insert into membership values (?, ?, 'MEMBER', now())")
        .params(api.subject(PARTNER), partner.value())
        .update();
    var name = organisations.owner(partner).profile().name();

    browser.visit(page -> asked(page, mine, name));
    browser.visit(page -> confirmed(page, mine));
    var address = new String[1];
    browser.visit(page -> address[0] = begun(page, need, mine, other));
    browser.visit(page -> reported(page, address[0], other));
    browser.visit(page -> kept(page, address[0], mine, other));
    browser.visit(
        page -> {
          signIn(page, PARTNER);
          page.navigate("/engagements/" + mine.id());
          assertThat(page.locator("main")).containsText("已选定");
          Assertions.assertThat(page.navigate(address[0]).status()).isEqualTo(404);
        });
  }

  private static void asked(Page page, Engagement bid, String name) {
    Browser.signIn(page, "supplier");
    page.navigate("/engagements/" + bid.id());
    link(page, "邀请单位加入联合体").click();
    page.fill("#q", name);
    button(page, "查找").click();
    link(page, "选它").first().click();
    button(page, "发出邀请").click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("请写明对方承担什么");
    Assertions.assertThat(AccessibilityTests.violations(page)).isEmpty();
    page.fill("#contribution", "提供脑电采集设备，负责现场调试。");
    button(page, "发出邀请").click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("邀请已发出");
    assertThat(page.locator("main")).containsText("待确认");
    Assertions.assertThat(AccessibilityTests.violations(page)).isEmpty();
  }

  private static void confirmed(Page page, Engagement bid) {
    signIn(page, PARTNER);
    Assertions.assertThat(page.navigate("/engagements/" + bid.id()).status()).isEqualTo(404);
    page.navigate("/partnerships");
    assertThat(page.locator("main")).containsText("提供脑电采集设备");
    Assertions.assertThat(AccessibilityTests.violations(page)).isEmpty();
    link(page, "查看").click();
    Assertions.assertThat(AccessibilityTests.violations(page)).isEmpty();
    button(page, "确认加入").click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("已加入联合体");
    assertThat(page.locator("main")).containsText("牵头单位");
    assertThat(page.locator("main")).containsText("13800000001");
    Assertions.assertThat(AccessibilityTests.violations(page)).isEmpty();
  }

  private static String begun(Page page, Scenario need, Engagement mine, Engagement other) {
    Browser.signIn(page, "enterprise");
    page.navigate("/engagements/" + mine.id());
    assertThat(page.locator("main")).containsText("联合体");
    page.navigate("/scenarios/" + need.id() + "/race");
    Assertions.assertThat(AccessibilityTests.violations(page)).isEmpty();
    link(page, "开始赛马").click();
    page.locator("[name=racers][value='" + mine.id() + "']").check();
    page.locator("[name='milestones[0].name']").fill("样机上线");
    page.locator("[name='milestones[0].dueOn']").fill("2031-03-05");
    button(page, "开始，并通知各家").click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("已入围的供方");
    page.locator("[name=racers][value='" + other.id() + "']").check();
    Assertions.assertThat(AccessibilityTests.violations(page)).isEmpty();
    button(page, "开始，并通知各家").click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("赛马已开始");
    return page.url().replaceFirst("https?://[^/]+", "");
  }

  private static void reported(Page page, String address, Engagement other) {
    Browser.signIn(page, "supplier");
    page.navigate(address);
    assertThat(page.locator(".race thead th")).hasCount(2);
    link(page, "报告进展").first().click();
    button(page, "提交报告").click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("请选择做到了没有");
    page.locator("[name=result][value=REACHED]").check();
    page.fill("#words", REPORT);
    Assertions.assertThat(AccessibilityTests.violations(page)).isEmpty();
    button(page, "提交报告").click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("报告已提交");
    assertThat(page.locator("main")).containsText(REPORT);
    Assertions.assertThat(page.navigate("/engagements/" + other.id()).status()).isEqualTo(404);
  }

  private static void kept(Page page, String address, Engagement mine, Engagement other) {
    Browser.signIn(page, "enterprise");
    page.navigate(address);
    assertThat(page.locator(".race thead th")).hasCount(3);
    assertThat(page.locator(".race")).containsText(REPORT);
    Assertions.assertThat(AccessibilityTests.violations(page)).isEmpty();
    link(page, "选留一家").click();
    page.locator("[name=kept][value='" + mine.id() + "']").check();
    var cards = page.locator("form.form-page .card");
    var not =
        cards.filter(
            new Locator.FilterOptions()
                .setHas(page.locator("[value='" + other.id() + "'][type=hidden]")));
    not.locator("select").selectOption("PRICE");
    for (var words : page.locator("main textarea").all()) {
      words.fill("对照里程碑和实测结果决定");
    }
    Assertions.assertThat(AccessibilityTests.violations(page)).isEmpty();
    button(page, "定下结果，告知各家").click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("结果已定");
    assertThat(page.locator("main")).containsText("没有选留");
  }

  private Engagement shortlisted(Scenario need, Viewer buyer, Viewer seller) {
    var offer = market.offer(TwoSides.home(seller), "");
    var invited = engagements.begin(EngagementAction.INVITE, need.id(), offer.id(), null, buyer);
    var agreed = move(invited, EngagementAction.AGREE, seller);
    return move(agreed, EngagementAction.SHORTLIST, buyer);
  }

  private Engagement move(Engagement engagement, EngagementAction action, Viewer viewer) {
    return engagements.move(
        engagement.id(), action, EngagementDecision.on(engagement.version()), viewer);
  }

  private static void signIn(Page page, String created) {
    page.navigate("/sign-in");
    page.fill("#username", created);
    page.fill("#password", created + "-password");
    page.click("#kc-login");
    page.waitForURL("**/");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private static Locator link(Page page, String name) {
    return page.locator("main")
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
  }
}
