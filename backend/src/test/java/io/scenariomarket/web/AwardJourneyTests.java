package io.scenariomarket.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.scenariomarket.Api;
import io.scenariomarket.Pages;
import io.scenariomarket.Unique;
import io.scenariomarket.identity.Viewers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An award round, from its terms to a certificate that anybody verifies. */
@BrowserTest
class AwardJourneyTests {

  private static final Pattern ROUND = Pattern.compile(".*/awards/[0-9a-f-]{36}");

  @Autowired Browser browser;
  @Autowired Api api;
  @Autowired Pages pages;
  @Autowired Viewers viewers;
  @Autowired JdbcClient jdbc;

  private final String title = "典型应用场景评选" + Unique.word();
  private final String told = "康复训练不再排队" + Unique.word();
  private final String reason = "排队从三周缩短到三天" + Unique.word();
  private String address = "";

  @Test
  void isCalledForNominatedScoredBlindDecidedAndPublished() throws IOException {
    publishedCase();
    browser.visit(this::called);
    browser.visit(this::nominated);
    past();
    browser.visit(this::checked);
    browser.visit(this::scored);
    browser.visit(this::decided);
    var code = code();
    browser.visit(page -> read(page, code));
  }

  private void called(Page page) {
    Browser.signIn(page, "taskforce");
    page.navigate("/awards");
    page.locator("a[href$='/awards/new']").click();
    page.fill("#title", title);
    page.fill("#awards", "2");
    page.fill("#terms", "面向已经验收并公开的典型案例，看成效和可推广。");
    page.locator("main .form-actions button.btn-primary").click();
    assertThat(page.locator("#deadline-error")).isVisible();
    assertThat(page.locator("#title")).hasValue(title);
    looked(page);
    page.fill(
        "#deadline", LocalDateTime.now().plusDays(20).truncatedTo(ChronoUnit.MINUTES).toString());
    for (var at = 0; at < 2; at++) {
      page.fill("[name='criteria[" + at + "].name']", at == 0 ? "成效" : "可推广");
      page.fill("[name='criteria[" + at + "].meaning']", "实测改善大的得高分。");
      page.fill("[name='criteria[" + at + "].weight']", at == 0 ? "60" : "40");
    }
    page.locator("main .form-actions button.btn-primary").click();
    page.waitForURL(ROUND);
    address = page.url().replaceFirst("https?://[^/]+", "");
    act(page, "CALL");
    looked(page);
  }

  private void nominated(Page page) {
    page.navigate(address);
    assertThat(page.locator("main")).containsText("看成效和可推广");
    Browser.signIn(page, "enterprise");
    page.navigate(address + "/nominations/new");
    page.locator("main .form-actions button.btn-primary").click();
    assertThat(page.locator("#item-error")).isVisible();
    looked(page);
    page.selectOption(
        "#item",
        page.locator("#item option", new Page.LocatorOptions().setHasText(told))
            .getAttribute("value"));
    page.fill("#words", reason);
    page.locator("main .form-actions button.btn-primary").click();
    page.waitForURL(ROUND);
    assertThat(page.locator("main")).containsText("待审查");
    looked(page);
  }

  private void checked(Page page) {
    Browser.signIn(page, "taskforce");
    page.navigate(address);
    page.locator("a[href$='/check']").click();
    page.locator("main .form-actions button.btn-primary").click();
    assertThat(page.locator("#admitted-error")).isVisible();
    page.locator("[name=admitted][value=true]").check();
    page.fill("#words", "双方同意公开，材料齐全。");
    looked(page);
    page.locator("main .form-actions button.btn-primary").click();
    page.waitForURL(ROUND);
    page.selectOption("#subject", api.subject("expert"));
    page.locator("form:has(#subject) button").click();
    page.waitForURL(ROUND);
    otherJudge();
    looked(page);
    act(page, "OPEN_SCORING");
  }

  private void scored(Page page) {
    Browser.signIn(page, "expert");
    page.navigate("/desk/expert");
    page.locator("main a", new Page.LocatorOptions().setHasText(title)).click();
    page.waitForURL(ROUND);
    assertThat(page.locator("main")).not().containsText(told);
    page.locator("a[href$='/declaration']").click();
    looked(page);
    page.locator("[name=none][value=true]").check();
    page.locator("main .form-actions button.btn-primary").click();
    page.waitForURL(ROUND);
    page.locator("a[href$='/sheet']").click();
    assertThat(page.locator("main")).containsText("（某单位）");
    assertThat(page.locator("main")).not().containsText(supplier());
    page.locator("main .form-actions button.btn-primary").click();
    assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
    for (var at = 0; at < 2; at++) {
      page.fill("[name='rows[" + at + "].points']", "8.5");
      page.fill("[name='rows[" + at + "].words']", "有实测");
    }
    looked(page);
    page.locator("main .form-actions button.btn-primary").click();
    page.waitForURL(ROUND);
    assertThat(page.locator("main")).containsText("已交");
  }

  private void decided(Page page) {
    Browser.signIn(page, "taskforce");
    page.navigate(address);
    act(page, "CLOSE_SCORING");
    assertThat(page.locator("main table").first()).containsText("50.00");
    looked(page);
    page.locator("a[href$='/decision']").click();
    page.locator("[name='choices[0].awarded']").check();
    page.fill("#words", "五人会议，一致同意。");
    page.locator("main .form-actions button.btn-primary").click();
    assertThat(page.locator(".field-error")).containsText("获奖理由");
    page.fill("[name='choices[0].words']", "实测扎实，同类医院可以照做。");
    looked(page);
    page.locator("main .form-actions button.btn-primary").click();
    page.waitForURL(ROUND);
    var outside = pages.request(Optional.of("enterprise"), HttpMethod.GET, address).exchange();
    assertThat(new String(outside.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
        .contains("进入评审")
        .doesNotContain("同类医院可以照做");
    act(page, "PUBLISH");
    looked(page);
  }

  /** Takes the certificate away as its winner does, and reads its code. */
  private String code() throws IOException {
    var nomination =
        jdbc.sql("select id from award_nomination where round_id = ?")
            .param(round())
            .query(UUID.class)
            .single();
    var file = address + "/certificates/" + nomination + ".pdf";
    var response =
        pages.request(Optional.of("enterprise"), HttpMethod.GET, file).exchange().getResponse();
    assertThat(response.getContentType()).startsWith("application/pdf");
    try (var pdf = Loader.loadPDF(response.getContentAsByteArray())) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      var text = new PDFTextStripper().getText(pdf);
      assertThat(text).contains(told.substring(0, 8), "获奖，特发此证");
      var found = Pattern.compile("([0-9A-Z]{4}-){4}[0-9A-Z]{4}").matcher(text);
      assertThat(found.find()).isTrue();
      return found.group();
    }
  }

  private void read(Page page, String code) {
    page.navigate("/certificates");
    page.fill("#code", "AAAA-BBBB-CCCC-DDDD-EEEE");
    page.locator("main form button").click();
    assertThat(page.locator("main [role=alert]")).containsText("查不到这张证书");
    looked(page);
    page.fill("#code", code.toLowerCase());
    page.locator("main form button").click();
    assertThat(page.locator("main")).containsText("证书有效");
    assertThat(page.locator("main")).containsText(told);
    looked(page);
    page.navigate(address + "?lang=en");
    assertThat(page.locator(".award-winners")).containsText(told);
    assertThat(page.locator("main")).not().containsText(reason);
    assertThat(page.locator("main")).not().containsText("Standard score,");
    looked(page);
    page.navigate("/awards?lang=zh-CN");
    assertThat(page.locator("main")).containsText(title);
    looked(page);
    jdbc.sql("update typical_case set state = 'WITHDRAWN', published_at = null where title = ?")
        .param(told)
        .update();
    page.navigate(address);
    assertThat(page.locator("main")).containsText("已撤回公开");
    assertThat(page.locator("main")).not().containsText(told);
    page.navigate("/certificates?code=" + code);
    assertThat(page.locator("main [role=alert]")).containsText("查不到这张证书");
  }

  private UUID round() {
    return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
  }

  private String supplier() {
    return jdbc.sql("select name from organisation where id = ?")
        .param(organisation("supplier"))
        .query(String.class)
        .single();
  }

  private UUID organisation(String account) {
    return viewers.absent(api.subject(account)).home().orElseThrow().value();
  }

  private void publishedCase() {
    jdbc.sql(
            """
            insert into typical_case (id, version, engagement_id, scenario_id, capability_id,
              need_owner, supplier, state, edition, title, problem, solution, effects, tracks,
              accepted_on, published_at, created_at, updated_at)
            values (:id, 0, :id, :id, :id, :owner, :supplier, 'PUBLISHED', 1, :title,
              '治疗师不足，排队三周。', '由' || :name || '装了八台训练机器人。', '排队缩短到三天。',
              '{脑机接口}', current_date, now(), now(), now())
            """)
        .param("id", UUID.randomUUID())
        .param("owner", organisation("enterprise"))
        .param("supplier", organisation("supplier"))
        .param("name", supplier())
        .param("title", told)
        .update();
  }

  /** Lets the deadline pass. */
  private void past() {
    jdbc.sql("update award_round set deadline = clock_timestamp() where id = ?")
        .param(round())
        .update();
  }

  /** There is one expert among the accounts; another one who hands nothing in makes a panel. */
  private void otherJudge() {
    jdbc.sql(
            """
            insert into award_sheet (id, version, round_id, judge, named_by, named_at)
            values (?, 0, ?, 'another', 'test', now())
            """)
        .params(UUID.randomUUID(), round())
        .update();
  }

  private static void act(Page page, String action) {
    page.locator("a[href$='/moves/" + action + "']").click();
    page.locator("main .form-actions button.btn-primary").click();
    page.waitForURL(ROUND);
    assertThat(page.locator("main [role=status]")).isVisible();
  }

  private static void looked(Page page) {
    assertThat(AccessibilityTests.violations(page)).isEmpty();
  }
}
