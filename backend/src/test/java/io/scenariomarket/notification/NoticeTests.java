package io.scenariomarket.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.scenariomarket.Api;
import io.scenariomarket.Mailbox;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import io.scenariomarket.Unique;
import io.scenariomarket.shared.MarketProperties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What people are told, from the notice to the mail. */
@MarketTest
class NoticeTests {

  private static final LocalDate DAY = LocalDate.of(2031, 5, 20);

  @Autowired Notices notices;
  @Autowired Outbox outbox;
  @Autowired AddressBook addresses;
  @Autowired NoticeKinds kinds;
  @Autowired Letters letters;
  @Autowired ApplicationEventPublisher events;
  @Autowired MarketProperties market;
  @Autowired PlatformTransactionManager manager;
  @Autowired JdbcClient jdbc;
  @Autowired Mailbox mailbox;
  @Autowired Api api;
  @Autowired Pages pages;

  private final String theme = "征集" + Unique.word();
  private final String address = Unique.word() + "@example.com";
  private final Addressee somebody = new Addressee(address, Locale.ENGLISH);

  @Test
  void areInTheLanguageInWhichEachLastReadPages() {
    var chinese = account("/");
    var english = account("/?lang=en");
    notices.tell(List.of(api.subject(chinese), api.subject(english)), ends());

    assertThat(mailbox.awaitTextTo(chinese + "@example.com"))
        .contains("您发起的征集“" + theme + "”将于2031年5月20日截止", "/campaigns/1", "场景集市自动发出");
    assertThat(mailbox.awaitTextTo(english + "@example.com"))
        .contains("Your campaign “" + theme + "” ends on May 20, 2031", "/campaigns/1");
  }

  @Test
  void keepTheLanguageOfAPersonWhateverTheirProgramsSpeak() {
    var english = account("/?lang=en");
    assertThat(api.getAs(english, "/api/scenarios").status()).isEqualTo(200);

    assertThat(addresses.find(List.of(api.subject(english))).values())
        .containsExactly(new Addressee(english + "@example.com", Locale.ENGLISH));
  }

  @Test
  void becomeOneMessageWhereTheyAreToldTogether() {
    var one = UUID.randomUUID();
    new TransactionTemplate(manager)
        .executeWithoutResult(
            _ -> {
              notices.tell(somebody, late("甲" + theme, one));
              notices.tell(somebody, late("乙" + theme, UUID.randomUUID()));
              notices.tell(somebody, late("丙" + theme, one));
            });

    assertThat(mailbox.awaitTextTo(address))
        .contains(
            "These 2 things",
            "- 甲" + theme + " (May 20, 2031)",
            "/scenarios/" + one,
            "- 乙" + theme,
            "/work?view=OVERDUE");
    assertThat(mailbox.to(address)).hasSize(1);
  }

  @Test
  void waitForAServerThatIsAwayAndHoldNobodyUp() {
    var away = mock(Mailer.class);
    when(away.send(any(), any())).thenReturn(Optional.empty());
    when(away.send(eq(address), any())).thenThrow(new MailSendException("away"));
    inRolledBack(
        () -> {
          notices.tell(somebody, ends());
          notices.tell(new Addressee("other-" + address, Locale.ENGLISH), ends());
          delivery(away).deliver();
          delivery(away).deliver();
          assertThat(count("attempts = 1 and problem = 'AWAY' and not_before > clock_timestamp()"))
              .isEqualTo(1);
        });
    verify(away, times(1)).send(eq(address), any());
    verify(away).send(eq("other-" + address), any());
  }

  @Test
  void areForgottenOnceItIsTooLateOrTheyAreTakenBack() {
    var sent = mock(Mailer.class);
    var taken = UUID.randomUUID();
    inRolledBack(
        () -> {
          notices.tell(somebody, ends().until(Instant.now()));
          notices.tell(somebody, ends().about(taken));
          notices.withdraw(taken);
          delivery(sent).deliver();
          assertThat(count("mail = 'WAITING'")).isZero();
        });
    verify(sent, times(0)).send(eq(address), any());
  }

  @Test
  void areForgottenOnceTheyAreOldAndWaitForNothing() {
    var upkeep =
        new NoticeUpkeep(
            jdbc,
            new NoticeProperties(Duration.ofDays(180), LocalTime.of(8, 30), Duration.ofSeconds(3)),
            market);
    inRolledBack(
        () -> {
          notices.tell(somebody, ends());
          notices.tell(somebody, ends());
          notices.tell(somebody, ends());
          age("id = (select min(id) from notice_message where email = ?)", "SENT", 181);
          age("id = (select max(id) from notice_message where email = ?)", "WAITING", 181);
          upkeep.forget();
          assertThat(count("true")).isEqualTo(2);
        });
  }

  private void age(String which, String mail, int days) {
    jdbc.sql(
            "update notice_message set mail = ?, last_at = last_at - make_interval(days => ?) where"
                + " "
                + which)
        .params(mail, days, address)
        .update();
  }

  @Test
  void areNotToldWhoGaveNoAddress() {
    var letter = new Letter("Hello", "text", Locale.ENGLISH, Map.of());
    assertThat(notices.tellNow(UUID.randomUUID().toString(), letter)).isFalse();
  }

  private Notice ends() {
    return Notice.of("campaign.ends", "/campaigns/1", theme, DAY);
  }

  private static Notice late(String title, UUID about) {
    return Notice.of("work-overdue", "/scenarios/" + about, title, DAY)
        .about(about)
        .gatheredAt("/work?view=OVERDUE");
  }

  private String account(String page) {
    var name = "told-" + Unique.word();
    api.createAccount(name);
    assertThat(pages.getAs(name, page)).hasStatusOk();
    return name;
  }

  /** What the market's own delivery never sees. */
  private void inRolledBack(Runnable work) {
    new TransactionTemplate(manager)
        .executeWithoutResult(
            status -> {
              work.run();
              status.setRollbackOnly();
            });
  }

  private Delivery delivery(Mailer mailer) {
    var nested =
        new TransactionTemplate(
            manager, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
    return new Delivery(
        outbox, addresses, kinds, letters, mailer, events, nested, market, Clock.systemUTC());
  }

  private int count(String condition) {
    return jdbc.sql("select count(*) from notice_message where email = ? and " + condition)
        .param(address)
        .query(Integer.class)
        .single();
  }
}
