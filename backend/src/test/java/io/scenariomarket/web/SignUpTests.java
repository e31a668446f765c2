package io.scenariomarket.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.scenariomarket.Mailbox;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Keycloak's pages, as people meet them on the way in. */
@BrowserTest
class SignUpTests {

  @Autowired Browser browser;
  @Autowired Mailbox mailbox;

  @Test
  void registersAndComesBackSignedIn() {
    var name = "user-" + UUID.randomUUID();
    browser.visit(
        page -> {
          page.navigate("/scenarios");
          page.locator(".top-tools > a[href*='/sign-up']").click();
          assertThat(page.locator("#kc-page-title")).hasText("注册账户");
          assertThat(page.locator("#market-links a").last())
              .hasAttribute("href", java.util.regex.Pattern.compile(".*/privacy"));
          page.fill("#username", name);
          page.fill("#firstName", "王小明");
          page.fill("#email", name + "@example.com");
          page.click("#kc-register-form [type=submit]");
          // Nobody can take another's address: it is theirs once they have read what was sent
          // there.
          assertThat(page.locator("#kc-page-title")).containsText("验证电子邮箱");
          page.navigate(mailbox.awaitProofOf(name + "@example.com"));
          page.fill("#password-new", "correct-horse");
          page.fill("#password-confirm", "correct-horse");
          page.locator("form [type=submit]").first().click();
          page.waitForURL("**/scenarios");
          assertThat(page.locator(".top-tools .menu > summary")).containsText("王小明");
          page.navigate("/");
          assertThat(page.locator(".begin .is-now")).containsText("登记或加入单位");
          page.locator(".top-tools > a", new Page.LocatorOptions().setHasText("工作台")).click();
          page.waitForURL("**/desk/mine");
          assertThat(page.locator(".begin")).containsText("已完成 0 步");
          page.navigate("/account");
          page.locator("main a[href$='/account/password']").click();
          page.fill("#password-new", "correct-horse-2");
          page.fill("#password-confirm", "correct-horse-2");
          page.locator("form [type=submit]").first().click();
          page.waitForURL("**/account");
          assertThat(page.locator("h1")).hasText("我的账户");
        });
  }

  @Test
  void asksForNameAndPasswordOnOnePage() {
    browser.visit(
        page -> {
          page.navigate("/sign-in");
          assertThat(page.locator("#username")).isVisible();
          assertThat(page.locator("#password")).isVisible();
          assertThat(page.locator("#kc-header")).containsText("场景集市");
          var background =
              page.evaluate("getComputedStyle(document.body).backgroundColor").toString();
          org.assertj.core.api.Assertions.assertThat(background).isEqualTo("rgb(245, 246, 248)");
        });
  }

  @Test
  void speaksTheLanguageOfThePageBefore() {
    browser.visit(
        page -> {
          page.navigate("/?lang=en");
          page.locator("a.sign-in").click();
          assertThat(page.locator("#kc-page-title")).hasText("Sign in");
          assertThat(page.getByText("No account yet?", new Page.GetByTextOptions())).isVisible();
        });
  }
}
