package io.scenariomarket.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import io.scenariomarket.Api;
import io.scenariomarket.Unique;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A need on its board, from its owner who proposes it to the opening of bids. */
@BrowserTest
class BoardJourneyTests {

  private static final Pattern CALL = Pattern.compile(".*/boards/[0-9a-f-]{36}");

  @Autowired Browser browser;
  @Autowired Api api;
  @Autowired JdbcClient jdbc;

  @Test
  void isProposedScreenedAndCalledFor() {
    var title = "轴承早期故障识别" + Unique.word();
    var need =
        api.publish(
                "enterprise",
                "/api/scenarios",
                """
                {"title": "%s", "problem": "早期故障听不出来。", "kind": "企业技术需求榜",
                 "state": "PUBLISHED"}
                """
                    .formatted(title))
            .body()
            .required("id")
            .asString();
    var address = new String[1];
    browser.visit(
        page -> {
          Browser.signIn(page, "enterprise");
          page.navigate("/scenarios/" + need);
          page.locator("a[href^='/boards/new']").click();
          looked(page);
          page.locator("main form button.btn-primary").click();
          assertThat(page.locator("#words-error")).isVisible();
          page.fill("#words", "试过三家传感器，早期故障的信号都被噪声盖住。");
          page.locator("main form button.btn-primary").click();
          page.waitForURL(CALL);
          looked(page);
          address[0] = page.url();
        });
    browser.visit(
        page -> {
          Browser.signIn(page, "taskforce");
          page.navigate(address[0]);
          act(page, "PASS", "难点明确，指标可以考核。");
          page.locator("a[href$='/moves/PUBLISH']").click();
          page.fill("#words", "具备独立法人资格；经费 200 万元，分三期支付；专家盲评。");
          page.locator("main form button.btn-primary").click();
          assertThat(page.locator("#deadline-error")).isVisible();
          assertThat(page.locator("#words")).hasValue(Pattern.compile("具备独立法人资格.*"));
          looked(page);
          page.fill(
              "#deadline",
              LocalDateTime.now().plusDays(20).truncatedTo(ChronoUnit.MINUTES).toString());
          page.locator("main form button.btn-primary").click();
          page.waitForURL(CALL);
          looked(page);
        });
    browser.visit(
        page -> {
          page.navigate("/boards?board=ENTERPRISE&stage=OPEN");
          page.locator("main").getByText(title).click();
          page.waitForURL(CALL);
          assertThat(page.locator("main")).containsText("专家盲评");
          looked(page);
        });
    var plan = "双传感器差分消噪" + Unique.word();
    browser.visit(
        page -> {
          Browser.signIn(page, "supplier");
          page.navigate(address[0]);
          page.locator("a[href$='/bid']").click();
          page.fill("#plan", plan);
          page.locator("main .form-page button.btn-primary").click();
          assertThat(page.locator("#team-error")).isVisible();
          assertThat(page.locator("#plan")).hasValue(plan);
          looked(page);
          page.selectOption("#capability", new SelectOption().setIndex(1));
          page.fill("#team", "轴承声学组，六人。");
          page.fill("#budget", "180");
          page.locator("main .form-page button.btn-primary").click();
          page.waitForURL(CALL);
          assertThat(page.locator("main")).containsText("您的单位已揭榜");
          looked(page);
          page.locator("a[href$='/bid']").click();
          page.fill("#plan", plan + "，第二稿");
          readAs("taskforce", address[0] + "/bids", plan, false);
          pass(address[0]);
          page.locator("main .form-page button.btn-primary").click();
          assertThat(page.locator("[role=alert]").first()).containsText("揭榜已经截止");
          assertThat(page.locator("#plan")).hasValue(plan + "，第二稿");
          looked(page);
        });
    browser.visit(
        page -> {
          Browser.signIn(page, "taskforce");
          page.navigate(address[0]);
          act(page, "OPEN_BIDS", "收到一份，符合揭榜条件。");
          page.navigate(address[0] + "/bids");
          assertThat(page.locator("main")).containsText(plan);
          looked(page);
          page.navigate("/boards?lang=en");
          looked(page);
        });
  }

  /** The deadline passes while somebody writes. */
  private void pass(String address) {
    jdbc.sql("update board_call set deadline = clock_timestamp() where id = ?")
        .param(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)))
        .update();
  }

  private void readAs(String account, String address, String text, boolean there) {
    browser.visit(
        page -> {
          Browser.signIn(page, account);
          page.navigate(address);
          looked(page);
          assertThat(page.content().contains(text)).isEqualTo(there);
        });
  }

  private static void act(Page page, String action, String words) {
    page.locator("a[href$='/moves/" + action + "']").click();
    page.fill("#words", words);
    page.locator("main form button.btn-primary").click();
    page.waitForURL(CALL);
  }

  private static void looked(Page page) {
    assertThat(AccessibilityTests.violations(page)).isEmpty();
  }
}
