package io.scenariomarket.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.scenariomarket.Api;
import io.scenariomarket.Mailbox;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import io.scenariomarket.Unique;
import io.scenariomarket.identity.Agreements;
import io.scenariomarket.identity.Viewers;
import io.scenariomarket.notification.Notices;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.organisation.People;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;

/** Saved searches and their digests, with the real search engine and mail server. */
@MarketTest
class SavedSearchTests {

  /** Tests look after what is due then, while the schedule waits for it. */
  private static final Duration LATER = Duration.ofHours(2);

  @Autowired Api api;
  @Autowired Pages pages;
  @Autowired Mailbox mailbox;
  @Autowired JdbcClient jdbc;
  @Autowired DueSearches due;
  @Autowired Results results;
  @Autowired DigestTexts texts;
  @Autowired Notices notices;
  @Autowired DigestProperties settings;
  @Autowired StopLinks links;
  @Autowired Agreements agreements;
  @Autowired OrganisationManagement organisations;
  @Autowired Viewers viewers;

  private final String word = "词" + Unique.word();
  private final String account = "follower-" + Unique.word();

  @BeforeEach
  void account() {
    api.createAccount(account);
    assertThat(pages.getAs(account, "/account/searches")).hasStatusOk();
  }

  @Test
  void tellsWhatIsNewAndThenWhatChangedAndThenNothing() throws Exception {
    save("DAILY");
    assertThat(digest()).isEmpty();

    var need = post("需求" + word, 50);
    var first = digest();
    assertThat(first).hasSize(1);
    assertThat(first.getFirst().getSubject()).contains("1 条新内容", "我的搜索");
    assertThat(Mailbox.text(first.getFirst()))
        .contains("需求" + word, "/scenarios/" + need, "预算：50 万元", "每天早上", "/account/searches");
    assertThat(first.getFirst().getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(first.getFirst().getHeader("List-Unsubscribe")[0]).contains("/searches/stop/");

    assertThat(digest()).hasSize(1);

    change(need, "需求" + word, 80);
    assertThat(digest()).as("while the change waits for the task force").hasSize(1);
    approveChange(need);
    awaitIndexed(80);
    var second = digest();
    assertThat(second).hasSize(2);
    assertThat(second.getLast().getSubject()).contains("1 条有变化");
    assertThat(Mailbox.text(second.getLast())).contains("预算：50 万元 → 80 万元");
  }

  @Test
  void isSentOnceByHoweverManyInstances() throws Exception {
    save("DAILY");
    post("需求" + word, 50);
    makeDue();
    try (var instances = Executors.newFixedThreadPool(4)) {
      for (var sent :
          instances.invokeAll(List.of(this::send, this::send, this::send, this::send))) {
        sent.get();
      }
    }
    assertThat(mails()).hasSize(1);
  }

  @Test
  void isTriedAgainAfterTheMailServerWasAway() {
    save("DAILY");
    post("需求" + word, 50);
    makeDue();
    var away = mock(Notices.class);
    when(away.tellNow(any(), any())).thenThrow(new MailSendException("away"));
    digests(away).sendDue();
    assertThat(mails()).isEmpty();
    assertThat(state("attempts")).isEqualTo("1");
    assertThat(digest()).hasSize(1);
    assertThat(state("attempts")).isEqualTo("0");
  }

  @Test
  void isNotSentAgainWhereItWasCutOffOnItsWay() {
    save("DAILY");
    post("需求" + word, 50);
    makeDue();
    var cutOff = mock(Notices.class);
    when(cutOff.tellNow(any(), any())).thenThrow(new IllegalStateException("killed"));
    digests(cutOff).sendDue();
    assertThat(digest()).isEmpty();
    assertThat(state("outcome")).isEqualTo("UNSURE");
    assertThat(pages.getAs(account, "/account/searches")).bodyText().contains("可能没有送到");
  }

  @Test
  void tellsOnlyWhatMayBeSeenWhenItIsSent() {
    save("DAILY");
    var need = post("需求" + word, 50);
    jdbc.sql("update scenario set state = 'WITHDRAWN' where id = ?")
        .param(UUID.fromString(need))
        .update();
    assertThat(digest()).isEmpty();
  }

  @Test
  void tellsWhatIsMeantForCounterpartsToThemAlone() throws Exception {
    save("DAILY");
    var shy = body("需求" + word, 50, ", \"confidentiality\": {\"budget\": \"AFTER_INTEREST\"}");
    var need = api.publish("enterprise", "/api/scenarios", shy).body().required("id").asString();
    await()
        .until(
            () ->
                !api.get("/api/search" + Api.query("q", word)).body().required("items").isEmpty());
    assertThat(Mailbox.text(digest().getFirst())).contains("需求" + word).doesNotContain("50 万元");

    var mine =
        organisations.register(People.profile("单位" + word), viewers.absent(api.subject(account)));
    agreements.agree(UUID.fromString(need), mine.id());

    assertThat(Mailbox.text(digest().getLast())).contains("50 万元");
  }

  @Test
  void stopsWithOneClickWithoutSigningIn() {
    var id = save("DAILY");
    var page = "/searches/stop/" + links.token(id);
    assertThat(pages.get(page)).hasStatusOk().bodyText().contains("停止这些邮件？");
    assertThat(state("frequency")).isEqualTo("DAILY");

    var click =
        api.send(
            java.util.Optional.empty(),
            "POST",
            page,
            "List-Unsubscribe=One-Click",
            "Content-Type",
            "application/x-www-form-urlencoded");
    assertThat(click.status()).isEqualTo(200);
    assertThat(state("frequency")).isEqualTo("NEVER");
    post("需求" + word, 50);
    assertThat(digest()).isEmpty();
    assertThat(pages.get(page)).bodyText().contains("已经停止");
  }

  @Test
  void believesNoLinkThatItHasNotSigned() {
    var token = links.token(save("DAILY"));
    var forged = (token.charAt(0) == 'A' ? 'B' : 'A') + token.substring(1);
    for (var wrong : List.of(forged, "x", token.substring(2), "%2e%2e")) {
      assertThat(
              pages.request(java.util.Optional.empty(), HttpMethod.POST, "/searches/stop/" + wrong))
          .hasStatus4xxClientError();
    }
    assertThat(state("frequency")).isEqualTo("DAILY");
  }

  @Test
  void belongsToOnePersonAndGoesWithThem() {
    var id = save("WEEKLY");
    assertThat(pages.postAs("taskforce", "/account/searches/" + id).param("frequency", "NEVER"))
        .hasStatus(404);
    assertThat(pages.getAs(account, "/account/data"))
        .bodyText()
        .contains("我的搜索", word.substring(1));
    assertThat(pages.postAs(account, "/account/erase").param("username", account))
        .hasStatus3xxRedirection();
    assertThat(
            jdbc.sql("select count(*) from saved_search where id = ?")
                .param(id)
                .query(Long.class)
                .single())
        .isZero();
  }

  private UUID save(String frequency) {
    var query = "q=" + java.net.URLEncoder.encode(word, java.nio.charset.StandardCharsets.UTF_8);
    assertThat(
            pages
                .postAs(account, "/account/searches")
                .param("name", "我的搜索")
                .param("scope", "scenario")
                .param("query", query)
                .param("frequency", frequency))
        .hasStatus3xxRedirection();
    return jdbc.sql("select id from saved_search where subject = ?")
        .param(api.subject(account))
        .query(UUID.class)
        .single();
  }

  private String post(String title, int budget) {
    var posted = api.publish("enterprise", "/api/scenarios", body(title, budget, ""));
    assertThat(posted.status()).isEqualTo(201);
    awaitIndexed(budget);
    return posted.body().required("id").asString();
  }

  private void change(String id, String title, int budget) {
    var path = "/api/scenarios/" + id;
    var changed =
        api.putAs("enterprise", path, body(title, budget, ", \"version\": " + version(path)));
    assertThat(changed.status()).isEqualTo(202);
  }

  private void approveChange(String id) {
    var path = "/api/scenarios/" + id;
    var decision = "{\"version\": %d, \"reason\": \"已核实\"}".formatted(version(path));
    assertThat(api.postAs("taskforce", path + "/pending-change/CHANGE_APPROVE", decision).status())
        .isEqualTo(200);
  }

  private long version(String path) {
    return api.getAs("enterprise", path).body().required("version").asLong();
  }

  private static String body(String title, int budget, String more) {
    return "{\"title\": \"%s\", \"problem\": \"问题\", \"budgetMin\": %d, \"budgetMax\": %d%s}"
        .formatted(title, budget, budget, more);
  }

  private void awaitIndexed(int budget) {
    var search = "/api/search" + Api.query("q", word, "moneyMin", "" + budget, "type", "scenario");
    await().until(() -> api.get(search).body().required("total").asInt() == 1);
  }

  /** Time passes, and everything that is due is looked after. */
  private List<MimeMessage> digest() {
    makeDue();
    send();
    return mails();
  }

  private void makeDue() {
    jdbc.sql(
            """
            update saved_search set due_at = now() + interval '1 hour', claimed_until = null
            where subject = ? and frequency <> 'NEVER'
            """)
        .param(api.subject(account))
        .update();
  }

  private int send() {
    return digests(notices).sendDue();
  }

  private Digests digests(Notices by) {
    var clock = Clock.offset(Clock.system(ZoneId.of("Asia/Shanghai")), LATER);
    return new Digests(due, results, texts, by, settings, clock);
  }

  private List<MimeMessage> mails() {
    return mailbox.to(account + "@example.com");
  }

  private String state(String column) {
    return String.valueOf(
        jdbc.sql("select %s from saved_search where subject = ?".formatted(column))
            .param(api.subject(account))
            .query()
            .singleRow()
            .get(column));
  }
}
