package io.scenariomarket.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.scenariomarket.Api;
import io.scenariomarket.Mailbox;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import io.scenariomarket.Race;
import io.scenariomarket.Unique;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one mail a day of whoever wants no more. */
@MarketTest
class DailyMailTests {

  @Autowired Notices notices;
  @Autowired NoticeKinds kinds;
  @Autowired MailChoices choices;
  @Autowired DailyMail daily;
  @Autowired NoticeProperties settings;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;
  @Autowired Mailbox mailbox;
  @Autowired Api api;
  @Autowired Pages pages;

  private final String reader = "daily-" + Unique.word();
  private final String theme = "征集" + Unique.word();
  private String person = "";

  @BeforeEach
  void signUp() {
    api.createAccount(reader);
    assertThat(pages.getAs(reader, "/")).hasStatusOk();
    person = api.subject(reader);
    choose("campaign", MailChoice.DAILY);
    choose("work-overdue", MailChoice.DAILY);
  }

  @Test
  void hasWhatWaitedByKindAndGoesOutAtItsHourOnceADay() throws Exception {
    tell(ends("甲"), ends("乙"), late());
    daily.send(tomorrowAt(settings.dailyAt().minusMinutes(1)));
    assertThat(mailbox.to(address())).isEmpty();

    Race.of(
        4,
        () -> {
          daily.send(tomorrowAt(settings.dailyAt()));
          return true;
        });
    assertThat(mailbox.to(address())).hasSize(1);
    assertThat(
            jdbc.sql("select count(*) from notice_message where recipient = ? and daily_on > now()")
                .param(person)
                .query(Integer.class)
                .single())
        .isEqualTo(3);
    var mail = mailbox.to(address()).getFirst();
    assertThat(mail.getSubject()).startsWith("3 条新通知（");
    assertThat(mailbox.awaitTextTo(address()))
        .contains(
            "■ 征集快截止（2）",
            "- 征集快截止了：" + theme + "甲",
            "- 征集快截止了：" + theme + "乙",
            "■ 由您负责的事逾期（1）",
            "/notices/",
            "您收到这封邮件，因为您选择了每天一次收到这些通知",
            "/notices/choices",
            "/notices/stop/");
    assertThat(Mailbox.html(mail)).contains("征集快截止（2）</h2>", theme + "甲</a>");

    tell(ends("丙"));
    daily.send(tomorrowAt(LocalTime.of(20, 0)));
    assertThat(mailbox.to(address())).hasSize(1);
    daily.send(tomorrowAt(settings.dailyAt()).plusSeconds(86_400));
    assertThat(mailbox.to(address())).hasSize(2);
    assertThat(mailbox.to(address()).getLast().getSubject()).startsWith("1 条新通知（");
  }

  @Test
  void isNotSentWithoutAnythingNew() {
    tell(ends("甲"), late());
    assertThat(api.postAs(reader, "/api/notices/read?kind=campaign", "").status()).isEqualTo(204);
    choose("work-overdue", MailChoice.OFF);
    daily.send(tomorrowAt(settings.dailyAt()));
    assertThat(mailbox.to(address())).isEmpty();
    assertThat(mails()).containsExactly("NONE", "NONE");
  }

  @Test
  void isStoppedByItsLinkAlone() throws Exception {
    tell(ends("甲"));
    daily.send(tomorrowAt(settings.dailyAt()));
    var stop = mailbox.to(address()).getFirst().getHeader("List-Unsubscribe")[0];
    var token = stop.substring(stop.lastIndexOf('/') + 1, stop.length() - 1);
    assertThat(pages.request(Optional.empty(), HttpMethod.POST, "/notices/stop/" + token))
        .hasStatusOk();
    assertThat(choices.of(person))
        .containsEntry(kind("campaign"), MailChoice.OFF)
        .containsEntry(kind("work-overdue"), MailChoice.OFF)
        .containsEntry(kind("item-moved"), MailChoice.AT_ONCE);
  }

  private void choose(String kind, MailChoice choice) {
    choices.choose(person, Map.of(kind(kind), choice));
  }

  private NoticeKind kind(String key) {
    return kinds.find(key).orElseThrow();
  }

  private void tell(Notice... told) {
    for (var notice : told) {
      notices.tell(List.of(person), notice);
    }
    await().until(() -> !mails().contains("WAITING"));
  }

  private List<String> mails() {
    return jdbc.sql("select mail from notice_message where recipient = ?")
        .param(person)
        .query(String.class)
        .list();
  }

  private Notice ends(String which) {
    return Notice.of("campaign.ends", "/campaigns/1", theme + which, LocalDate.of(2031, 5, 20));
  }

  private Notice late() {
    return Notice.of("work-overdue", "/scenarios/1", theme, LocalDate.of(2031, 5, 20))
        .about(UUID.randomUUID())
        .gatheredAt("/work?view=OVERDUE");
  }

  private String address() {
    return reader + "@example.com";
  }

  private Instant tomorrowAt(LocalTime time) {
    return LocalDate.now(clock).plusDays(1).atTime(time).atZone(clock.getZone()).toInstant();
  }
}
