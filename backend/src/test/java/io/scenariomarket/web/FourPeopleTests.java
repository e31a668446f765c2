package io.scenariomarket.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.scenariomarket.Api;
import io.scenariomarket.Mailbox;
import io.scenariomarket.Unique;
import io.scenariomarket.engagement.EngagementAction;
import io.scenariomarket.engagement.EngagementDecision;
import io.scenariomarket.engagement.EngagementManagement;
import io.scenariomarket.engagement.TwoSides;
import io.scenariomarket.identity.Viewers;
import io.scenariomarket.scenario.ScenarioId;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A need from its form over a signed contract to the acceptance, with the four people that it
 * takes: who needs, who offers, the task force and an expert. Each has a window, and their mails
 * are read.
 */
@BrowserTest
class FourPeopleTests {

  private static final Pattern ENGAGEMENT = Pattern.compile(".*/engagements/[0-9a-f-]{36}");

  @Autowired Browser browser;
  @Autowired Api api;
  @Autowired Mailbox mailbox;
  @Autowired Viewers viewers;
  @Autowired TwoSides market;
  @Autowired EngagementManagement engagements;

  private final String word = Unique.word();
  private final String title = "运动意图识别训练设备" + word;

  @Test
  void leadFromAPostedNeedToTheAcceptanceOfWhatWasAgreed() {
    var offer = offered("意图识别训练系统" + word, "运动意图识别准确率 88 %，已在两家医院使用。" + word);
    browser.visit(
        enterprise ->
            browser.visit(
                supplier ->
                    browser.visit(
                        taskForce ->
                            browser.visit(
                                expert -> {
                                  Browser.signIn(enterprise, "enterprise");
                                  Browser.signIn(supplier, "supplier");
                                  Browser.signIn(taskForce, "taskforce");
                                  Browser.signIn(expert, "expert");
                                  var need = posted(enterprise);
                                  published(taskForce, need);
                                  var engagement = invited(enterprise, need, offer);
                                  agreed(supplier, engagement);
                                  asked(supplier, enterprise, need);
                                  met(enterprise, supplier, engagement);
                                  selected(enterprise, taskForce, expert, need, engagement);
                                  var contract = new KeptContract(supplier, enterprise, engagement);
                                  contract.signed("合同" + word);
                                  contract.measured();
                                  contract.accepted();
                                }))));
    told("supplier@example.com", "邀请", "入围", "选定", "签约", "里程碑", "验收");
    told("enterprise@example.com", "双方同意", "签约", "里程碑", "到账");
  }

  private String posted(Page page) {
    page.navigate("/scenarios/new");
    page.fill("#title", title);
    page.fill("#problem", "治疗师不够，患者排队超过两周。" + word);
    page.fill("[name='requirements[0].text']", "运动意图识别准确率不低于 85 %");
    page.fill("[name='requirements[0].indicator.name']", "识别准确率");
    page.fill("[name='requirements[0].indicator.value']", "85");
    page.fill("[name='requirements[0].indicator.unit']", "%");
    button(page, "提交审核").click();
    assertThat(page.locator("h1")).hasText(title);
    return page.url().substring(api.base().length());
  }

  private void published(Page page, String need) {
    page.navigate(need + "/moves/APPROVE");
    page.fill("#reason", "预算面谈时确认。");
    button(page, "通过").click();
    assertThat(page.locator("h1")).hasText(title);
    page.navigate(need + "/moves/PUBLISH");
    button(page, "发布").click();
    assertThat(page.locator(".phase-publish.is-now")).isVisible();
  }

  private String invited(Page page, String need, String offer) {
    var id = offer.substring(offer.lastIndexOf('/') + 1);
    page.navigate(need + "/matches?at=" + id);
    page.locator("#pair a[href*='action=INVITE'][href*='capability=%s']".formatted(id)).click();
    page.fill("#message", "想请贵公司先做一次演示。");
    button(page, "邀请对接").click();
    page.waitForURL(ENGAGEMENT);
    return page.url().substring(api.base().length());
  }

  private static void agreed(Page page, String engagement) {
    page.navigate(engagement);
    link(page, "同意对接").click();
    assertThat(page.locator("#answers")).containsText("88 %");
    page.getByLabel("能满足", new Page.GetByLabelOptions().setExact(true)).check();
    button(page, "同意对接").click();
    assertThat(page.locator("main")).containsText("能满足");
  }

  private void asked(Page asker, Page owner, String need) {
    asker.navigate(need + "/questions");
    asker.fill("#text", "病区里有几个床位可以试用？" + word);
    button(asker, "提交问题").click();
    assertThat(asker.getByRole(AriaRole.STATUS)).containsText("问题已提交");
    owner.navigate(need + "/questions");
    link(owner, "回答").click();
    owner.fill("#text", "六个床位。");
    button(owner, "公开回答").click();
    assertThat(owner.getByRole(AriaRole.STATUS)).containsText("回答已公开");
    asker.reload();
    assertThat(asker.locator("#answered + .questions")).containsText("六个床位。");
  }

  private static void met(Page owner, Page supplier, String engagement) {
    var day = LocalDate.now().minusDays(1);
    supplier.navigate(engagement + "/meetings/new");
    supplier.fill("#startsAt", day + "T14:00");
    supplier.fill("#endsAt", day + "T15:30");
    supplier.fill("#place", "康复科示教室");
    button(supplier, "发出邀请").click();
    assertThat(supplier.getByRole(AriaRole.STATUS)).containsText("邀请已发出");
    owner.navigate(engagement + "/meetings");
    link(owner, "记录会面结果").click();
    owner.fill("#agreed", "指标可以达到，进入比选");
    button(owner, "保存记录").click();
    assertThat(owner.locator(".stage.is-now")).containsText("洽谈");
  }

  private void selected(Page owner, Page taskForce, Page expert, String need, String engagement) {
    owner.navigate(engagement);
    button(owner, "列为入围").click();
    assertThat(owner.getByRole(AriaRole.STATUS)).containsText("已列为入围");
    alsoMet(need);
    owner.navigate(need + "/selection");
    button(owner, "开始准备").click();
    button(owner, "保存").last().click();
    for (var assessor : new String[] {"taskforce", "expert"}) {
      owner.selectOption("#subject", api.subject(assessor));
      button(owner, "添加").click();
      assertThat(owner.getByRole(AriaRole.STATUS)).containsText("已指定");
    }
    link(owner, "开始评审").click();
    button(owner, "开始评审").click();
    assertThat(owner.getByRole(AriaRole.STATUS)).containsText("评审已开始");
    var selection = owner.url().substring(api.base().length());
    declaresAConflict(taskForce, selection, engagement);
    scores(expert, selection);
    owner.navigate(selection);
    button(owner, "公开评分，开始会商").click();
    link(owner, "记录会商").click();
    owner.fill("#attended", "两位评审人");
    owner.fill("#notes", "意见一致。");
    button(owner, "保存").click();
    link(owner, "选定").click();
    var bid = engagement.substring(engagement.lastIndexOf('/') + 1);
    for (var card : owner.locator("section.card:has(textarea)").all()) {
      if (card.locator("input[type=hidden][value='" + bid + "']").count() == 1) {
        card.locator("input[type=checkbox]").check();
        card.locator("textarea").fill("指标实测达到，愿意按里程碑付费。");
      } else {
        card.locator("select").selectOption("TOO_EARLY");
        card.locator("textarea").fill("样机还没有临床数据。");
      }
    }
    button(owner, "定下结果，告知各家").click();
    assertThat(owner.getByRole(AriaRole.STATUS)).containsText("结果已定");
  }

  /** A second supplier has met the need's side: a selection is among several. */
  private void alsoMet(String need) {
    var buyer = viewers.absent(api.subject("enterprise"));
    var seller = market.owner();
    var offer = market.offer(TwoSides.home(seller), "");
    var begun =
        engagements.begin(
            EngagementAction.INVITE,
            ScenarioId.of(need.substring(need.lastIndexOf('/') + 1)),
            offer.id(),
            null,
            buyer);
    var agreed =
        engagements.move(
            begun.id(), EngagementAction.AGREE, EngagementDecision.on(begun.version()), seller);
    engagements.move(
        agreed.id(), EngagementAction.MEET, EngagementDecision.on(agreed.version()), buyer);
  }

  private static void declaresAConflict(Page page, String selection, String engagement) {
    var bid = engagement.substring(engagement.lastIndexOf('/') + 1);
    page.navigate(selection + "/declaration");
    page.locator("[name=none][value=false]").check();
    page.locator("[name=with][value='" + bid + "']").check();
    page.locator("[name='reasons[" + bid + "]']").fill("曾任其顾问");
    button(page, "提交申报").click();
    assertThat(page.getByRole(AriaRole.STATUS)).isVisible();
  }

  private static void scores(Page page, String selection) {
    page.navigate(selection + "/declaration");
    page.locator("[name=none][value=true]").check();
    button(page, "提交申报").click();
    link(page, "评分").click();
    page.locator("input[type=number]").all().forEach(each -> each.fill("8"));
    page.locator("main textarea").all().forEach(each -> each.fill("有实测依据"));
    button(page, "交评分").click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("评分已交");
  }

  private void told(String address, String... words) {
    for (var each : words) {
      assertThat(mailbox.awaitTextTo(address, each)).isNotEmpty();
    }
  }

  private String offered(String name, String description) {
    var posted =
        api.publish(
            "supplier",
            "/api/capabilities",
            "{\"name\": \"%s\", \"description\": \"%s\", \"state\": \"LISTED\"}"
                .formatted(name, description));
    return "/capabilities/" + posted.body().required("id").asString();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first();
  }
}
