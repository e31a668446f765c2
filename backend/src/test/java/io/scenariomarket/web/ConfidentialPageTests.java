package io.scenariomarket.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import io.scenariomarket.Api;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Withholding parts of a need, as its owner and as everybody else see it. */
@BrowserTest
class ConfidentialPageTests {

  @Autowired Browser browser;
  @Autowired Api api;

  @Test
  void anOwnerChoosesWithoutScriptWhoSeesWhatAndOthersSeeThatSomethingIsWithheld() {
    var title = "保密试验" + UUID.randomUUID();
    var addresses = new String[1];
    browser.visitWithoutScript(
        page -> {
          Browser.signIn(page, "enterprise");
          page.navigate("/scenarios/new");
          page.fill("#title", title);
          page.fill("#problem", "公开的问题");
          page.fill("#budgetMax", "87654.3");
          page.fill("#background", "不公开的背景");
          page.fill("[name='requirements[0].text']", "不公开的要求");
          page.selectOption("[name='requirements[0].confidentiality']", "ORGANISATION");
          page.selectOption("[name='confidentiality[budget]']", "AFTER_INTEREST");
          page.selectOption("[name='confidentiality[background]']", "ORGANISATION");
          page.fill("#confidentialDetails", "更多细节");
          page.press("#confidentialInMatching", "Space");
          page.press(".form-actions button.btn-quiet", "Enter");
          assertThat(page.locator("h1")).hasText(title);
          addresses[0] = page.url();
          assertThat(page.locator("main")).containsText("不公开的要求");
          assertThat(page.locator("main")).containsText("更多细节");
          assertThat(page.locator("main .facts").first()).containsText("87654.3");
          assertThat(page.locator("main .facts").first()).containsText("双方同意对接后对方可见");

          page.navigate(addresses[0] + "/edit");
          assertThat(page.locator("[name='confidentiality[budget]']")).hasValue("AFTER_INTEREST");
          assertThat(page.locator("[name='confidentiality[background]']")).hasValue("ORGANISATION");
          assertThat(page.locator("[name='requirements[0].confidentiality']"))
              .hasValue("ORGANISATION");
          assertThat(page.locator("#confidentialInMatching")).isChecked();
          page.press("button.btn-primary[name=action]", "Enter");
          assertThat(page.locator("h1")).hasText(title);
          api.release("/api" + URI.create(addresses[0]).getPath());
        });
    browser.visit(
        page -> {
          page.navigate(addresses[0]);
          assertThat(page.locator("h1")).hasText(title);
          assertThat(page.content()).doesNotContain("87654.3", "不公开的", "更多细节");
          assertThat(page.locator("main .facts").first()).containsText("保密，双方同意对接后可见");
          assertThat(page.locator("main")).containsText("另有要求没有列出");
          assertThat(page.locator("main")).containsText("保密，仅该单位和场景工作专班可见");
          isAccessible(page);
          page.navigate(addresses[0] + "/matches");
          assertThat(page.content()).doesNotContain("87654.3", "不公开的", "更多细节");
          assertThat(page.locator("main")).containsText("保密要求");
          isAccessible(page);
        });
  }

  private static void isAccessible(Page page) {
    assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()).isEmpty();
  }
}
