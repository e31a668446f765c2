package io.scenariomarket.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.scenariomarket.Api;
import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementAction;
import io.scenariomarket.engagement.EngagementDecision;
import io.scenariomarket.engagement.EngagementManagement;
import io.scenariomarket.engagement.TwoSides;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.identity.Viewers;
import io.scenariomarket.scenario.Scenario;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A selection from the criteria to a supplier who reads why it was not selected, and to a race of
 * the two that were.
 */
@BrowserTest
class SelectionJourneyTests {

  private static final String OWN_WORDS = "样机还没有临床数据";
  private static final String OTHERS_WORDS = "指标实测最好";

  @Autowired Browser browser;
  @Autowired Api api;
  @Autowired Viewers viewers;
  @Autowired TwoSides market;
  @Autowired EngagementManagement engagements;

  @Test
  void leadsFromCriteriaOverAssessorsToEverySuppliersOwnResult() {
    var buyer = viewers.absent(api.subject("enterprise"));
    var need = market.need(TwoSides.home(buyer));
    var mine = met(need, buyer, viewers.absent(api.subject("supplier")));
    var others = List.of(met(need, buyer, market.owner()), met(need, buyer, market.owner()));
    var address = new String[1];
    browser.visit(page -> address[0] = prepared(page, need));
    browser.visit(page -> assessedWithAConflict(page, address[0], mine));
    browser.visit(page -> assessed(page, address[0]));
    browser.visit(page -> decided(page, address[0], mine, others));
    browser.visit(
        page -> {
          Browser.signIn(page, "supplier");
          page.navigate("/engagements/" + mine.id());
          assertThat(page.locator("main")).containsText("这次没有被选定");
          assertThat(page.locator("main")).containsText(OWN_WORDS);
          assertThat(page.locator("main")).not().containsText(OTHERS_WORDS);
          Assertions.assertThat(page.navigate(address[0]).status()).isEqualTo(404);
        });
  }

  private String prepared(Page page, Scenario need) {
    Browser.signIn(page, "enterprise");
    page.navigate("/scenarios/" + need.id() + "/selection");
    button(page, "开始准备").click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("开始准备");
    page.locator("[name='criteria[0].weight']").fill("34");
    button(page, "保存").last().click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("现在是 99");
    page.locator("[name='criteria[0].weight']").fill("35");
    Assertions.assertThat(AccessibilityTests.violations(page)).isEmpty();
    button(page, "保存").last().click();
    for (var assessor : new String[] {"taskforce", "expert"}) {
      page.selectOption("#subject", api.subject(assessor));
      button(page, "添加").click();
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("已指定");
    }
    Assertions.assertThat(AccessibilityTests.violations(page)).isEmpty();
    link(page, "开始评审").click();
    button(page, "开始评审").click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("评审已开始");
    return page.url().replaceFirst("https?://[^/]+", "");
  }

  private static void assessedWithAConflict(Page page, String address, Engagement tied) {
    Browser.signIn(page, "taskforce");
    page.navigate(address);
    link(page, "申报利益冲突").click();
    button(page, "提交申报").click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("请选择有没有利益冲突");
    page.locator("[name=none][value=false]").check();
    page.locator("[name=with][value='" + tied.id() + "']").check();
    page.locator("[name='reasons[" + tied.id() + "]']").fill("曾任其顾问");
    Assertions.assertThat(AccessibilityTests.violations(page)).isEmpty();
    button(page, "提交申报").click();
    link(page, "评分").click();
    assertThat(page.locator("main")).containsText("您已申报回避");
    assertThat(page.locator("input[type=number]")).hasCount(10);
    handIn(page, "8");
  }

  private static void assessed(Page page, String address) {
    Browser.signIn(page, "expert");
    saidWhatOneKnows(page);
    page.navigate(address);
    link(page, "申报利益冲突").click();
    page.locator("[name=none][value=true]").check();
    button(page, "提交申报").click();
    link(page, "评分").click();
    assertThat(page.locator("input[type=number]")).hasCount(15);
    button(page, "交评分").click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("请打 0 到 10 分");
    Assertions.assertThat(AccessibilityTests.violations(page)).isEmpty();
    handIn(page, "6.5");
  }

  private static void saidWhatOneKnows(Page page) {
    page.navigate("/desk/expert");
    link(page, "修改专家资料").click();
    page.fill("#institution", "天津康复医学研究所");
    page.locator("[name=tracks][value=脑机接口]").check();
    page.fill("#atOnce", "0");
    page.fill("#specialities", "运动意图解码与康复评价");
    button(page, "保存").click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("最多同时评审几项");
    assertThat(page.locator("#specialities")).hasValue("运动意图解码与康复评价");
    Assertions.assertThat(AccessibilityTests.violations(page)).isEmpty();
    page.fill("#atOnce", "5");
    button(page, "保存").click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("专家资料已保存");
  }

  private static void handIn(Page page, String points) {
    page.locator("input[type=number]").all().forEach(each -> each.fill(points));
    page.locator("main textarea").all().forEach(each -> each.fill("有实测依据"));
    button(page, "交评分").click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("评分已交");
    assertThat(page.locator(".result")).hasCount(0);
  }

  private static void decided(Page page, String address, Engagement not, List<Engagement> chosen) {
    Browser.signIn(page, "enterprise");
    page.navigate(address);
    button(page, "公开评分，开始会商").click();
    assertThat(page.locator(".result")).containsText("6.50");
    link(page, "记录会商").click();
    page.fill("#attended", "张三、李四");
    page.fill("#notes", "两位评审人意见一致。");
    button(page, "保存").click();
    Assertions.assertThat(AccessibilityTests.violations(page)).isEmpty();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("选定").setExact(true)).click();
    chosen.forEach(each -> decide(page, each, OTHERS_WORDS, true));
    decide(page, not, OWN_WORDS, false);
    Assertions.assertThat(AccessibilityTests.violations(page)).isEmpty();
    page.locator("[name=then][value=RACE]").check();
    button(page, "定下结果，告知各家").click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("结果已定");
    chosen.forEach(
        each -> assertThat(page.locator("[name=racers][value='" + each.id() + "']")).isChecked());
    Assertions.assertThat(AccessibilityTests.violations(page)).isEmpty();
    page.locator("[name='milestones[0].name']").fill("样机上线");
    page.locator("[name='milestones[0].dueOn']").fill("2031-03-05");
    button(page, "开始，并通知各家").click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("赛马已开始");
    page.navigate(address);
    link(page, "遴选记录").click();
    assertThat(page.locator("main")).containsText("两位评审人意见一致");
  }

  private static void decide(Page page, Engagement bid, String words, boolean selected) {
    var card =
        page.locator(
            "section.card",
            new Page.LocatorOptions()
                .setHas(page.locator("input[type=hidden][value='" + bid.id() + "']")));
    card.locator("textarea").fill(words);
    if (selected) {
      card.locator("input[type=checkbox]").check();
    } else {
      card.locator("select").selectOption("TOO_EARLY");
    }
  }

  /** The two have met. */
  private Engagement met(Scenario need, Viewer buyer, Viewer seller) {
    var offer = market.offer(TwoSides.home(seller), "");
    var invited = engagements.begin(EngagementAction.INVITE, need.id(), offer.id(), null, buyer);
    return move(move(invited, EngagementAction.AGREE, seller), EngagementAction.MEET, buyer);
  }

  private Engagement move(Engagement engagement, EngagementAction action, Viewer viewer) {
    return engagements.move(
        engagement.id(), action, EngagementDecision.on(engagement.version()), viewer);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
