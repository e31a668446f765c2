package io.scenariomarket.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.scenariomarket.Api;
import io.scenariomarket.Unique;
import io.scenariomarket.contract.Accepting;
import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.identity.Viewers;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A case from an accepted engagement to everybody, and away again. */
@BrowserTest
class CaseJourneyTests {

  private static final String TITLE = "康复训练不再排队" + Unique.word();

  @Autowired Browser browser;
  @Autowired Api api;
  @Autowired Viewers viewers;
  @Autowired Accepting accepting;

  @Test
  void isWrittenAgreedToAndPublishedUntilASideTakesItsConsentBack() {
    var engagement =
        accepting.accepted(
            viewers.absent(api.subject("enterprise")), viewers.absent(api.subject("supplier")));
    var address = new String[1];
    browser.visit(page -> address[0] = written(page, engagement));
    browser.visit(page -> agreed(page, "enterprise", address[0]));
    browser.visit(page -> agreed(page, "supplier", address[0]));
    browser.visit(
        page -> {
          Browser.signIn(page, "taskforce");
          page.navigate(address[0]);
          button(page, "发布").click();
          assertThat(page.getByRole(AriaRole.STATUS)).containsText("已发布");
          fair(page);
          page.locator("#spread ~ .actions a").click();
          page.waitForURL("**/opportunities");
        });
    browser.visit(page -> read(page, engagement, address[0]));
    browser.visit(
        page -> {
          Browser.signIn(page, "supplier");
          page.navigate(address[0]);
          link(page, "撤回同意").click();
          fair(page);
          button(page, "撤回同意").click();
          assertThat(page.getByRole(AriaRole.STATUS)).containsText("已不再公开");
        });
    browser.visit(
        page -> {
          Assertions.assertThat(page.navigate(address[0]).status()).isEqualTo(404);
          page.navigate("/cases?q=" + TITLE);
          assertThat(page.locator("main")).containsText("换个说法");
          fair(page);
        });
  }

  private static String written(Page page, Engagement engagement) {
    Browser.signIn(page, "enterprise");
    page.navigate("/engagements/" + engagement.id());
    button(page, "写成典型案例").click();
    page.waitForURL("**/edit");
    assertThat(page.locator("#problem")).hasValue(Pattern.compile("治疗师不足"));
    page.fill("#title", "");
    page.fill("#effects", "排队从三周缩短到三天。");
    button(page, "保存").click();
    assertThat(page.locator("#effects")).hasValue("排队从三周缩短到三天。");
    fair(page);
    page.fill("#title", TITLE);
    page.locator("[name='figures[0].before']").fill("72 %");
    button(page, "保存").click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("已保存");
    fair(page);
    button(page, "征求双方同意").click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("请他们阅读并同意");
    return page.url().replaceFirst("https?://[^/]+", "");
  }

  private static void agreed(Page page, String side, String address) {
    Browser.signIn(page, side);
    page.navigate(address);
    link(page, "阅读并同意公开").click();
    button(page, "同意公开").click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("请先勾选同意");
    fair(page);
    page.locator("[name=agreed]").check();
    button(page, "同意公开").click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("已记录贵单位的同意");
    fair(page);
  }

  private static void read(Page page, Engagement engagement, String address) {
    page.navigate("/cases?q=" + TITLE);
    fair(page);
    link(page, TITLE).click();
    assertThat(page.locator(".case-figures")).containsText("91 %");
    assertThat(page.locator(".case-figures")).containsText("72 %");
    assertThat(page.locator("main")).not().containsText("已同意");
    fair(page);
    page.navigate(address + "?lang=en");
    assertThat(page.locator("main")).containsText("Measured");
    fair(page);
    page.navigate("/scenarios/" + engagement.pair().scenarioId() + "?lang=zh-CN");
    assertThat(page.locator("main")).containsText(TITLE);
    page.navigate("/capabilities/" + engagement.pair().capabilityId());
    assertThat(page.locator("main")).containsText(TITLE);
  }

  private static void fair(Page page) {
    Assertions.assertThat(AccessibilityTests.violations(page)).isEmpty();
  }

  private static Locator button(Page page, String name) {
    return page.locator("main")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator link(Page page, String name) {
    return page.locator("main")
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
  }
}
