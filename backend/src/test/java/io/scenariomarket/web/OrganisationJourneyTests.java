package io.scenariomarket.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.scenariomarket.Api;
import io.scenariomarket.Mailbox;
import io.scenariomarket.Unique;
import io.scenariomarket.organisation.CreditCodes;
import java.net.URI;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a first visit to an organisation whose people post needs, in a browser. */
@BrowserTest
class OrganisationJourneyTests {

  private static final Pattern INVITATION = Pattern.compile("/invitations/[\\w-]+");

  @Autowired Browser browser;
  @Autowired Api api;
  @Autowired Mailbox mailbox;

  @Test
  void takesANewcomerFromSigningUpToAColleaguesFirstNeed() {
    var key = Unique.word();
    var company = "滨海新装备" + key + "有限公司";
    var colleague = "colleague-" + key + "@example.com";

    browser.visit(
        owner -> {
          owner.navigate("/");
          owner.locator(".top-tools > a", new Page.LocatorOptions().setHasText("注册")).click();
          register(owner, "owner-" + key, "owner-" + key + "@example.com", "王建国");
          assertThat(owner.locator(".top-tools .menu > summary")).containsText("王建国");

          owner.navigate("/organisations/mine");
          owner.fill("#name", company);
          owner.fill("#creditCode", creditCode());
          button(owner, "保存").click();
          assertThat(owner.locator("h1")).hasText(company);
          assertThat(owner.locator(".note-partly")).containsText("等待审核");
          var address = owner.url();

          approve(company, address);
          owner.reload();
          assertThat(owner.locator(".note-partly")).hasCount(0);
          assertThat(mailbox.awaitTextTo("owner-" + key + "@example.com", company)).isNotBlank();

          owner.navigate(address + "/people");
          owner.fill("#email", colleague);
          button(owner, "发出邀请").click();
          assertThat(owner.getByRole(AriaRole.STATUS)).containsText("邀请已发出");
          assertThat(owner.locator("main")).containsText(colleague);
        });

    var link =
        INVITATION.matcher(mailbox.awaitTextTo(colleague, "/invitations/")).results().findFirst();
    browser.visit(
        page -> {
          page.navigate(link.orElseThrow().group());
          assertThat(page.locator("h1")).hasText("加入" + company);
          page.getByText("没有账户，先注册").click();
          register(page, "colleague-" + key, colleague, "李敏");
          button(page, "接受邀请").click();
          assertThat(page.locator("h1")).hasText(company);

          page.navigate("/scenarios/new");
          page.fill("#title", "焊缝在线检测" + key);
          page.fill("#problem", "人工抽检漏检率高，需要在线检测。");
          button(page, "提交审核").click();
          assertThat(page.locator("h1")).hasText("焊缝在线检测" + key);
          assertThat(page.locator(".byline")).containsText(company);
          api.release("/api" + URI.create(page.url()).getPath());
        });
    await()
        .untilAsserted(
            () ->
                assertThat(
                        api.get("/api/search" + Api.query("q", "焊缝在线检测" + key))
                            .body()
                            .at("/items/0/organisationName")
                            .asString())
                    .isEqualTo(company));
  }

  private void approve(String company, String address) {
    browser.visit(
        page -> {
          Browser.signIn(page, "taskforce");
          // The queue has several pages where many organisations wait.
          page.navigate("/review" + URI.create(address).getPath());
          assertThat(page.locator("h1")).containsText(company);
          button(page, "退回修改").click();
          assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("请写明理由");
          button(page, "通过").click();
          assertThat(page.getByRole(AriaRole.STATUS)).containsText("已通过");
        });
  }

  private void register(Page page, String username, String email, String name) {
    page.fill("#username", username);
    page.fill("#email", email);
    page.fill("#firstName", name);
    page.locator("#kc-register-form [type=submit]").click();
    page.navigate(mailbox.awaitProofOf(email));
    page.fill("#password-new", username + "-password");
    page.fill("#password-confirm", username + "-password");
    page.locator("form [type=submit]").first().click();
    page.waitForURL(url -> !url.contains("/realms/"));
  }

  private static com.microsoft.playwright.Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static String creditCode() {
    var number = ThreadLocalRandom.current().nextInt(1_000_000_000);
    return CreditCodes.complete("91120117%09d".formatted(number));
  }
}
