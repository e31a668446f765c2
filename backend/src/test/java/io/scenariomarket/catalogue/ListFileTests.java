package io.scenariomarket.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.Api;
import io.scenariomarket.Mailbox;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists as files and feeds over HTTP, and the reminders of the next one. */
@MarketTest
class ListFileTests {

  @Autowired Api api;
  @Autowired Pages pages;
  @Autowired Mailbox mailbox;
  @Autowired ListReminders reminders;
  Drafting drafting;

  @BeforeEach
  void drafting() {
    drafting = new Drafting(api);
  }

  @ParameterizedTest
  @EnumSource
  void areSentAgainOnlyWhenSomethingChanged(ListFormat format) {
    var list = drafting.published(drafting.approved(Drafting.title("下载")));
    var file = drafting.path(list) + "/list." + format.extension();
    var first = api.get(file).raw();
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.headers().firstValue("Content-Type").orElse(""))
        .startsWith(format.mediaType().replace(";charset=UTF-8", ""));
    assertThat(first.headers().firstValue("Cache-Control")).contains("public, no-cache");
    assertThat(first.headers().firstValue("Last-Modified")).isPresent();
    var etag = first.headers().firstValue("ETag").orElseThrow();
    var again = api.send(Optional.empty(), "GET", file, "", "If-None-Match", etag);
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.raw().body()).isEmpty();
  }

  @Test
  void areFoundOnlyUnderTheirNames() {
    var path = drafting.path(drafting.published(drafting.approved(Drafting.title("地址"))));
    for (var wrong : new String[] {"/list.exe", "/other.pdf", "/list."}) {
      assertThat(pages.get(path + wrong)).hasStatus(404);
    }
    for (var wrong :
        new String[] {"/lists/scenarios/0", "/lists/other/1", "/lists/scenarios/999999"}) {
      assertThat(pages.get(wrong)).hasStatus(404);
    }
  }

  @Test
  void areFollowedByFeed() {
    var list = drafting.published(drafting.approved(Drafting.title("订阅")));
    assertThat(api.get("/lists.atom").raw().body()).contains(list.required("address").asString());
    assertThat(pages.get("/lists"))
        .bodyText()
        .contains("/lists.atom", "第 %s 批".formatted(list.required("number").asString()));
  }

  @Test
  void remindTheTaskForceOnceUnlessAListIsPublished() {
    assertThat(pages.getAs("taskforce", "/")).hasStatusOk();
    var day = YearMonth.of(2031, 3).atDay(21);
    assertThat(reminders.remind(day)).isPositive();
    assertThat(reminders.remind(day.plusDays(1))).isZero();
    assertThat(mailbox.awaitTextTo("taskforce@example.com", "2031年3月25日"))
        .contains("场景机会清单应于", "/work/lists");
    assertThat(reminders.remind(LocalDate.of(2031, 3, 26))).as("overdue").isPositive();
    drafting.published(drafting.approved(Drafting.title("已发布")));
    assertThat(reminders.remind(YearMonth.now().atDay(20))).isZero();
  }
}
