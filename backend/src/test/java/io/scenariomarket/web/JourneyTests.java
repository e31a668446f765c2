package io.scenariomarket.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.scenariomarket.Api;
import io.scenariomarket.Unique;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people come for, in a browser. */
@BrowserTest
class JourneyTests {

  @Autowired Browser browser;
  @Autowired Api api;

  @Test
  void findsANeedFromTheHomePage() {
    browser.visit(
        page -> {
          page.navigate("/");
          assertThat(page).hasTitle("让场景找到技术，让技术找到场景 · 场景集市");
          page.keyboard().press("/");
          page.keyboard().type("钙钛矿");
          page.keyboard().press("Enter");
          assertThat(page.locator(".results mark").first()).hasText("钙钛矿");
          page.locator(".result h2 a").first().click();
          assertThat(page.locator("h1")).isVisible();
        });
  }

  @Test
  void narrowsResultsWithoutLeavingThePageAndKeepsTheAddress() {
    browser.visit(
        page -> {
          page.navigate("/scenarios");
          var all = page.locator("#count").innerText();
          page.getByLabel("脑机接口").first().check();
          assertThat(page.locator("#count")).not().hasText(all);
          assertThat(page.locator(".chips")).containsText("脑机接口");
          assertThat(page.url()).contains("track=");
          var narrowed = page.locator("#count").innerText();
          page.reload();
          assertThat(page.locator("#count")).hasText(narrowed);
          page.locator(".chips a").first().click();
          assertThat(page.locator("#count")).hasText(all);
        });
  }

  @Test
  void suggestsTheRightSpelling() {
    browser.visit(
        page -> {
          page.navigate("/search?q=脑鸡接口");
          page.getByText("脑机接口", new Page.GetByTextOptions().setExact(true)).first().click();
          assertThat(page.locator(".result").first()).isVisible();
        });
  }

  @Test
  void postsANeedThatEverybodyFinds() {
    var title = "脑卒中上肢康复训练" + Unique.word();
    browser.visit(
        page -> {
          Browser.signIn(page, "enterprise");
          page.navigate("/scenarios/new");
          page.fill("#title", title);
          page.fill("#problem", "治疗师不够，患者排队超过两周。");
          page.fill("[name='requirements[0].text']", "实时识别患者的运动意图");
          page.fill("[name='requirements[0].indicator.name']", "识别准确率");
          page.fill("[name='requirements[0].indicator.value']", "90");
          page.fill("[name='requirements[0].indicator.unit']", "%");
          page.click("#add-requirement");
          page.fill("[name='requirements[1].text']", "一名治疗师同时照看四名患者");
          assertThat(page.locator("[name='requirements[0].text']")).hasValue("实时识别患者的运动意图");
          page.getByLabel("脑机接口").check();
          page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交审核")).click();
          assertThat(page.locator("h1")).hasText(title);
          assertThat(page.locator(".requirements > li")).hasCount(2);
          assertThat(page.locator(".requirements")).containsText("识别准确率 ≥ 90 %");
          assertThat(page.locator("main [role=status]")).containsText("已提交");
          api.release("/api" + URI.create(page.url()).getPath());
        });
    await()
        .untilAsserted(
            () ->
                assertThat(
                        api.get("/api/search" + Api.query("q", title, "type", "scenario"))
                            .body()
                            .at("/items/0/title")
                            .asString())
                    .isEqualTo(title));
  }

  @Test
  void keepsWhatWasTypedAndSaysWhatIsWrong() {
    browser.visitWithoutScript(
        page -> {
          Browser.signIn(page, "supplier");
          page.navigate("/capabilities/new");
          page.fill("#description", "免导电膏的脑电帽");
          page.fill("#priceMin", "很便宜");
          page.fill("[name='indicators[0].name']", "噪声");
          page.press("#add-indicator", "Enter");
          assertThat(page.locator("[name='indicators[1].name']")).isVisible();
          page.locator("button.btn-primary[name=action]").click();
          assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("3 处");
          assertThat(page.locator("#priceMin")).hasValue("很便宜");
          assertThat(page.locator("#description")).hasValue("免导电膏的脑电帽");
          assertThat(page.locator("[name='indicators[0].name']")).hasValue("噪声");
        });
  }

  @Test
  void keepsTheTextOfWhoeverSavesSecond() {
    var title = "两人同改" + UUID.randomUUID();
    var need =
        api.publish(
                "enterprise",
                "/api/scenarios",
                "{\"title\": \"%s\", \"problem\": \"问题\"}".formatted(title))
            .body();
    var path = "/scenarios/" + need.required("id").asString();
    browser.visit(
        page -> {
          Browser.signIn(page, "enterprise");
          page.navigate(path + "/edit");
          api.putAs(
              "taskforce",
              "/api" + path,
              "{\"title\": \"%s\", \"problem\": \"专班改过\", \"version\": 2}".formatted(title));
          page.fill("#problem", "我写的");
          page.locator("button.btn-primary[name=action]").click();
          assertThat(page.locator("#problem")).hasValue("我写的");
          assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("有人先改过了");
          assertThat(api.get("/api" + path).body().required("problem").asString())
              .isEqualTo("专班改过");
          page.locator("button.btn-primary[name=action]").click();
          assertThat(page.locator(".work-panel")).containsText("修改待审核");
          assertThat(page.locator(".work-panel")).containsText("我写的");
          assertThat(page.locator(".passages .prose").first()).hasText("专班改过");
        });
  }

  @Test
  void speaksTheLanguageThatWasChosen() {
    browser.visit(
        page -> {
          page.navigate("/scenarios");
          assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
          page.locator("a[hreflang=en]").click();
          assertThat(page.locator("h1")).hasText("Needs");
          page.navigate("/capabilities");
          assertThat(page.locator("h1")).hasText("Capabilities");
          assertThat(page.locator("html")).hasAttribute("lang", "en");
        });
  }

  @Test
  void signsOutAtKeycloakToo() {
    browser.visit(
        page -> {
          Browser.signIn(page, "supplier");
          page.locator(".top-tools .menu > summary").click();
          page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("退出登录")).click();
          assertThat(page.locator("a.sign-in")).isVisible();
          page.locator("a.sign-in").click();
          assertThat(page.locator("#username")).isVisible();
        });
  }
}
