package io.scenariomarket.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.scenariomarket.Api;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Trying out an edit from its form, as people do it. */
@BrowserTest
class WhatIfPageTests {

  @Autowired Browser browser;
  @Autowired Api api;

  @Test
  void opensInAWindowOfItsOwnWithoutScriptAndLeavesTheForm() {
    var need = need();
    browser.visitWithoutScript(
        page -> {
          Browser.signIn(page, "enterprise");
          page.navigate(need + "/edit");
          page.fill("[name='requirements[0].text']", "采集脑电信号，判断运动意图");
          page.fill("#budgetMax", "很多");
          var tried = tryOut(page);
          assertThat(tried.locator("h1")).hasText("试算匹配");
          assertThat(tried.locator("#after")).hasText("改了以后");
          assertThat(tried.locator("main")).containsText("预算上限（万元）");
          assertThat(tried.locator(".what-if section").nth(1)).containsText("新要求");
          assertThat(page.locator("#budgetMax")).hasValue("很多");
          page.navigate(need);
          assertThat(page.locator("main")).not().containsText("判断运动意图");
        });
  }

  @Test
  void isAccessibleOnAPhoneAndInTheDark() {
    var need = need();
    browser.visit(
        Browser.Screen.PHONE,
        ColorScheme.DARK,
        page -> {
          Browser.signIn(page, "enterprise");
          page.navigate(need + "/edit");
          page.fill("#problem", "需要脑机接口的康复训练设备，带动患侧上肢训练。");
          page.selectOption("#leastMaturity", "量产");
          var tried = tryOut(page);
          assertThat(tried.locator(".what-if")).isVisible();
          assertThat(new AxeBuilder(tried).setLegacyMode(true).analyze().getViolations()).isEmpty();
          assertThat(((Number) tried.evaluate("document.documentElement.scrollWidth")).intValue())
              .isLessThanOrEqualTo(360);
        });
  }

  private static Page tryOut(Page page) {
    return page.context().waitForPage(() -> page.press(".what-if-button button", "Enter"));
  }

  private String need() {
    return "/scenarios/"
        + api.postAs(
                "enterprise",
                "/api/scenarios",
                """
                {"title": "脑卒中患者上肢康复训练", "problem": "治疗师不够，训练排队超过两周。",
                 "requirements": [{"text": "记录训练数据"}], "state": "DRAFT"}\
                """)
            .body()
            .required("id")
            .asString();
  }
}
