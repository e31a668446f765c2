package io.scenariomarket.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.scenariomarket.Unique;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing that was typed is lost when the session ends meanwhile. */
@BrowserTest
class SessionEndTests {

  @Autowired Browser browser;

  @Test
  void tellsAtOnceAndGoesOnAfterSigningInInAnotherTab() {
    var title = "会话结束" + Unique.word();
    browser.visit(
        page -> {
          Browser.signIn(page, "enterprise");
          page.navigate("/scenarios/new");
          endSession(page);
          page.fill("#title", title);
          page.fill("#problem", "人手不够。");
          var notice = page.locator("#session-ended");
          assertThat(notice).isVisible();

          var other = page.waitForPopup(() -> notice.getByRole(AriaRole.LINK).click());
          other.waitForURL(Pattern.compile("^[^?]*/session/renewed$"));
          other.close();
          page.bringToFront();
          notice.getByRole(AriaRole.BUTTON).click();
          assertThat(notice).isHidden();
          assertThat(page.locator("#title")).hasValue(title);
          button(page, "存为草稿").click();
          assertThat(page.locator("h1")).hasText(title);
        });
  }

  @Test
  void holdsAFormThatWasSentAfterTheSessionHadEnded() {
    var title = "迟交表单" + Unique.word();
    browser.visit(
        page -> {
          Browser.signIn(page, "enterprise");
          page.navigate("/scenarios/new");
          page.fill("#title", title);
          page.fill("#problem", "人手不够。");
          endSession(page);
          button(page, "存为草稿").click();
          assertThat(page.locator("form[data-held] [name=title]")).hasValue(title);
          Assertions.assertThat(page.content())
              .as("no address carries a session")
              .doesNotContain("jsessionid");

          // Whoever sends it again before signing in loses nothing either.
          button(page, "重新提交").click();
          assertThat(page.locator("form[data-held] [name=title]")).hasValue(title);

          var other =
              page.waitForPopup(
                  () -> page.locator("form[data-held]").getByRole(AriaRole.LINK).click());
          other.waitForURL(Pattern.compile("^[^?]*/session/renewed$"));
          other.close();
          button(page, "重新提交").click();
          assertThat(page.locator("h1")).hasText(title);
        });
  }

  @Test
  void asksBeforeAnotherAccountSendsWhatWasWritten() {
    var title = "换了账户" + Unique.word();
    browser.visit(
        page -> {
          Browser.signIn(page, "enterprise");
          page.navigate("/scenarios/new");
          typeUntilTheSessionEnds(title, page);
          changeTo("supplier", page);
          button(page, "存为草稿").click();
          assertThat(page.locator("h1")).hasText("现在登录的是另一个账户");
          page.waitForResponse(
              answer -> answer.request().method().equals("POST"),
              () -> button(page, "重新提交").click());
          page.waitForLoadState();
          assertThat(page.locator("h1")).hasText("现在登录的是另一个账户");
          assertThat(page.locator("form[data-held] [name=title]")).hasValue(title);

          changeTo("enterprise", page);
          button(page, "重新提交").click();
          assertThat(page.locator("h1")).hasText(title);
        });
  }

  @Test
  void sendsWhatWasWrittenAsAnotherAccountWhereThatIsChosen() {
    var title = "改由他人" + Unique.word();
    browser.visit(
        page -> {
          Browser.signIn(page, "enterprise");
          page.navigate("/scenarios/new");
          typeUntilTheSessionEnds(title, page);
          changeTo("supplier", page);
          button(page, "存为草稿").click();
          page.locator("[name=_instead]").click();
          assertThat(page.locator("h1")).hasText(title);
        });
  }

  private static void typeUntilTheSessionEnds(String title, Page page) {
    page.fill("#title", title);
    page.fill("#problem", "人手不够。");
    page.context().clearCookies();
    assertThat(page.locator("#session-ended")).isVisible();
  }

  /** Another account signs in, in another tab. */
  private static void changeTo(String account, Page page) {
    page.context().clearCookies();
    var other = page.context().newPage();
    Browser.signIn(other, account);
    other.close();
    page.bringToFront();
  }

  @Test
  void restoresAfterSigningInWhatWasTypedAfterTheSessionHadEnded() {
    var title = "回到表单" + Unique.word();
    browser.visit(
        page -> {
          Browser.signIn(page, "enterprise");
          page.navigate("/scenarios/new");
          endSession(page);
          page.fill("#title", title);
          page.navigate("/scenarios/new");
          page.waitForURL("**/scenarios/new?restore=true");
          assertThat(page.locator("#title")).hasValue(title);
        });
  }

  @Test
  void asksForNothingWhileThePageIsLeft() {
    var title = "慢慢离开" + Unique.word();
    browser.visit(
        page -> {
          Browser.signIn(page, "enterprise");
          // What waits before it is kept waits a tenth of the time.
          page.addInitScript(
              "const wait = setTimeout; setTimeout = (act, t) => wait(act, t / 10);");
          page.navigate("/scenarios/new");
          endSession(page);
          page.fill("#title", title);
          var kept = new ArrayList<String>();
          page.onRequest(request -> kept.add(request.url()));
          page.route(
              "**/scenarios/new",
              route -> {
                // Longer than what is typed waits before it is kept.
                page.waitForTimeout(500);
                route.resume();
              });
          page.navigate("/scenarios/new");
          // An answer that arrived while signing in would take the new session's place.
          assertThat(page.locator("#title")).hasValue(title);
          Assertions.assertThat(kept)
              .filteredOn(url -> url.endsWith("/typed-forms"))
              .as("only what brings back")
              .hasSize(1);
        });
  }

  private static void endSession(Page page) {
    page.context()
        .clearCookies(
            new com.microsoft.playwright.BrowserContext.ClearCookiesOptions().setName("SESSION"));
    page.context()
        .clearCookies(
            new com.microsoft.playwright.BrowserContext.ClearCookiesOptions()
                .setName("JSESSIONID"));
  }

  private static com.microsoft.playwright.Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
  }
}
