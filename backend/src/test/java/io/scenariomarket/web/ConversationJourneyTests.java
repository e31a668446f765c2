package io.scenariomarket.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import io.scenariomarket.Api;
import io.scenariomarket.Unique;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What two sides say to each other, from one to the other. */
@BrowserTest
class ConversationJourneyTests {

  @Autowired Browser browser;
  @Autowired Api api;

  @Test
  void leadsFromOneSideToTheOther() {
    var word = Unique.word();
    var engagement = invited(word);
    browser.visit(
        page -> {
          Browser.signIn(page, "enterprise");
          page.navigate(engagement);
          page.getByRole(AriaRole.LINK, link("沟通")).click();
          button(page, "发送").click();
          assertThat(page.locator("#text-error")).isVisible();
          page.fill("#text", "周三能来看现场吗？详见 https://example.com/plan 。" + word);
          page.locator("#file").setInputFiles(file("现场说明" + word + ".txt"));
          Assertions.assertThat(AccessibilityTests.violations(page)).isEmpty();
          button(page, "发送").click();
          assertThat(page.getByRole(AriaRole.STATUS)).containsText("留言已发送");
          assertThat(page.locator("#m1 a[href='https://example.com/plan']")).isVisible();
          assertThat(page.locator("#text")).hasValue("");
        });
    browser.visit(
        page -> {
          Browser.signIn(page, "supplier");
          page.navigate(engagement);
          assertThat(page.locator("nav.sections")).containsText("1 条未读");
          page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("沟通")).first().click();
          assertThat(page.locator("#m1")).containsText("以下是新留言");
          assertThat(page.locator("#m1")).containsText("现场说明" + word + ".txt");
          page.fill("#text", "可以，两个人来。");
          button(page, "发送").click();
          assertThat(page.locator("#m2")).containsText("可以，两个人来。");
        });
    browser.visit(
        page -> {
          Browser.signIn(page, "enterprise");
          page.navigate(engagement + "/thread");
          assertThat(page.locator("#m1 .message-read")).containsText("已读");
        });
  }

  @Test
  void needsNoScript() {
    var engagement = invited(Unique.word());
    browser.visitWithoutScript(
        page -> {
          Browser.signIn(page, "supplier");
          page.navigate(engagement + "/thread?lang=zh-CN");
          page.fill("#text", "几个工位？");
          button(page, "发送").click();
          assertThat(page.locator("#m1")).containsText("几个工位？");
        });
  }

  @Test
  void leadsToAMeetingAndWhatIsToBeDone() {
    var engagement = invited(Unique.word());
    browser.visit(
        page -> {
          Browser.signIn(page, "supplier");
          page.navigate(engagement);
          // The need asks for something, so whoever agrees can answer on the way.
          page.getByRole(AriaRole.LINK, link("同意对接")).click();
          button(page, "同意对接").click();
          page.getByRole(AriaRole.LINK, link("会面与待办")).click();
          page.getByRole(AriaRole.LINK, link("约会面")).click();
          button(page, "发出邀请").click();
          assertThat(page.locator("#startsAt-error")).isVisible();
          page.fill("#startsAt", "2026-03-05T14:00");
          page.fill("#endsAt", "2026-03-05T15:30");
          page.fill("#place", "三号楼二层会议室");
          page.fill("#participants", "贵方两位，我方张工");
          page.fill("#agenda", "看现场，谈样机");
          Assertions.assertThat(AccessibilityTests.violations(page)).isEmpty();
          button(page, "发出邀请").click();
          assertThat(page.getByRole(AriaRole.STATUS)).containsText("邀请已发出");
        });
    browser.visit(
        page -> {
          Browser.signIn(page, "enterprise");
          page.navigate(engagement + "/meetings");
          assertThat(page.locator(".meeting")).containsText("三号楼二层会议室");
          page.getByRole(AriaRole.LINK, link("记录会面结果")).click();
          page.fill("#agreed", "先试用两周");
          button(page, "保存记录").click();
          assertThat(page.locator(".stage.is-now")).containsText("洽谈");
          page.fill("#what", "寄两台样机");
          page.selectOption("#responsible", new SelectOption().setIndex(2));
          page.fill("#dueOn", "2026-03-20");
          button(page, "记下").click();
          assertThat(page.locator(".tasks")).containsText("寄两台样机");
          Assertions.assertThat(AccessibilityTests.violations(page)).isEmpty();
        });
    browser.visitWithoutScript(
        page -> {
          Browser.signIn(page, "supplier");
          page.navigate(engagement + "/meetings?lang=zh-CN");
          page.getByText("办好了").first().click();
          assertThat(page.locator(".tasks .is-done")).containsText("寄两台样机");
        });
  }

  private static FilePayload file(String name) {
    return new FilePayload(name, "text/plain", "三号门进".getBytes(StandardCharsets.UTF_8));
  }

  /** The page of an engagement to which the enterprise has invited the supplier. */
  private String invited(String word) {
    var need =
        posted(
            "enterprise", "scenarios", "{\"title\": \"产线划痕检测%s\", \"problem\": \"找出划痕。\"}", word);
    var offer =
        posted(
            "supplier", "capabilities", "{\"name\": \"视觉质检%s\", \"description\": \"识别。\"}", word);
    var page = new String[1];
    browser.visit(
        window -> {
          Browser.signIn(window, "enterprise");
          window.navigate(
              "/engagements/new?action=INVITE&scenario=%s&capability=%s".formatted(need, offer));
          window.fill("#message", "想先看看贵公司的设备");
          button(window, "邀请对接").click();
          // A window that is closed while it is on its way may never close.
          window.waitForURL(Pattern.compile(".*/engagements/[0-9a-f-]{36}"));
          page[0] = window.url().substring(api.base().length());
        });
    return page[0];
  }

  private String posted(String user, String kind, String body, String word) {
    var state = kind.equals("scenarios") ? "PUBLISHED" : "LISTED";
    var whole = body.formatted(word).replace("}", ", \"state\": \"%s\"}".formatted(state));
    return api.publish(user, "/api/" + kind, whole).body().required("id").asString();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Page.GetByRoleOptions link(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
