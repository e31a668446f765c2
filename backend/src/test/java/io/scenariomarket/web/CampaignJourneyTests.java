package io.scenariomarket.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.Mailbox;
import io.scenariomarket.Unique;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A campaign, from the task force that starts it to somebody without an account who answers it. */
@BrowserTest
class CampaignJourneyTests {

  private static final Pattern LINK = Pattern.compile("/campaigns/confirm/[\\w-]+");

  @Autowired Browser browser;
  @Autowired Mailbox mailbox;

  @Test
  void callsAndIsAnsweredWithoutAnAccount() {
    var theme = "康复场景征集" + Unique.word();
    var address = new String[1];
    browser.visit(
        page -> {
          Browser.signIn(page, "taskforce");
          page.navigate("/campaigns");
          page.locator(".page-head .btn-primary").click();
          page.fill("#theme", theme);
          page.fill("#text", "征集医院、康养机构的康复场景。");
          page.fill("#startsOn", LocalDate.now().minusDays(1).toString());
          page.fill("#endsOn", LocalDate.now().plusDays(20).toString());
          page.fill("#target", "5");
          page.locator("main form button.btn-primary").click();
          assertThat(page.locator("h1")).hasText(theme);
          page.locator("button[value=PUBLISHED]").click();
          assertThat(page.locator("main")).containsText("征集已发布");
          address[0] = page.url();
        });
    var email = UUID.randomUUID() + "@example.com";
    browser.visit(
        page -> {
          page.navigate(address[0]);
          assertThat(AccessibilityTests.violations(page)).isEmpty();
          page.fill("#title", "社区老人跌倒预警");
          page.fill("#problem", "独居老人跌倒后无人发现。");
          page.fill("#organisation", "某某养老院");
          page.fill("#name", "王五");
          page.fill("#email", email);
          page.check("#consent");
          page.locator("#submit button[type=submit]").click();
          assertThat(page.locator("h1")).hasText("请到邮箱里确认");
          var link = LINK.matcher(mailbox.awaitTextTo(email));
          assertThat(link.find()).isTrue();
          page.navigate(link.group());
          assertThat(AccessibilityTests.violations(page)).isEmpty();
          page.locator("main form button").click();
          assertThat(page.locator("main .tag")).hasText("专班正在看");
          assertThat(AccessibilityTests.violations(page)).isEmpty();
          page.navigate(address[0]);
          assertThat(page.locator("main")).containsText("收到 1 个，目标 5 个");
        });
  }
}
