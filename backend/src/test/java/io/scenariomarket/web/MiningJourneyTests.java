package io.scenariomarket.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForSelectorOptions;
import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import io.scenariomarket.vocabulary.InstalledVocabulary;
import io.scenariomarket.vocabulary.Term;
import io.scenariomarket.vocabulary.TermKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A curator's sitting over a real plan, with the keyboard alone. */
@BrowserTest
class MiningJourneyTests {

  private static final int EACH_TRACK = 2;
  private static final int LEADS = 10;
  private static final String CURRENT = "#desk[data-current]";

  @Autowired Browser browser;
  @Autowired Api api;

  @Test
  void minesThePlanFromUploadToLeads() throws IOException {
    var plan = plan();
    Assumptions.assumeTrue(plan != null, "no action plan at ../shared/data/seed");
    var verdicts = verdicts();
    var tracks = InstalledVocabulary.read().terms(TermKind.TRACK).stream().map(Term::term).toList();
    var accepted = new HashMap<String, Integer>();
    var leads = new ArrayList<String>();
    browser.visit(
        page -> {
          Browser.signIn(page, "taskforce");
          page.navigate("/mining");
          page.setInputFiles("#file", plan);
          page.locator("form[enctype] button.btn-primary").click();
          page.waitForSelector(CURRENT, new WaitForSelectorOptions().setTimeout(120_000));
          assertThat(page.locator(".source .is-current").first()).isVisible();
          assertThat(AccessibilityTests.violations(page)).isEmpty();

          for (var id = current(page); leads.size() < LEADS || accepted.size() < tracks.size(); ) {
            var last = page.locator("#desk [data-key=j]").count() == 0;
            var title = page.locator("#desk .desk-title").innerText();
            var tags = page.locator("#desk .tags").first().innerText();
            var verdict = verdicts.getOrDefault(title, "accept");
            var wanted =
                tracks.stream()
                    .anyMatch(
                        each -> tags.contains(each) && accepted.getOrDefault(each, 0) < EACH_TRACK);
            if (verdict.equals("accept") && wanted) {
              tracks.stream()
                  .filter(tags::contains)
                  .forEach(each -> accepted.merge(each, 1, Integer::sum));
              if (!tags.contains("单位能力")) {
                leads.add(title);
              }
              page.keyboard().press("a");
            } else if (verdict.equals("reject")) {
              page.keyboard().press("x");
            } else if (!last) {
              page.keyboard().press("j");
            } else {
              break;
            }
            id = changed(page, id);
            if (last) {
              break;
            }
          }
          assertThat(page.locator("#desk")).containsText("采用 ");
          assertThat(page.locator(".source .is-accepted").first()).isAttached();

          // What was decided last is taken back, and decided again.
          var before = page.locator("#desk progress").first().getAttribute("value");
          page.keyboard().press("u");
          assertThat(page.locator("#desk progress").first())
              .hasAttribute("value", "" + (Integer.parseInt(before) - 1));
        });
    assertThat(accepted.keySet()).containsExactlyInAnyOrderElementsOf(tracks);
    assertThat(leads.size()).isGreaterThanOrEqualTo(LEADS);
    System.out.printf("Sitting: %d leads, accepted by track %s%n", leads.size(), accepted);
    var lead = leads.getFirst();
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(
                        api.getAs(
                                "taskforce",
                                "/api/search" + Api.query("q", lead, "type", "scenario"))
                            .body()
                            .findValuesAsString("title"))
                    .anyMatch(title -> title.replaceAll("</?mark>", "").equals(lead)));
  }

  @Test
  void decidesWithoutScript() {
    browser.visitWithoutScript(
        page -> {
          Browser.signIn(page, "taskforce");
          page.navigate("/mining");
          page.fill("#text", "（三）脑机接口\n重点推进脑机接口设备在肢体运动康复、麻醉监测等领域的应用。");
          page.locator("form:has(#text) button[type=submit]").click();
          await()
              .atMost(Duration.ofSeconds(60))
              .until(
                  () -> {
                    page.reload();
                    return page.locator(CURRENT).count() == 1;
                  });
          assertThat(page.locator(".desk-title")).hasText("脑机接口设备在肢体运动康复领域的应用");
          page.locator("#desk [data-key=x]").click();
          assertThat(page.locator(".desk-title")).hasText("脑机接口设备在麻醉监测领域的应用");
          page.locator("#desk [data-key=e]").click();
          assertThat(page.locator("h1")).hasText("修改候选");
          page.fill("#title", "术中麻醉深度监测");
          page.locator("button[value=save]").click();
          assertThat(page.locator(".desk-title")).hasText("术中麻醉深度监测");
          page.locator("#desk [data-key=u]").click();
          assertThat(page.locator(".desk-title")).hasText("脑机接口设备在肢体运动康复领域的应用");
        });
  }

  private static String current(Page page) {
    return page.locator("#desk").getAttribute("data-current");
  }

  private static String changed(Page page, String before) {
    assertThat(page.locator(CURRENT)).not().hasAttribute("data-current", before);
    return current(page);
  }

  private static Path plan() throws IOException {
    var seed = Path.of(System.getProperty("market.root"), "../shared/data/seed");
    if (!Files.isDirectory(seed)) {
      System.err.println("NOT TRIED: no action plan at ../shared/data/seed");
      return null;
    }
    try (var files = Files.list(seed)) {
      return files.findFirst().orElse(null);
    }
  }

  private static Map<String, String> verdicts() throws IOException {
    var verdicts = new HashMap<String, String>();
    try (var content =
        Objects.requireNonNull(
            MarketTest.class.getResourceAsStream("/extraction/plan-verdicts.tsv"))) {
      for (var line :
          List.of(new String(content.readAllBytes(), StandardCharsets.UTF_8).split("\n"))) {
        if (!line.startsWith("#")) {
          var cells = line.split("\t");
          verdicts.putIfAbsent(cells[3], cells[2]);
        }
      }
    }
    return verdicts;
  }
}
