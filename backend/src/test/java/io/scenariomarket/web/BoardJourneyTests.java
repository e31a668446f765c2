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

/** A need on its board, from its owner who proposes it to an award that stands. */
@BrowserTest
class BoardJourneyTests {

  private static final Pattern CALL = Pattern.compile(".*/boards/[0-9a-f-]{36}");

  @Autowired Browser browser;
  @Autowired Api api;
  @Autowired JdbcClient jdbc;

  @Test
  void isProposedCalledForAndAwarded() {
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
          page.fill("#deadline", in(20));
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
          past("deadline", address[0]);
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
          select(need);
          page.navigate(address[0]);
          page.locator("a[href$='/moves/AWARD']").click();
          page.fill("#words", "评分第一，指标最高。");
          page.fill("#deadline", in(5));
          page.locator("main form button.btn-primary").click();
          assertThat(page.locator("#winners-error")).isVisible();
          page.check("#winners");
          looked(page);
          page.locator("main form button.btn-primary").click();
          page.waitForURL(CALL);
          assertThat(page.locator("main")).containsText("正在公示");
          looked(page);
        });
    browser.visit(
        page -> {
          Browser.signIn(page, "supplier");
          page.navigate(address[0] + "/objections?lang=en");
          page.fill("#words", "The figures were not measured.");
          looked(page);
          page.locator("main form button.btn-primary").click();
          assertThat(page.locator("main")).containsText("The task force has not answered yet");
        });
    browser.visit(
        page -> {
          Browser.signIn(page, "taskforce");
          page.navigate(address[0] + "/objections");
          page.fill("textarea", "已复核，实测记录随附。");
          page.locator("main form button.btn-primary").click();
          looked(page);
          past("objections_until", address[0]);
          page.navigate(address[0]);
          act(page, "CONFIRM", "异议已答复，维持结果。");
          page.navigate(address[0] + "?lang=en");
          looked(page);
          page.navigate("/boards");
          looked(page);
        });
  }

  /** The owner of the need selects the one that bid. */
  private void select(String need) {
    var found =
        api.getAs("enterprise", "/api/engagements?scenario=" + need)
            .body()
            .required("items")
            .required(0);
    var selected =
        api.postAs(
            "enterprise",
            "/api/engagements/" + found.required("id").asString() + "/moves/SELECT",
            "{\"version\": " + found.required("version").asLong() + "}");
    assertThat(selected.status()).isEqualTo(200);
  }

  private static String in(int days) {
    return LocalDateTime.now().plusDays(days).truncatedTo(ChronoUnit.MINUTES).toString();
  }

  /** Lets a moment pass, such as the deadline while somebody writes. */
  private void past(String moment, String address) {
    jdbc.sql("update board_call set " + moment + " = clock_timestamp() where id = ?")
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
