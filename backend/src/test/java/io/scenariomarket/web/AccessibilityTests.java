package io.scenariomarket.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.scenariomarket.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** WCAG 2.2 AA, as far as a machine can tell, on every page, in both languages and themes. */
@BrowserTest
class AccessibilityTests {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  @Autowired Browser browser;
  @Autowired Api api;

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void holdsOnPagesForEverybody(ColorScheme colours) {
    browser.visit(Browser.Screen.DESKTOP, colours, page -> checkAll(page, Addresses.open(api)));
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void holdsOnPagesForMembers(ColorScheme colours) {
    browser.visit(
        Browser.Screen.PHONE,
        colours,
        page -> {
          Browser.signIn(page, "enterprise");
          checkAll(page, Addresses.members(api));
        });
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void holdsOnPagesForTheTaskForce(ColorScheme colours) {
    browser.visit(
        Browser.Screen.DESKTOP,
        colours,
        page -> {
          Browser.signIn(page, "taskforce");
          checkAll(page, Addresses.taskForce(api));
        });
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void holdsOnPagesForOperators(ColorScheme colours) {
    browser.visit(
        Browser.Screen.PHONE,
        colours,
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
            page.navigate(address);
            violations(page).forEach(each -> found.add(name + " in " + language + ": " + each));
          });
    }
    assertThat(found).isEmpty();
  }

  /** What axe finds wrong with the page as it stands. */
  static List<String> violations(Page page) {
    return new AxeBuilder(page)
        .withTags(RULES).setLegacyMode(true).analyze().getViolations().stream()
            .map(
                rule ->
                    rule.getId() + rule.getNodes().stream().map(node -> node.getHtml()).toList())
            .toList();
  }
}
