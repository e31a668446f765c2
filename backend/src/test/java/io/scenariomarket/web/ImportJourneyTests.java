package io.scenariomarket.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.FilePayload;
import io.scenariomarket.Unique;
import io.scenariomarket.UntidySheets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody brings the lists that they have, as they are. */
@BrowserTest
class ImportJourneyTests {

  private static final double PATIENCE = 60_000;

  @Autowired Browser browser;

  @Test
  void takesAllLayoutsAsTheyAreAndTakesNothingTwice() {
    var mark = Unique.word();
    var sheets = UntidySheets.all(mark);
    browser.visit(
        page -> {
          Browser.signIn(page, "taskforce");
          sheets.forEach(
              (name, sheet) -> {
                upload(page, name, sheet.content());
                check(page);
                assertThat(page.locator("#count-NEW")).hasText(String.valueOf(sheet.items()));
                assertThat(page.locator("#count-REFUSED")).hasText("0");
                page.click("#confirm");
                assertThat(page.locator("#import-state"))
                    .hasText("已导入", new HasTextOptions().setTimeout(PATIENCE));
                assertThat(page.locator("#count-NEW")).hasText(String.valueOf(sheet.items()));
              });
          sheets.forEach(
              (name, sheet) -> {
                upload(page, name, sheet.content());
                check(page);
                assertThat(page.locator("#count-NEW")).hasText("0");
                assertThat(page.locator("#count-CHANGED")).hasText("0");
                assertThat(page.locator("#count-REFUSED")).hasText("0");
                assertThat(page.locator("#count-UNCHANGED")).not().hasText("0");
                assertThat(page.locator("#confirm")).hasCount(0);
              });
        });
  }

  private static void upload(Page page, String name, byte[] content) {
    page.navigate("/imports");
    page.setInputFiles("#file", new FilePayload(name, "application/octet-stream", content));
    page.click("main button[type=submit]");
    assertThat(page.url()).contains("/imports/");
    assertThat(page.locator("h1")).hasText(name);
  }

  /** Confirms the preview as it is. */
  private static void check(Page page) {
    page.click("button[value=check]");
    assertThat(page.locator("#import-state"))
        .hasText("待确认", new HasTextOptions().setTimeout(PATIENCE));
  }
}
