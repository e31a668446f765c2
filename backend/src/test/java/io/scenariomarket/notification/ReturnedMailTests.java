package io.scenariomarket.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Unique;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mail that left and came back is one that nobody got. */
@MarketTest
class ReturnedMailTests {

  private static final String REPORT =
      """
      From: MAILER-DAEMON@example.com
      To: no-reply@localhost.localdomain
      Subject: Undelivered Mail Returned to Sender
      MIME-Version: 1.0
      Content-Type: multipart/report; report-type=delivery-status; boundary=part

      --part
      Content-Type: text/plain

      The mail could not be delivered.
      --part
      Content-Type: message/delivery-status

      Reporting-MTA: dns; mail.example.com

      Final-Recipient: rfc822; %s
      Action: %s
      Status: 5.1.1
      Diagnostic-Code: smtp; 550 5.1.1 no such user
      --part
      Content-Type: text/rfc822-headers

      Subject: x
      Message-ID: <%s@localhost>
      --part--
      """;

  @Autowired Notices notices;
  @Autowired ReturnedMails returned;
  @Autowired JdbcClient jdbc;
  @Autowired Api api;

  private final String address = Unique.word() + "@example.com";

  @Test
  void isNotedForWhomItWasMeant(@TempDir Path mailbox) throws IOException {
    notices.tell(
        new Addressee(address, Locale.ENGLISH),
        Notice.of("invitation", "/invitations/1", "A", "B", LocalDate.of(2031, 5, 20)));
    await().until(() -> state().equals("SENT"));
    var id =
        jdbc.sql("select id from notice_message where email = ?")
            .param(address)
            .query(Long.class)
            .single();

    deliver(mailbox, REPORT.formatted("somebody@example.com", "failed", "notice." + id));
    deliver(mailbox, REPORT.formatted(address, "delayed", "notice." + id));
    deliver(mailbox, "Subject: I am away\n\nUntil Monday.\n");
    returned.read(mailbox);
    assertThat(state()).isEqualTo("SENT");

    deliver(mailbox, REPORT.formatted(address, "failed", "notice." + id));
    returned.read(mailbox);
    assertThat(state()).isEqualTo("REFUSED CAME_BACK 550");
    try (var left = Files.list(mailbox.resolve("new"));
        var seen = Files.list(mailbox.resolve("cur"))) {
      assertThat(left).isEmpty();
      assertThat(seen).hasSize(4);
    }
  }

  /** One mail told several things: none of them was read by anybody. */
  @Test
  void isNotedOfAllThatTheMailOfADayTold(@TempDir Path mailbox) throws IOException {
    var person = api.subject("expert");
    var day = LocalDate.of(2031, 5, 20);
    jdbc.sql(
            """
            insert into notice_message (recipient, language, kind, key, mail, until, ends, daily_on)
            select ?, 'en', 'campaign', 'campaign.ends', 'SENT', now(), false, cast(? as date) + n
            from generate_series(0, 1) n
            """)
        .params(person, day)
        .update();
    var mail = "daily.%s.%s".formatted(day, person);
    deliver(mailbox, REPORT.formatted("somebody@example.com", "failed", mail));
    deliver(mailbox, REPORT.formatted("expert@example.com", "failed", mail));
    returned.read(mailbox);

    assertThat(
            jdbc.sql(
                    """
                    with gone as (
                      delete from notice_message where recipient = ? and daily_on >= ?
                      returning mail, daily_on)
                    select mail from gone order by daily_on
                    """)
                .params(person, day)
                .query(String.class)
                .list())
        .containsExactly("REFUSED", "SENT");
  }

  private static void deliver(Path mailbox, String mail) throws IOException {
    var folder = Files.createDirectories(mailbox.resolve("new"));
    Files.writeString(folder.resolve(Unique.word()), mail.replace("\n", "\r\n"));
  }

  private String state() {
    return jdbc.sql(
            "select concat_ws(' ', mail, problem, reply) from notice_message where email = ?")
        .param(address)
        .query(String.class)
        .single();
  }
}
