package io.scenariomarket.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.scenariomarket.Api;
import io.scenariomarket.Unique;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A question about a need on its way from somebody who wonders to everybody who reads. */
@BrowserTest
class QuestionJourneyTests {

  @Autowired Browser browser;
  @Autowired Api api;

  @Test
  void leadsFromTheAskerOverTheOwnerToEverybody() {
    var word = Unique.word();
    var need = need("问答旅程" + word);
    browser.visit(
        page -> {
          Browser.signIn(page, "supplier");
          page.navigate(need);
          page.getByRole(AriaRole.LINK, link("问答")).click();
          page.fill("#text", "脱敏由谁做？请加微信 abc2020xyz");
          button(page, "提交问题").click();
          assertThat(page.locator("#text-error")).containsText("abc2020xyz");
          page.fill("#text", "脱敏由谁做" + word);
          button(page, "提交问题").click();
          assertThat(page.getByRole(AriaRole.STATUS)).containsText("问题已提交");
          assertThat(page.locator("#unanswered + .questions")).containsText("等待回答");
          page.reload();
          assertThat(page.locator("#text")).hasValue("");
        });
    browser.visit(
        page -> {
          page.navigate(need + "/questions");
          Assertions.assertThat(page.content()).doesNotContain("脱敏由谁做" + word);
        });
    browser.visit(
        page -> {
          Browser.signIn(page, "enterprise");
          page.navigate(need + "/questions");
          page.getByRole(AriaRole.LINK, link("回答")).click();
          page.fill("#text", "");
          button(page, "公开回答").click();
          assertThat(page.locator("#text-error")).isVisible();
          page.fill("#text", "由我们脱敏后提供。");
          Assertions.assertThat(AccessibilityTests.violations(page)).isEmpty();
          button(page, "公开回答").click();
          assertThat(page.getByRole(AriaRole.STATUS)).containsText("回答已公开");
        });
    browser.visit(
        page -> {
          page.navigate(need + "/questions");
          assertThat(page.locator("#answered + .questions")).containsText("脱敏由谁做" + word);
          assertThat(page.locator("#answered + .questions")).containsText("由我们脱敏后提供。");
          assertThat(page.locator("#ask")).containsText("登录后可以提问");
        });
  }

  @Test
  void bringsBackWhatWasTypedAndNotSent() {
    var path = need("没写完的问题" + Unique.word()) + "/questions";
    browser.visit(
        page -> {
          Browser.signIn(page, "supplier");
          page.navigate(path);
          page.fill("#text", "还没想好怎么问");
          page.waitForResponse("**/typed-forms", () -> page.locator("#text").blur());
        });
    browser.visit(
        page -> {
          Browser.signIn(page, "supplier");
          page.navigate(path);
          page.getByRole(AriaRole.LINK, link("接着填")).click();
          assertThat(page.locator("#text")).hasValue("还没想好怎么问");
        });
  }

  @Test
  void needsNoScript() {
    var path = need("没有脚本的问答" + Unique.word()) + "/questions";
    browser.visitWithoutScript(
        page -> {
          Browser.signIn(page, "supplier");
          page.navigate(path + "?lang=zh-CN");
          page.fill("#text", "几个工位？");
          button(page, "提交问题").click();
          assertThat(page.locator("#unanswered + .questions")).containsText("几个工位？");
        });
    browser.visitWithoutScript(
        page -> {
          Browser.signIn(page, "taskforce");
          page.navigate(path + "?lang=zh-CN");
          page.getByRole(AriaRole.LINK, link("回答")).click();
          page.getByText("不回答这个问题").click();
          page.fill("#reason", "请先看第 2 条要求。");
          button(page, "不予公开").click();
          assertThat(page.getByRole(AriaRole.STATUS)).containsText("不予公开");
        });
  }

  private String need(String title) {
    var posted =
        api.publish(
            "enterprise",
            "/api/scenarios",
            "{\"title\": \"%s\", \"problem\": \"产线上要自动找出划痕。\"}".formatted(title));
    return "/scenarios/" + posted.body().required("id").asString();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Page.GetByRoleOptions link(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
