package io.scenariomarket.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.scenariomarket.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** WCAG 2.2 AA, as far as a machine can tell, on every page, in both languages and themes. */
@BrowserTest
class AccessibilityTests {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  @Autowired Browser browser;
  @Autowired Api api;

  @Test
  void holdsOnPagesForEverybody() {
    browser.visit(page -> checkAll(page, Addresses.open(api)));
  }

  @Test
  void holdsOnPagesForMembers() {
    browser.visit(
        Browser.Screen.PHONE,
        ColorScheme.LIGHT,
        page -> {
          Browser.signIn(page, "enterprise");
          checkAll(page, Addresses.members(api));
        });
  }

  @Test
  void holdsOnPagesForTheTaskForce() {
    browser.visit(
        page -> {
          Browser.signIn(page, "taskforce");
          checkAll(page, Addresses.taskForce(api));
        });
  }

  @Test
  void holdsOnPagesForOperators() {
    browser.visit(
        Browser.Screen.PHONE,
        ColorScheme.LIGHT,
        page -> {
          Browser.signIn(page, "admin");
          checkAll(page, Addresses.operators(api));
        });
  }

  private static void checkAll(Page page, Map<String, String> pages) {
    var found = new ArrayList<String>();
    for (var language : List.of("zh-CN", "en")) {
      page.navigate("/?lang=" + language);
      pages.forEach(
          (name, address) -> {
            show(page, ColorScheme.LIGHT);
            page.navigate(address);
            var where = name + " in " + language;
            violations(page).forEach(each -> found.add(where + ": " + each));
            // The dark theme changes colours and nothing else, in whatever language.
            if (language.equals("zh-CN")) {
              show(page, ColorScheme.DARK);
              var dark = new AxeBuilder(page).withRules(List.of("color-contrast"));
              violations(dark).forEach(each -> found.add(where + ", dark: " + each));
            }
          });
    }
    assertThat(found).isEmpty();
  }

  /** Without motion, so that no colour is caught on its way. */
  private static void show(Page page, ColorScheme colours) {
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(colours)
            .setReducedMotion(ReducedMotion.REDUCE));
  }

  /** What axe finds wrong with the page as it stands. */
  static List<String> violations(Page page) {
    return violations(new AxeBuilder(page).withTags(RULES));
  }

  private static List<String> violations(AxeBuilder axe) {
    return axe.setLegacyMode(true).analyze().getViolations().stream()
        .map(rule -> rule.getId() + rule.getNodes().stream().map(node -> node.getHtml()).toList())
        .toList();
  }
}
