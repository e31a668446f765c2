package io.scenariomarket.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import io.scenariomarket.Unique;
import io.scenariomarket.identity.AccountErased;
import io.scenariomarket.notification.Notice;
import io.scenariomarket.notification.Notices;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody was told, as they find it in the market. */
@MarketTest
class InboxTests {

  private static final LocalDate DAY = LocalDate.of(2031, 5, 20);

  @Autowired Notices notices;
  @Autowired PersonalInbox personal;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  @Autowired Api api;
  @Autowired Pages pages;

  private final String reader = "inbox-" + Unique.word();
  private final String theme = "征集" + Unique.word();

  @BeforeEach
  void signUp() {
    api.createAccount(reader);
    assertThat(pages.getAs(reader, "/")).hasStatusOk();
  }

  @Test
  void isCountedByTheBellUntilItIsRead() throws Exception {
    assertThat(html("/notices")).contains("没有通知").doesNotContain("bell-count");
    tell(ends(theme));
    assertThat(html("/")).contains("通知，1 条未读");
    assertThat(pages.get("/").exchange().getResponse().getContentAsString())
        .doesNotContain("class=\"bell\"");

    assertThat(html("/notices")).contains("征集快截止了：" + theme, "is-unread");
    assertThat(pages.getAs(reader, "/notices/" + first()).exchange())
        .hasRedirectedUrl("/campaigns/1");
    assertThat(html("/notices")).contains(theme).doesNotContain("is-unread", "bell-count");
  }

  @Test
  void isInTheLanguageInWhichItIsRead() throws Exception {
    tell(ends(theme));
    assertThat(html("/notices?lang=en")).contains("A campaign ends soon: " + theme);
    assertThat(html("/notices")).contains("征集快截止了：" + theme);
  }

  @Test
  void hasWhatIsToldTogetherAsOne() throws Exception {
    var one = UUID.randomUUID();
    transaction.executeWithoutResult(
        _ -> {
          tell(late("甲" + theme, one));
          tell(late("乙" + theme, UUID.randomUUID()));
          tell(late("丙" + theme, one));
        });
    assertThat(unread()).isEqualTo(1);
    assertThat(html("/notices"))
        .contains("有 2 件事已经逾期", "3 条", "甲" + theme, "乙" + theme, "丙" + theme);
    var message = api.getAs(reader, "/api/notices").body().at("/items/0");
    assertThat(pages.getAs(reader, "/notices/" + first()).exchange())
        .hasRedirectedUrl("/work?view=OVERDUE");
    var part = message.at("/parts/0/id").asString();
    assertThat(pages.getAs(reader, "/notices/" + first() + "?part=" + part).exchange())
        .hasRedirectedUrl("/scenarios/" + one);
  }

  @Test
  void canBeNarrowedToAKindAndToWhatIsUnread() throws Exception {
    tell(ends(theme));
    tell(late(theme, UUID.randomUUID()));
    assertThat(html("/notices?kind=campaign"))
        .contains("征集快截止了：" + theme)
        .doesNotContain("“" + theme + "”已经逾期");
    assertThat(html("/notices?kind=unknown")).contains("征集快截止了：" + theme);

    assertThat(pages.postAs(reader, "/notices/read").param("kind", "campaign").exchange())
        .hasRedirectedUrl("/notices?kind=campaign");
    assertThat(html("/notices?unread=true"))
        .contains("“" + theme + "”已经逾期")
        .doesNotContain("征集快截止了：" + theme);
    assertThat(pages.postAs(reader, "/notices/read").exchange()).hasRedirectedUrl("/notices");
    assertThat(html("/notices?unread=true")).contains("没有符合条件的通知");
  }

  @Test
  void isNobodyElses() {
    tell(ends(theme));
    assertThat(pages.getAs("supplier", "/notices/" + first())).hasStatus(404);
    assertThat(api.postAs("supplier", "/api/notices/" + first() + "/read", "").status())
        .isEqualTo(404);
    assertThat(api.getAs("supplier", "/api/notices").raw().body()).doesNotContain(theme);
    assertThat(unread()).isEqualTo(1);
  }

  @Test
  void isReadByProgramsToo() {
    tell(ends(theme));
    tell(late(theme, UUID.randomUUID()));
    var told = api.getAs(reader, "/api/notices?kind=campaign").body();
    assertThat(told.required("total").asInt()).isEqualTo(1);
    assertThat(told.at("/items/0/read").asBoolean()).isFalse();
    var id = told.at("/items/0/id").asString();
    assertThat(api.postAs(reader, "/api/notices/" + id + "/read", "").status()).isEqualTo(204);
    assertThat(unread()).isEqualTo(1);
    assertThat(api.postAs(reader, "/api/notices/read", "").status()).isEqualTo(204);
    assertThat(unread()).isZero();
  }

  @Test
  void isTakenAwayWithOnesDataAndForgottenWithThem() {
    tell(ends(theme));
    assertThat(personal.of(api.subject(reader)).toString()).contains(theme);
    transaction.executeWithoutResult(
        _ -> events.publishEvent(new AccountErased(UUID.randomUUID().toString())));
    assertThat(unread()).isEqualTo(1);
    transaction.executeWithoutResult(_ -> personal.on(new AccountErased(api.subject(reader))));
    assertThat(personal.of(api.subject(reader))).isEmpty();
  }

  private void tell(Notice notice) {
    notices.tell(List.of(api.subject(reader)), notice);
  }

  private int unread() {
    return api.getAs(reader, "/api/notices/unread").body().required("unread").asInt();
  }

  private String first() {
    return api.getAs(reader, "/api/notices").body().at("/items/0/id").asString();
  }

  private String html(String address) throws UnsupportedEncodingException {
    var page = pages.getAs(reader, address).exchange();
    assertThat(page).hasStatusOk();
    return page.getResponse().getContentAsString();
  }

  private static Notice ends(String theme) {
    return Notice.of("campaign.ends", "/campaigns/1", theme, DAY);
  }

  private static Notice late(String title, UUID about) {
    return Notice.of("work-overdue", "/scenarios/" + about, title, DAY)
        .about(about)
        .gatheredAt("/work?view=OVERDUE");
  }
}
