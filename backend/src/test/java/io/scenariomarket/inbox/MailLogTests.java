package io.scenariomarket.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.scenariomarket.Api;
import io.scenariomarket.Mailbox;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import io.scenariomarket.Unique;
import io.scenariomarket.notification.Addressee;
import io.scenariomarket.notification.Notice;
import io.scenariomarket.notification.Notices;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What those who look after the market see of mails that left and that did not. */
@MarketTest
class MailLogTests {

  private static final LocalDate DAY = LocalDate.of(2031, 5, 20);

  @Autowired Notices notices;
  @Autowired JavaMailSenderImpl server;
  @Autowired JdbcClient jdbc;
  @Autowired Mailbox mailbox;
  @Autowired Api api;
  @Autowired Pages pages;

  private final String word = Unique.word();

  /** No mail server is asked for it. */
  private final String wrong = word + "@example.com%0d";

  @Test
  void areToldApartByStateWithAddressesForTheAdministratorAlone() throws Exception {
    var invitation = UUID.randomUUID();
    notices.tell(new Addressee(wrong, Locale.ENGLISH), invitation(invitation));
    await().until(() -> state().equals("REFUSED"));

    assertThat(html("admin", "/admin/mails?kind=invitation&state=REFUSED"))
        .contains(wrong, "邮箱地址不成立", "未发出", "/admin/mails/" + id() + "/again")
        .doesNotContain(word + "的单位");
    assertThat(html("taskforce", "/admin/mails?kind=invitation&state=REFUSED"))
        .contains("/admin/mails/" + id() + "/again", "地址只给管理员看")
        .doesNotContain(word);
    assertThat(html("admin", "/admin/mails?kind=invitation&state=SENT")).doesNotContain(wrong);
    assertThat(html("admin", "/admin/mails?kind=none&state=none&page=9999")).contains("没有这样的邮件");

    assertThat(again()).hasRedirectedUrl("/admin/mails?kind=&state=REFUSED");
    await().until(() -> state().equals("REFUSED"));
    notices.withdraw(invitation);
    assertThat(html("admin", "/admin/mails?kind=invitation&state=REFUSED"))
        .doesNotContain("/admin/mails/" + id() + "/again");
    again();
    assertThat(state()).as("what was taken back").isEqualTo("REFUSED");
  }

  @Test
  void sayThatTheServerIsAwayAndLeaveOnceItIsBack() throws Exception {
    mailbox.awaitNothingToSend();
    var reader = "mail-" + word;
    api.createAccount(reader);
    assertThat(pages.getAs(reader, "/")).hasStatusOk();
    var port = server.getPort();
    try {
      // Nothing listens there.
      server.setPort(1);
      notices.tell(
          List.of(api.subject(reader)), Notice.of("campaign.ends", "/campaigns/1", word, DAY));
      await().until(() -> attempts(reader) == 1);
      assertThat(html("taskforce", "/admin/mails?kind=campaign&state=WAITING"))
          .contains("现在连不上邮件服务器", reader, "失败 1 次", "下次尝试：");
      var health = api.getAs("admin", "/actuator/health").body();
      assertThat(health.at("/components/mail/status").asString()).isEqualTo("DOWN");
      assertThat(api.get("/actuator/health/readiness").status()).isEqualTo(200);
    } finally {
      server.setPort(port);
    }
    assertThat(mailbox.to(reader + "@example.com")).isEmpty();
    var mail =
        jdbc.sql("select id from notice_message where recipient = ?")
            .param(api.subject(reader))
            .query(Long.class)
            .single();
    pages.postAs("taskforce", "/admin/mails/" + mail + "/again").exchange();
    assertThat(mailbox.awaitTextTo(reader + "@example.com")).contains(word);
    assertThat(html("taskforce", "/admin/mails?kind=campaign&state=SENT")).contains(reader);
  }

  private Notice invitation(UUID about) {
    return Notice.of("invitation", "/invitations/1", "张三", word + "的单位", DAY)
        .about(about)
        .until(Instant.now().plusSeconds(600));
  }

  private org.springframework.test.web.servlet.assertj.MvcTestResult again() {
    return pages
        .postAs("taskforce", "/admin/mails/" + id() + "/again")
        .param("state", "REFUSED")
        .exchange();
  }

  private long id() {
    return jdbc.sql("select id from notice_message where email = ?")
        .param(wrong)
        .query(Long.class)
        .single();
  }

  private String state() {
    return jdbc.sql("select mail from notice_message where email = ?")
        .param(wrong)
        .query(String.class)
        .single();
  }

  private int attempts(String reader) {
    return jdbc.sql("select attempts from notice_message where recipient = ?")
        .param(api.subject(reader))
        .query(Integer.class)
        .single();
  }

  private String html(String user, String address) throws UnsupportedEncodingException {
    var page = pages.getAs(user, address).exchange();
    assertThat(page).hasStatusOk();
    return page.getResponse().getContentAsString();
  }
}
