package io.scenariomarket.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.scenariomarket.Api;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Candidates are chosen in the list of matches and stand beside each other, without scripts. */
@BrowserTest
class CompareJourneyTests {

  @Autowired Browser browser;
  @Autowired Api api;

  @Test
  void comparesWhatIsTickedAndSaysWhenThatIsTooLittle() {
    browser.visitWithoutScript(
        page -> {
          page.setViewportSize(390, 844);
          page.navigate(Addresses.open(api).get("matches"));
          var boxes = page.locator("ol.matches input[name=capability]");
          boxes.nth(0).check();
          compare(page);
          page.waitForURL("**/matches");
          assertThat(page.getByRole(AriaRole.ALERT)).hasText("请选中两项以上再比较。");
          assertThat(boxes.nth(0)).isChecked();

          boxes.nth(1).check();
          compare(page);
          page.waitForURL("**/matches/compare?*");
          assertThat(page.locator("table.compare thead th")).hasCount(2);
          assertThat(page.locator("table.compare tbody th[scope=row]").first()).isVisible();
          assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        });
  }

  private static void compare(Page page) {
    page.locator("#chosen button").first().click();
  }
}
