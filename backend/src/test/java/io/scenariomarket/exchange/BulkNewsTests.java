package io.scenariomarket.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.Api;
import io.scenariomarket.Mailbox;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import io.scenariomarket.Unique;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is done to many at once is told once, to those whom it concerns. */
@MarketTest
class BulkNewsTests {

  private static final String OWNER = "enterprise@example.com";
  private static final String OFFICIAL = "taskforce@example.com";

  @Autowired Api api;
  @Autowired Pages pages;
  @Autowired Mailbox mailbox;
  @Autowired ImportRequests imports;

  private final String mark = Unique.word();

  @BeforeEach
  void readPages() {
    assertThat(pages.getAs("enterprise", "/?lang=zh-CN")).hasStatusOk();
    // What others have just told the same people would be told together with it.
    mailbox.awaitNothingToSend();
  }

  @Test
  void isOneMailForSixApprovedTogether() {
    var page = pages.postAs("taskforce", "/work").param("action", "APPROVE").param("reason", "已核实");
    IntStream.range(0, 6)
        .forEach(number -> page.param("item", "scenario:" + submit(number) + ":0"));
    assertThat(page.exchange()).hasStatus3xxRedirection();

    assertThat(mailbox.awaitTextTo(OWNER, "需求" + mark + "5"))
        .contains(IntStream.range(0, 6).mapToObj(number -> "需求" + mark + number).toList())
        .contains("6 项");
    assertThat(mails(OWNER)).isEqualTo(1);
    assertThat(mails(OFFICIAL)).isZero();
  }

  @Test
  void isOneMailForTwentyBroughtInByAnOfficial() throws Exception {
    var organisation = api.getAs("enterprise", "/api/scenarios/" + submit(99)).body();
    var owner = organisation.required("organisationId").asString();
    var name = api.getAs("enterprise", "/api/organisations/" + owner).body().required("name");
    var rows =
        IntStream.range(0, 20)
            .mapToObj(number -> "进口%s%d,靠人巡检,%s".formatted(mark, number, name.asString()))
            .collect(Collectors.joining("\n", "需求名称,需求描述,需求单位\n", "\n"));
    var done = imports.imported("taskforce", rows.getBytes(StandardCharsets.UTF_8));
    assertThat(done.at("/counts/NEW").asInt()).isEqualTo(20);

    assertThat(mailbox.awaitTextTo(OWNER, "进口" + mark)).contains("20 项");
    assertThat(mailbox.texts(OWNER).filter(text -> text.contains("进口" + mark))).hasSize(1);
    assertThat(mails(OFFICIAL)).isZero();
  }

  private long mails(String address) {
    return mailbox.texts(address).filter(text -> text.contains(mark)).count();
  }

  private String submit(int number) {
    return api.postAs(
            "enterprise",
            "/api/scenarios",
            "{\"title\": \"需求%s%d\", \"problem\": \"问题\", \"state\": \"SUBMITTED\"}"
                .formatted(mark, number))
        .body()
        .required("id")
        .asString();
  }
}
