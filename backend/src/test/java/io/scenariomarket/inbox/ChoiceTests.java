package io.scenariomarket.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.scenariomarket.Api;
import io.scenariomarket.Mailbox;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import io.scenariomarket.Unique;
import io.scenariomarket.identity.AccountErased;
import io.scenariomarket.notification.Notice;
import io.scenariomarket.notification.Notices;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.transaction.support.TransactionTemplate;

/** Of what people want mail, by their choice and by the links in their mails. */
@MarketTest
class ChoiceTests {

  private static final Pattern CHOSEN =
      Pattern.compile("name=\"(\\S+)\" value=\"(\\w+)\" checked=\"checked\"");

  @Autowired Notices notices;
  @Autowired PersonalChoices personal;
  @Autowired PersonalInbox inbox;
  @Autowired TransactionTemplate transaction;
  @Autowired Mailbox mailbox;
  @Autowired Api api;
  @Autowired Pages pages;

  private final String reader = "choice-" + Unique.word();
  private final String theme = "征集" + Unique.word();

  @BeforeEach
  void signUp() {
    api.createAccount(reader);
    assertThat(pages.getAs(reader, "/")).hasStatusOk();
  }

  @Test
  void areWhatIsUsualUntilSomebodyChooses() throws Exception {
    assertThat(chosen()).contains("campaign=AT_ONCE", "item-moved=AT_ONCE");
    assertThat(page()).contains("总是立即发邮件，不能关闭", "发给您，因为征集由您发起");

    assertThat(
            pages
                .postAs(reader, "/notices/choices")
                .param("campaign", "OFF")
                .param("item-moved", "DAILY")
                .param("invitation", "OFF")
                .exchange())
        .hasRedirectedUrl("/notices/choices");
    assertThat(chosen())
        .contains("campaign=OFF", "item-moved=DAILY", "item-comment=AT_ONCE")
        .noneMatch(each -> each.startsWith("invitation"));
    assertThat(pages.postAs(reader, "/notices/choices").param("campaign", "SOMETIMES"))
        .hasStatus(422);
    assertThat(chosen()).contains("campaign=OFF");
  }

  @Test
  void areHonouredByDelivery() {
    choose("campaign", "OFF");
    tell(Notice.of("campaign.ends", "/campaigns/1", theme, LocalDate.of(2031, 5, 20)));
    tell(Notice.of("organisation.APPROVED", "/organisations/1", theme, ""));
    assertThat(mailbox.awaitTextTo(reader + "@example.com"))
        .contains("的审核，现在可以公开发布", "不能关闭", "/notices/choices")
        .doesNotContain("/notices/stop/");
    await()
        .untilAsserted(
            () ->
                assertThat(inbox.of(api.subject(reader)))
                    .extracting(row -> row.get("mail"))
                    .containsExactlyInAnyOrder("NONE", "SENT"));
    assertThat(mailbox.to(reader + "@example.com")).hasSize(1);
    assertThat(api.getAs(reader, "/api/notices").body().required("total").asInt()).isEqualTo(2);
  }

  @Test
  void areChangedByOneClickForOnePersonAndKindAlone() throws Exception {
    tell(Notice.of("campaign.ends", "/campaigns/1", theme, LocalDate.of(2031, 5, 20)));
    var mail = mailbox.awaitTo(reader + "@example.com");
    assertThat(mail.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    var link = mail.getHeader("List-Unsubscribe")[0];
    var token = link.substring(link.lastIndexOf('/') + 1, link.length() - 1);
    assertThat(mailbox.awaitTextTo(reader + "@example.com"))
        .contains("您收到这封邮件，因为征集由您发起", "不再收“征集快截止”的邮件：http", token);

    assertThat(pages.get("/notices/stop/" + token)).hasStatusOk().bodyText().contains("征集快截止");
    assertThat(chosen()).contains("campaign=AT_ONCE");
    var forged = token.substring(0, token.length() - 4) + "AAAA";
    assertThat(pages.request(Optional.empty(), HttpMethod.POST, "/notices/stop/" + forged))
        .hasStatus(404);

    // As a mail program does it: with no session, no token of a form and no language.
    var answer =
        api.send(
            Optional.empty(),
            "POST",
            "/notices/stop/" + token,
            "List-Unsubscribe=One-Click",
            "Content-Type",
            "application/x-www-form-urlencoded");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(chosen()).contains("campaign=OFF", "item-moved=AT_ONCE", "item-comment=AT_ONCE");
    assertThat(api.getAs("supplier", "/api/notices/choices").raw().body())
        .doesNotContain("\"OFF\"");
  }

  @Test
  void areReadAndChosenByProgramsToo() {
    var usual = api.getAs(reader, "/api/notices/choices").raw().body();
    assertThat(usual).contains("{\"kind\":\"campaign\",\"choice\":\"AT_ONCE\",\"mayBeOff\":true}");
    assertThat(choose("campaign", "DAILY")).isEqualTo(204);
    assertThat(choose("invitation", "OFF")).isEqualTo(422);
    assertThat(choose("unknown", "OFF")).isEqualTo(404);
    assertThat(choose("campaign", "NEVER")).isEqualTo(422);
    assertThat(api.getAs(reader, "/api/notices/choices").raw().body())
        .contains("{\"kind\":\"campaign\",\"choice\":\"DAILY\",\"mayBeOff\":true}");
  }

  @Test
  void areTakenAwayWithOnesDataAndForgottenWithThem() {
    choose("campaign", "DAILY");
    assertThat(personal.of(api.subject(reader)).toString()).contains("campaign", "DAILY");
    transaction.executeWithoutResult(_ -> personal.on(new AccountErased(api.subject(reader))));
    assertThat(personal.of(api.subject(reader))).isEmpty();
  }

  private int choose(String kind, String choice) {
    return api.putAs(reader, "/api/notices/choices/" + kind, "{\"choice\":\"" + choice + "\"}")
        .status();
  }

  private void tell(Notice notice) {
    notices.tell(List.of(api.subject(reader)), notice);
  }

  private List<String> chosen() throws UnsupportedEncodingException {
    return CHOSEN
        .matcher(page())
        .results()
        .map(found -> found.group(1) + "=" + found.group(2))
        .toList();
  }

  private String page() throws UnsupportedEncodingException {
    var page = pages.getAs(reader, "/notices/choices").exchange();
    assertThat(page).hasStatusOk();
    return page.getResponse().getContentAsString();
  }
}
