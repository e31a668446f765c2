package io.scenariomarket.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.Api;
import io.scenariomarket.Mailbox;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

/** Campaigns from their start to what came of them. */
@MarketTest
class CampaignTests {

  private static final Pattern LINK = Pattern.compile("/campaigns/confirm/([\\w-]+)");

  @Autowired Api api;
  @Autowired Pages pages;
  @Autowired Mailbox mailbox;
  @Autowired JdbcClient jdbc;
  @Autowired CampaignReminders reminders;
  @Autowired Submissions submissions;

  private MockHttpServletResponse post(String user, String address, Map<String, String> form) {
    var request =
        pages.request(Optional.of(user).filter(name -> !name.isEmpty()), HttpMethod.POST, address);
    form.forEach(request::param);
    return request.exchange().getResponse();
  }

  private String page(String user, String address) {
    var request =
        pages.request(Optional.of(user).filter(name -> !name.isEmpty()), HttpMethod.GET, address);
    return new String(
        request.exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private String published(String theme, LocalDate to) {
    var created =
        post(
            "taskforce",
            "/campaigns",
            Map.of(
                "theme",
                theme,
                "tracks",
                "脑机接口",
                "text",
                "征集康复、监测等场景。",
                "startsOn",
                LocalDate.now().minusDays(2).toString(),
                "endsOn",
                to.toString(),
                "target",
                "4"));
    var address = String.valueOf(created.getRedirectedUrl());
    assertThat(address).startsWith("/campaigns/");
    assertThat(pages.get(address).exchange().getResponse().getStatus())
        .as("a draft")
        .isEqualTo(404);
    post("taskforce", address + "/state", Map.of("state", "PUBLISHED"));
    return address;
  }

  private static Map<String, String> submission(String email) {
    return new HashMap<>(
        Map.of(
            "title", "脑卒中上肢康复训练",
            "problem", "治疗师不够，患者排队。",
            "organisation", "某某康复医院",
            "name", "李四",
            "phone", "022-12345678",
            "email", email,
            "consent", "true"));
  }

  @Test
  void turnsWhatWasConfirmedByMailIntoALeadWithItsContactWithheld() {
    var address = published("康复场景征集" + UUID.randomUUID(), LocalDate.now().plusDays(30));
    assertThat(page("", address)).contains("征集康复、监测等场景。", "不用账户，直接提交");
    var email = UUID.randomUUID() + "@example.com";
    assertThat(post("", address + "/submissions", submission(email)).getRedirectedUrl())
        .isEqualTo("/campaigns/sent");
    assertThat(page("", address)).contains("收到 0 个，目标 4 个");

    var link = LINK.matcher(mailbox.awaitTextTo(email));
    assertThat(link.find()).isTrue();
    var confirm = "/campaigns/confirm/" + link.group(1);
    assertThat(page("", confirm)).contains("脑卒中上肢康复训练");
    assertThat(page("", address)).as("looking confirms nothing").contains("收到 0 个");
    var status = post("", confirm, Map.of()).getRedirectedUrl();
    assertThat(page("", status)).contains("脑卒中上肢康复训练", "专班正在看").doesNotContain("李四", email);
    assertThat(post("", confirm, Map.of()).getStatus()).as("twice").isEqualTo(404);
    assertThat(page("", address)).contains("收到 1 个，目标 4 个").doesNotContain("李四", email);

    var id =
        jdbc.sql("select scenario_id from campaign_submission where campaign_id = ?")
            .param(UUID.fromString(address.substring("/campaigns/".length())))
            .query(UUID.class)
            .single();
    var lead = api.getAs("taskforce", "/api/scenarios/" + id).body();
    assertThat(lead.required("state").asString()).isEqualTo("LEAD");
    assertThat(lead.at("/contact/email").asString()).isEqualTo(email);
    assertThat(lead.required("tracks").get(0).asString()).isEqualTo("脑机接口");
    assertThat(api.getAs("enterprise", "/api/scenarios/" + id).status()).isEqualTo(404);
    assertThat(
            jdbc.sql("select count(*) from campaign_submission where contact_email = ?")
                .param(email)
                .query(Integer.class)
                .single())
        .as("what is kept of whoever sent it beside the lead")
        .isZero();
  }

  @Test
  void keepsWhatWasTypedAndKeepsNothingOfPrograms() {
    var address = published("征集" + UUID.randomUUID(), LocalDate.now().plusDays(30));
    var email = UUID.randomUUID() + "@example.com";
    var careless = submission(email);
    careless.remove("consent");
    careless.put("title", "");
    var response = post("", address + "/submissions", careless);
    assertThat(response.getStatus()).isEqualTo(422);
    assertThat(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8))
        .contains("治疗师不够", "请先同意");
    var program = submission(email);
    program.put("website", "https://example.com");
    assertThat(post("", address + "/submissions", program).getRedirectedUrl())
        .isEqualTo("/campaigns/sent");
    assertThat(
            jdbc.sql("select count(*) from campaign_submission where contact_email = ?")
                .param(email)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void remindsItsOwnerAndWhoHasBegunAndNotHandedIn() {
    var theme = "提醒" + UUID.randomUUID();
    var address = published(theme, LocalDate.now().plusDays(3));
    assertThat(post("enterprise", address + "/postings", Map.of("title", "催办")).getRedirectedUrl())
        .endsWith("/edit");
    assertThat(page("taskforce", address)).contains("还有 1 个在写");
    reminders.remind();
    reminders.remind();
    mailbox.awaitTextTo("taskforce@example.com", theme);
    mailbox.awaitTextTo("enterprise@example.com", theme);
    assertThat(about(theme, "taskforce@example.com")).as("who runs it").hasSize(1);
    assertThat(about(theme, "enterprise@example.com")).as("who has begun").hasSize(1);
  }

  @Test
  void takesNothingInOnceItIsClosed() {
    var address = published("结束" + UUID.randomUUID(), LocalDate.now().plusDays(30));
    post("taskforce", address + "/state", Map.of("state", "CLOSED"));
    assertThat(post("", address + "/submissions", submission("x@example.com")).getStatus())
        .isEqualTo(409);
    assertThat(post("enterprise", address + "/postings", Map.of("title", "晚了")).getStatus())
        .isEqualTo(409);
    assertThat(page("", address)).contains("现在不接收");
  }

  @Test
  void forgetsWhatNobodyConfirmed() {
    var address = published("遗忘" + UUID.randomUUID(), LocalDate.now().plusDays(30));
    var email = UUID.randomUUID() + "@example.com";
    post("", address + "/submissions", submission(email));
    submissions.forget(java.time.Instant.now().plus(java.time.Duration.ofDays(8)));
    assertThat(
            jdbc.sql("select count(*) from campaign_submission where contact_email = ?")
                .param(email)
                .query(Integer.class)
                .single())
        .isZero();
  }

  private List<String> about(String theme, String recipient) {
    return mailbox.to(recipient).stream()
        .map(CampaignTests::subject)
        .filter(s -> s.contains(theme))
        .toList();
  }

  private static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
