package io.scenariomarket.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.scenariomarket.Api;
import io.scenariomarket.contract.Agreed;
import io.scenariomarket.contract.ContractManagement;
import io.scenariomarket.identity.Viewers;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A contract with milestones, from its signature on. */
@BrowserTest
class ContractJourneyTests {

  @Autowired Browser browser;
  @Autowired Api api;
  @Autowired Viewers viewers;
  @Autowired Agreed agreed;
  @Autowired ContractManagement contracts;

  @Test
  void leadsFromTheSignatureOverTwoMeasuredMilestonesToTheAcceptance() {
    var buyer = viewers.absent(api.subject("enterprise"));
    var seller = viewers.absent(api.subject("supplier"));
    var id = agreed.selected(buyer, seller).id();
    contracts.draft(id, agreed.content(""), -1, buyer);
    contracts.confirm(id, 1, buyer);
    contracts.confirm(id, 1, seller);
    var address = "/contracts/" + id;
    browser.visit(
        page -> {
          Browser.signIn(page, "supplier");
          page.navigate(address);
          reported(page, "0", "86");
        });
    browser.visit(
        page -> {
          Browser.signIn(page, "enterprise");
          page.navigate(address);
          assertThat(page.locator("#figures")).containsText("未达到承诺");
          assertThat(page.locator("#figures")).containsText("86 % ＜ 88 %");
          assertThat(page.locator("#step-0")).containsText("检测报告.txt");
          Assertions.assertThat(AccessibilityTests.violations(page)).isEmpty();
          link(page, "退回").click();
          button(page, "退回").click();
          assertThat(page.getByRole(AriaRole.ALERT)).containsText("请写明理由");
          page.fill("#words", "准确率没有达到承诺");
          button(page, "退回").click();
          assertThat(page.getByRole(AriaRole.STATUS)).containsText("已退回");
        });
    browser.visit(
        page -> {
          Browser.signIn(page, "supplier");
          page.navigate(address);
          assertThat(page.locator("#step-0")).containsText("准确率没有达到承诺");
          reported(page, "0", "91");
          reported(page, "1", "92");
        });
    browser.visit(
        page -> {
          Browser.signIn(page, "enterprise");
          page.navigate(address);
          confirmed(page, "0");
          confirmed(page, "1");
          assertThat(page.locator("#steps")).containsText("2 个里程碑，2 个双方已确认");
          page.locator("#step-0").getByText("登记已付款").click();
          Assertions.assertThat(AccessibilityTests.violations(page)).isEmpty();
          button(page, "登记已付款").click();
          assertThat(page.locator("#step-0")).containsText("已付，待供方确认");
          link(page, "给出验收结论").click();
          button(page, "提交给供方确认").click();
          assertThat(page.getByRole(AriaRole.ALERT)).containsText("结论");
          page.locator("[name=result][value=ACCEPTED]").check();
          page.fill("#lessons", "床旁使用要先做一次校准");
          Assertions.assertThat(AccessibilityTests.violations(page)).isEmpty();
          button(page, "提交给供方确认").click();
          assertThat(page.getByRole(AriaRole.STATUS)).containsText("等供方确认");
        });
    browser.visit(
        page -> {
          Browser.signIn(page, "supplier");
          page.navigate(address);
          assertThat(page.locator("#outcome")).containsText("床旁使用要先做一次校准");
          page.locator("#step-0").getByText("确认到账").click();
          button(page, "确认到账").click();
          assertThat(page.locator("#step-0")).containsText("已到账");
          button(page, "同意这个结论").click();
          assertThat(page.locator("#outcome")).containsText("已生效");
          assertThat(page.locator("#step-2")).containsText("应付款");
          Assertions.assertThat(AccessibilityTests.violations(page)).isEmpty();
          page.navigate("/engagements/" + id);
          assertThat(page.locator("main")).containsText("验收通过");
        });
  }

  private static void reported(Page page, String step, String accuracy) {
    page.locator("#step-" + step + " a[href$='/report']").click();
    page.locator("[name='measured[0].value']").fill("很高");
    button(page, "提交给需求方确认").click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("测得");
    page.locator("[name='measured[0].value']").fill(accuracy);
    page.locator("[name='measured[0].words']").fill("在三号病区测");
    page.fill("#words", "样机已安装");
    page.setInputFiles(
        "#file", new FilePayload("检测报告.txt", "text/plain", "准确率".getBytes(StandardCharsets.UTF_8)));
    Assertions.assertThat(AccessibilityTests.violations(page)).isEmpty();
    button(page, "提交给需求方确认").click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("已提交");
  }

  private static void confirmed(Page page, String step) {
    page.locator("#step-" + step).getByText("确认达成").click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("已确认达成");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
