package io.scenariomarket.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.scenariomarket.Api;
import io.scenariomarket.Mailbox;
import io.scenariomarket.Unique;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The public library in a browser: searching as one types, and following a search by mail. */
@BrowserTest
class LibraryJourneyTests {

  private static final Pattern LINKS = Pattern.compile("http\\S+");

  @Autowired Browser browser;
  @Autowired Api api;
  @Autowired Mailbox mailbox;
  @Autowired JdbcClient jdbc;

  @Test
  void refreshesResultsWhileOneTypesAndKeepsTheAddress() {
    browser.visit(
        page -> {
          page.navigate("/capabilities");
          var all = page.locator("#count").innerText();
          page.locator("#q").pressSequentially("钙钛矿");
          assertThat(page.locator("#count")).not().hasText(all);
          assertThat(page.locator(".results mark").first()).hasText("钙钛矿");
          assertThat(page.locator("[data-announce]")).hasText(page.locator("#count").innerText());
          assertThat(page.locator("#q")).isFocused();
          assertThat(page).hasURL(Pattern.compile("\\?q=%E9%92%99"));
        });
  }

  @Test
  void suggestsInTheBoxAtTheTopByKeyboard() {
    browser.visit(
        page -> {
          page.navigate("/");
          page.keyboard().press("/");
          page.keyboard().type("脑机");
          var box = page.getByRole(AriaRole.COMBOBOX);
          assertThat(box).hasAttribute("aria-expanded", "true");
          var first = page.locator("#suggestions [role=option]").first();
          assertThat(first).containsText("脑机接口");
          page.keyboard().press("ArrowDown");
          assertThat(box).hasAttribute("aria-activedescendant", "suggestion-0");
          page.keyboard().press("Escape");
          assertThat(page.locator("#suggestions")).isHidden();
          page.keyboard().type("接");
          assertThat(page.locator("#suggestions")).isVisible();
          page.keyboard().press("ArrowDown");
          page.keyboard().press("Enter");
          assertThat(page).hasURL(Pattern.compile("/search\\?track="));
        });
  }

  @Test
  void opensWhatANumberOfTheMapCounts() {
    browser.visit(
        page -> {
          page.navigate("/map");
          var number = page.locator("a.map-scenario").first();
          var count = number.innerText();
          number.click();
          assertThat(page.locator("#count")).containsText(count);
          assertThat(page.locator(".chips li")).hasCount(3);
        });
  }

  @Test
  void mailsWhatIsNewInASavedSearchIsFollowedByItsLinkAndStopsWithOneClick() throws Exception {
    var word = "跟踪" + Unique.word();
    var account = "reader-" + Unique.word();
    api.createAccount(account);
    browser.visit(
        page -> {
          page.navigate("/scenarios?q=" + word);
          page.getByText("保存搜索，有变化发邮件").first().click();
          signIn(page, account);
          page.getByLabel("名称").fill("我要跟踪的");
          page.getByLabel("一有变化就发").check();
          page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存").setExact(true))
              .click();
          assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已保存");
          assertThat(page.locator(".saved-search h2")).hasText("我要跟踪的");
        });

    var posted =
        api.publish(
            "enterprise",
            "/api/scenarios",
            "{\"title\": \"%s\", \"problem\": \"问题\"}".formatted(word));
    assertThat(posted.status()).isEqualTo(201);
    await()
        .until(
            () ->
                api.get("/api/search" + Api.query("q", word)).body().required("total").asInt()
                    == 1);
    // The index was late, or the digest early: either way the next look finds it.
    jdbc.sql("update saved_search set due_at = now() where subject = ? and digests = 0")
        .param(api.subject(account))
        .update();

    var mail = mailbox.awaitTo(account + "@example.com");
    assertThat(mail.getSubject()).contains("1 条新内容", "我要跟踪的");
    var text = mailbox.awaitTextTo(account + "@example.com");
    var links = LINKS.matcher(text).results().map(found -> found.group()).toList();
    var stop = mail.getHeader("List-Unsubscribe")[0].replaceAll("[<>]", "");
    assertThat(links).contains(stop);
    browser.visit(
        page -> {
          page.navigate(links.getFirst());
          assertThat(page.locator("h1")).hasText(word);
          page.navigate(stop);
          page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("停止邮件")).click();
          assertThat(page.locator("h1")).hasText("已经停止");
        });
    assertThat(
            jdbc.sql("select frequency from saved_search where subject = ?")
                .param(api.subject(account))
                .query(String.class)
                .single())
        .isEqualTo("NEVER");
  }

  private static void signIn(Page page, String account) {
    page.fill("#username", account);
    page.fill("#password", account + "-password");
    page.click("#kc-login");
    page.waitForURL("**/account/searches/new**");
  }
}
