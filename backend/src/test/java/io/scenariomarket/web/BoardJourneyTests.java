package io.scenariomarket.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.scenariomarket.Api;
import io.scenariomarket.Unique;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A need on its board, from its owner who proposes it. */
@BrowserTest
class BoardJourneyTests {

  private static final Pattern CALL = Pattern.compile(".*/boards/[0-9a-f-]{36}");

  @Autowired Browser browser;
  @Autowired Api api;

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
          page.navigate("/boards?lang=en");
          looked(page);
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
