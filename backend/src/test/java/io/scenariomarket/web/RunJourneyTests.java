package io.scenariomarket.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From starting a run over the whole zone to proposing a whole shortlist. */
@BrowserTest
class RunJourneyTests {

  private static final double PATIENCE = 90_000;

  @Autowired Browser browser;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void leavesNothing() {
    jdbc.sql("update match_run set before = null").update();
    jdbc.sql("delete from match_run").update();
  }

  @Test
  void leadsFromARunToASentShortlist() {
    browser.visit(
        page -> {
          Browser.signIn(page, "taskforce");
          page.navigate("/match-runs");
          Assertions.assertThat(AccessibilityTests.violations(page)).isEmpty();
          button(page, "开始匹配").click();
          assertThat(page.getByText("有合适供方的需求"))
              .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
          Assertions.assertThat(AccessibilityTests.violations(page)).isEmpty();
          page.locator("form[action='/engagements/several'] button").first().click();
          page.waitForURL("**/engagements/several?**");
          Assertions.assertThat(page.locator("[name=capability]:checked").count()).isPositive();
        });
  }

  private static com.microsoft.playwright.Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }
}
