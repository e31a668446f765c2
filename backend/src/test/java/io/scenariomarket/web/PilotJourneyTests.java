package io.scenariomarket.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.scenariomarket.Api;
import io.scenariomarket.contract.Agreed;
import io.scenariomarket.contract.ContractManagement;
import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementAction;
import io.scenariomarket.engagement.EngagementManagement;
import io.scenariomarket.engagement.EngagementState;
import io.scenariomarket.engagement.TwoSides;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.identity.Viewers;
import io.scenariomarket.scenario.Scenario;
import io.scenariomarket.scenario.ScenarioManagement;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Contracts in the windows of their two sides: one that is changed, fails and brings its need back
 * to the market, and one that is paid after use. And needs for which the task force invites many at
 * once.
 */
@BrowserTest
class PilotJourneyTests {

  private static final String BETWEEN_THE_TWO = "电磁干扰下识别率只有七成，合同价偏低";
  private static final String TOLD_TO_ALL = "病房里干扰大，要先做屏蔽，指标按现场测。";

  @Autowired Browser browser;
  @Autowired Api api;
  @Autowired Viewers viewers;
  @Autowired TwoSides market;
  @Autowired Agreed agreed;
  @Autowired ContractManagement contracts;
  @Autowired EngagementManagement engagements;
  @Autowired ScenarioManagement scenarios;
  @Autowired JdbcClient jdbc;

  @Test
  void comeBackToTheMarketOrArePaidAfterUse() {
    var buyer = viewers.absent(api.subject("enterprise"));
    var seller = viewers.absent(api.subject("supplier"));
    var pilot = agreed.selected(buyer, seller);
    var trial = agreed.selected(buyer, seller);
    var rival = market.owner();
    var lost = interested(pilot, rival);
    sign(pilot, buyer, seller);
    await()
        .untilAsserted(
            () ->
                Assertions.assertThat(engagements.get(lost.id(), rival).state())
                    .isEqualTo(EngagementState.WITHDRAWN));

    browser.visit(
        owner ->
            browser.visit(
                supplier -> {
                  Browser.signIn(owner, "enterprise");
                  Browser.signIn(supplier, "supplier");
                  changed(owner, supplier, address(pilot));
                  failed(owner, supplier, address(pilot));
                  relisted(owner, pilot, rival);
                  tried(owner, supplier, trial);
                }));
  }

  private static void changed(Page owner, Page supplier, String contract) {
    proposed(supplier, contract, "150");
    owner.navigate(contract);
    assertThat(owner.locator("#amendments")).containsText("待贵单位答复");
    assertThat(owner.locator("#amendments")).containsText("150");
    Assertions.assertThat(AccessibilityTests.violations(owner)).isEmpty();
    link(owner, "不同意").click();
    button(owner, "不同意").click();
    assertThat(owner.getByRole(AriaRole.ALERT)).containsText("请写明理由");
    owner.fill("#words", "超出今年的预算");
    Assertions.assertThat(AccessibilityTests.violations(owner)).isEmpty();
    button(owner, "不同意").click();
    assertThat(owner.getByRole(AriaRole.STATUS)).containsText("已告知对方不同意");
    supplier.navigate(contract);
    assertThat(supplier.locator("#amendments")).containsText("超出今年的预算");
    assertThat(supplier.locator("aside")).containsText("120 万元");
    proposed(supplier, contract, "130");
    owner.navigate(contract);
    button(owner, "同意变更").click();
    assertThat(owner.getByRole(AriaRole.STATUS)).containsText("按新的约定执行");
    assertThat(owner.locator("aside")).containsText("130 万元");
  }

  private static void proposed(Page page, String contract, String value) {
    page.navigate(contract);
    link(page, "提出变更").click();
    page.fill("#value", value);
    button(page, "提交给对方确认").click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("为什么要变更");
    assertThat(page.locator("#value")).hasValue(value);
    Assertions.assertThat(AccessibilityTests.violations(page)).isEmpty();
    page.fill("#reason", "多做一个病区的屏蔽");
    button(page, "提交给对方确认").click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("等对方确认");
  }

  private static void failed(Page owner, Page supplier, String contract) {
    proposed(supplier, contract, "140");
    owner.navigate(contract);
    link(owner, "给出验收结论").click();
    owner.locator("[name=result][value=FAILED]").check();
    button(owner, "提交给供方确认").click();
    assertThat(owner.getByRole(AriaRole.ALERT)).containsText("请写下学到了什么");
    owner.fill("#lessons", BETWEEN_THE_TWO);
    owner.fill("#next", "换干电极方案再试");
    Assertions.assertThat(AccessibilityTests.violations(owner)).isEmpty();
    button(owner, "提交给供方确认").click();
    assertThat(owner.locator("#amendments")).containsText("已失效");
    supplier.navigate(contract);
    assertThat(supplier.locator("#outcome")).containsText(BETWEEN_THE_TWO);
    assertThat(supplier.locator("#outcome")).containsText("换干电极方案再试");
    assertThat(supplier.locator("#outcome")).containsText("不追究责任");
    Assertions.assertThat(AccessibilityTests.violations(supplier)).isEmpty();
    button(supplier, "同意这个结论").click();
    assertThat(supplier.locator("#outcome")).containsText("已生效");
  }

  private void relisted(Page owner, Engagement pilot, Viewer rival) {
    owner.navigate(address(pilot));
    link(owner, "重新征集供方").click();
    assertThat(owner.locator("main")).containsText(BETWEEN_THE_TWO);
    owner.fill("#words", TOLD_TO_ALL);
    Assertions.assertThat(AccessibilityTests.violations(owner)).isEmpty();
    button(owner, "重新征集供方").click();
    assertThat(owner.getByRole(AriaRole.STATUS)).containsText("已重新公开征集供方");
    var need = "/scenarios/" + pilot.pair().scenarioId();
    browser.visit(
        visitor -> {
          visitor.navigate(need);
          assertThat(visitor.locator("#relisted")).containsText(TOLD_TO_ALL);
          assertThat(visitor.locator("body")).not().containsText(BETWEEN_THE_TWO);
          Assertions.assertThat(AccessibilityTests.violations(visitor)).isEmpty();
        });
    Assertions.assertThat(told("need-reopened", rival))
        .singleElement()
        .asString()
        .contains("重新征集供方");
  }

  private void tried(Page owner, Page supplier, Engagement trial) {
    supplier.navigate(address(trial) + "/edit");
    supplier.fill("#title", "先用后付合同");
    supplier.fill("#value", "80");
    supplier.fill("#signedOn", LocalDate.now().toString());
    supplier.fill("#endsOn", LocalDate.now().plusMonths(6).toString());
    supplier.selectOption("#dealTerms", "先使用后付费");
    supplier.fill("#trialDays", "90");
    button(supplier, "保存这一稿").click();
    assertThat(supplier.getByRole(AriaRole.ALERT)).containsText("请写明什么情况下付款");
    Assertions.assertThat(AccessibilityTests.violations(supplier)).isEmpty();
    supplier.fill("#paymentTrigger", "试用期满且识别准确率不低于 88 %");
    button(supplier, "保存这一稿").click();
    button(supplier, "确认第 1 稿").click();
    owner.navigate(address(trial));
    assertThat(owner.locator("aside")).containsText("试用期满且识别准确率不低于 88 %");
    button(owner, "确认第 1 稿").click();
    assertThat(owner.locator("#steps")).containsText("试用 90 天");
    assertThat(owner.locator("#steps")).containsText("未到付款时");
    owner.navigate("/engagements/" + trial.id());
    button(owner, "开始应用验证").click();
    owner.navigate(address(trial));
    assertThat(owner.locator("#steps")).containsText("开始试用");
    link(owner, "付款条件已成就").click();
    owner.fill("#words", "七月的现场测试达到 90 %");
    Assertions.assertThat(AccessibilityTests.violations(owner)).isEmpty();
    button(owner, "付款条件已成就").click();
    assertThat(owner.getByRole(AriaRole.STATUS)).containsText("已记为应付款");
    supplier.navigate(address(trial));
    assertThat(supplier.locator("#step-0")).containsText("应付款");
    assertThat(supplier.locator("#step-0")).containsText("80 万元");
    assertThat(supplier.locator("#step-0")).containsText("七月的现场测试达到 90 %");
    Assertions.assertThat(AccessibilityTests.violations(supplier)).isEmpty();
  }

  @Test
  void inviteTheSuppliersOfManyNeedsAtOnce() {
    var offer = market.offer(TwoSides.home(market.owner()), "");
    var buyer = market.owner();
    var one = market.need(TwoSides.home(buyer));
    var other = market.need(TwoSides.home(buyer));
    await()
        .untilAsserted(
            () ->
                Assertions.assertThat(
                        api.getAs(
                                "taskforce",
                                "/api/engagements/recommended?each=5&scenario=" + one.id())
                            .body()
                            .toString())
                    .contains(offer.id().toString()));
    browser.visit(
        page -> {
          Browser.signIn(page, "taskforce");
          page.navigate(
              "/engagements/recommended?scenario=" + one.id() + "&scenario=" + other.id());
          page.selectOption("#each", "5");
          button(page, "更新").click();
          Assertions.assertThat(AccessibilityTests.violations(page)).isEmpty();
          page.locator("[name=pair]").all().forEach(Locator::uncheck);
          button(page, "一起发出").click();
          assertThat(page.getByRole(AriaRole.ALERT)).containsText("还没有选中");
          for (var need : new Scenario[] {one, other}) {
            page.locator("[name=pair][value='" + need.id() + ":" + offer.id() + "']").check();
          }
          page.fill("#message", "下周三在海洋科技园当面谈。");
          button(page, "一起发出").click();
          page.waitForURL("**/engagements?view=ALL");
          Assertions.assertThat(AccessibilityTests.violations(page)).isEmpty();
        });
    Assertions.assertThat(told("engagement-moved", buyer)).hasSize(1);
  }

  /** Another supplier says that it would like to serve the same need. */
  private Engagement interested(Engagement pilot, Viewer rival) {
    var offer = market.offer(TwoSides.home(rival), "");
    var need = pilot.pair().scenarioId();
    return engagements.begin(EngagementAction.EXPRESS_INTEREST, need, offer.id(), "我们也能做", rival);
  }

  private void sign(Engagement engagement, Viewer buyer, Viewer seller) {
    contracts.draft(engagement.id(), agreed.content(""), -1, buyer);
    contracts.confirm(engagement.id(), 1, buyer);
    contracts.confirm(engagement.id(), 1, seller);
  }

  /** The subjects of the messages of a kind that somebody got, each of one or several notices. */
  private List<String> told(String kind, Viewer viewer) {
    return jdbc.sql(
            """
            select string_agg(n.subjects::text, '\n') from notice n
              join notice_message m on m.id = n.message_id
            where m.kind = ? and m.recipient = ? group by m.id order by m.id
            """)
        .params(kind, viewer.subject().orElseThrow())
        .query(String.class)
        .list();
  }

  private static String address(Engagement engagement) {
    return "/contracts/" + engagement.id();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
