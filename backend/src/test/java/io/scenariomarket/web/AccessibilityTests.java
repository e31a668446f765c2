package io.scenariomarket.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.scenariomarket.Api;
import io.scenariomarket.AtOnce;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** WCAG 2.2 AA, as far as a machine can tell, on every page, in both languages and themes. */
@BrowserTest
class AccessibilityTests {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static final String COLOURS = "color-contrast";

  @Autowired Browser browser;
  @Autowired Api api;

  @Test
  void holdsOnPagesForEverybody() {
    checkAll(Browser.Screen.DESKTOP, Optional.empty(), Addresses.open(api));
  }

  @Test
  void holdsOnPagesForMembers() {
    checkAll(Browser.Screen.PHONE, Optional.of("enterprise"), Addresses.members(api));
  }

  @Test
  void holdsOnPagesForTheTaskForce() {
    checkAll(Browser.Screen.DESKTOP, Optional.of("taskforce"), Addresses.taskForce(api));
  }

  @Test
  void holdsOnPagesForOperators() {
    checkAll(Browser.Screen.PHONE, Optional.of("admin"), Addresses.operators(api));
  }

  /** The pages in as many parts as there are processors, each in a browser of its own. */
  private void checkAll(
      Browser.Screen screen, Optional<String> account, Map<String, String> pages) {
    var parts = Runtime.getRuntime().availableProcessors();
    var names = List.copyOf(pages.keySet());
    var found = new ConcurrentLinkedQueue<String>();
    AtOnce.each(
        IntStream.range(0, parts).boxed().toList(),
        part ->
            browser.visitApart(
                screen,
                ColorScheme.LIGHT,
                page -> {
                  account.ifPresent(user -> Browser.signIn(page, user));
                  var own =
                      IntStream.iterate(part, i -> i < names.size(), i -> i + parts)
                          .mapToObj(names::get)
                          .toList();
                  found.addAll(faults(page, own, pages));
                }));
    assertThat(found).isEmpty();
  }

  private static List<String> faults(Page page, List<String> names, Map<String, String> pages) {
    var found = new ArrayList<String>();
    for (var language : List.of("zh-CN", "en")) {
      page.navigate("/?lang=" + language);
      for (var name : names) {
        show(page, ColorScheme.LIGHT);
        page.navigate(pages.get(name));
        var where = name + " in " + language;
        // Colours are the same in all languages, and the dark theme changes nothing else.
        if (language.equals("zh-CN")) {
          violations(page).forEach(each -> found.add(where + ": " + each));
          show(page, ColorScheme.DARK);
          var dark = new AxeBuilder(page).withRules(List.of(COLOURS));
          violations(dark).forEach(each -> found.add(where + ", dark: " + each));
        } else {
          violations(new AxeBuilder(page).withTags(RULES).disableRules(List.of(COLOURS)))
              .forEach(each -> found.add(where + ": " + each));
        }
      }
    }
    return found;
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
