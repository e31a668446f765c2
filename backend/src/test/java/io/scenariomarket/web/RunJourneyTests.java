package io.scenariomarket.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a run over the whole zone over fair shortlists and gaps to proposing a whole shortlist. */
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
          tab(page, "公平分配");
          page.fill("#listSize", "0");
          button(page, "分配").click();
          assertThat(page.locator("#listSize-error")).isVisible();
          page.fill("#listSize", "3");
          button(page, "分配").click();
          page.waitForURL("**/shortlists");
          assertThat(page.getByText("满员的名单"))
              .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
          Assertions.assertThat(AccessibilityTests.violations(page)).isEmpty();
          var shortlists = page.url();
          tab(page, "缺口");
          assertThat(page.locator("main")).containsText("最接近：");
          Assertions.assertThat(AccessibilityTests.violations(page)).isEmpty();
          page.navigate(shortlists);
          page.locator("form[action='/engagements/several'] button").first().click();
          page.waitForURL("**/engagements/several?**");
          Assertions.assertThat(page.locator("[name=capability]:checked").count()).isPositive();
        });
  }

  private static void tab(Page page, String name) {
    var link =
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    link.click();
    page.waitForURL(url -> !url.matches(".*/match-runs/[^/]+"));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
