package io.scenariomarket.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.Api;
import io.scenariomarket.Mailbox;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import io.scenariomarket.identity.Viewer;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is told what of an item, and who is not. */
@MarketTest
class ItemNewsTests {

  @Autowired Api api;
  @Autowired Pages pages;
  @Autowired Mailbox mailbox;
  @Autowired OverdueWork overdue;
  @Autowired JdbcClient jdbc;
  @Autowired ItemNews news;
  @Autowired Assignments assignments;
  @Autowired TransactionTemplate within;

  /** Mails are in the language in which their reader last read a page. */
  @BeforeEach
  void readPages() {
    for (var user : List.of("enterprise", "taskforce")) {
      assertThat(pages.getAs(user, "/")).hasStatusOk();
    }
  }

  /** What others have just told the same people would be told together with what is told here. */
  @BeforeEach
  void afterWhatOthersTold() {
    mailbox.awaitNothingToSend();
  }

  @Test
  void mailsTheOwnerWhatTheTaskForceSays() {
    var title = "等回音的需求" + UUID.randomUUID();
    var path = post(title, "SUBMITTED");
    api.postAs(
        "taskforce",
        "/api" + path + "/moves/RETURN",
        """
        {"version": 0, "reason": "请补充现状", "fieldReasons": {"budgetMax": "请写预算"}}\
        """);

    assertThat(mailbox.awaitTextTo("enterprise@example.com", title))
        .contains("退回修改", "请补充现状", "请写预算", path);
  }

  @Test
  void mailsInTheLanguageInWhichTheOwnerReadsPages() {
    var title = "English readers" + UUID.randomUUID();
    var path = post(title, "SUBMITTED");
    pages.getAs("enterprise", "/?lang=en").exchange();
    try {
      api.postAs(
          "taskforce",
          "/api" + path + "/moves/RETURN",
          "{\"version\": 0, \"fieldReasons\": {\"budgetMax\": \"Please give one\"}}");

      assertThat(mailbox.awaitTextTo("enterprise@example.com", title))
          .contains("Hello", "Returned", ": Please give one")
          .doesNotContain("您好");
    } finally {
      pages.getAs("enterprise", "/?lang=zh-CN").exchange();
    }
  }

  @Test
  void mailsOnceWhatWasDoneToMany() {
    var key = UUID.randomUUID().toString();
    var paths =
        Stream.of("甲", "乙", "丙").map(each -> post(each + "一起退回" + key, "SUBMITTED")).toList();
    for (var path : paths) {
      api.postAs(
          "taskforce",
          "/api" + path + "/moves/RETURN",
          "{\"version\": 0, \"reason\": \"一起补充" + key + "\"}");
    }

    assertThat(mailbox.awaitTextTo("enterprise@example.com", "丙一起退回" + key))
        .contains("甲一起退回" + key, "乙一起退回" + key, "一起补充" + key);
    assertThat(mailsTo("enterprise@example.com", key)).isEqualTo(1);
    assertThat(mailsTo("taskforce@example.com", key)).isZero();
  }

  @Test
  void mailsAnOrganisationWhatAnOfficialPostedForIt() {
    var title = "代单位录入的需求" + UUID.randomUUID();
    var owner = api.getAs("enterprise", post("看看是哪家单位", "DRAFT").replaceFirst("^", "/api"));
    api.postAs(
        "taskforce",
        "/api/scenarios",
        """
        {"title": "%s", "problem": "问题", "organisationId": "%s", "state": "SUBMITTED"}\
        """
            .formatted(title, owner.body().required("organisationId").asString()));

    assertThat(mailbox.awaitTextTo("enterprise@example.com", title)).contains("新建");
    assertThat(mailsTo("taskforce@example.com", title)).isZero();
  }

  @Test
  void tellsWhoLooksAfterAnItemThatSomebodyElseChangedOrMergedIt() {
    var title = "别人改过的需求" + UUID.randomUUID();
    var path = post(title, "SUBMITTED");
    var version = api.getAs("taskforce", "/api" + path).body().required("version").asLong();
    var body = "{\"title\": \"%s\", \"problem\": \"专班改的\", \"version\": %d}";
    var answer = api.putAs("taskforce", "/api" + path, body.formatted(title, version));
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    var item = new ItemRef("scenario", UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
    within.executeWithoutResult(_ -> news.merged(item, api.subject("taskforce")));

    assertThat(told("enterprise", "item-revised", path))
        .satisfiesExactly(
            revised -> assertThat(revised).contains(title, "别人修改了内容"),
            merged -> assertThat(merged).contains(title, "并入了它"));
    for (var other : List.of("taskforce", "supplier")) {
      assertThat(told(other, "item-revised", path)).isEmpty();
    }
  }

  @Test
  void tellsWhomeverAnItemIsGivenToUnlessTheyTookIt() {
    var path = post("交给别人的需求" + UUID.randomUUID(), "SUBMITTED");
    var item = new ItemRef("scenario", UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
    var official = Viewer.taskForce(api.subject("taskforce"));
    assignments.lookAfter(item, api.subject("taskforce"), official);
    assignments.lookAfter(item, null, official);
    assertThat(told("taskforce", "work-assigned", path)).isEmpty();

    assignments.lookAfter(item, api.subject("expert"), official);

    assertThat(told("expert", "work-assigned", path)).hasSize(1);
  }

  /** What somebody was told of one kind about a page, oldest first. */
  private List<String> told(String user, String kind, String path) {
    return jdbc.sql(
            """
            select n.subjects ->> 'zh-CN' from notice n
              join notice_message m on m.id = n.message_id
            where m.recipient = ? and m.kind = ? and n.link = ? order by n.id
            """)
        .params(api.subject(user), kind, path)
        .query(String.class)
        .list();
  }

  @Test
  void mailsTheOwnerWhatIsSaidAndNotWhoSaysIt() {
    var title = "有人留言的需求" + UUID.randomUUID();
    var path = post(title, "SUBMITTED");
    pages.postAs("taskforce", path + "/comments").param("text", "请看一下预算").exchange();

    assertThat(mailbox.awaitTextTo("enterprise@example.com", title)).contains("留言", "请看一下预算");
    assertThat(mailsTo("taskforce@example.com", title)).isZero();
  }

  @Test
  void mailsTheTaskForceWhatTheOwnerSaysUntilSomebodyReviewsIt() {
    var title = "单位留言的需求" + UUID.randomUUID();
    var path = post(title, "SUBMITTED");
    pages.postAs("enterprise", path + "/comments").param("text", "周四可以看现场").exchange();

    assertThat(mailbox.awaitTextTo("taskforce@example.com", title)).contains("周四可以看现场", path);
    assertThat(mailsTo("enterprise@example.com", title)).isZero();
    assertThat(mailsTo("supplier@example.com", title)).isZero();
  }

  @Test
  void mailsTheReviewerWhatTheOwnerAsksOfWhatCameBack() {
    var title = "退回后追问的需求" + UUID.randomUUID();
    var path = post(title, "SUBMITTED");
    api.postAs(
        "taskforce", "/api" + path + "/moves/RETURN", "{\"version\": 0, \"reason\": \"请补充\"}");
    pages.postAs("enterprise", path + "/comments").param("text", "补充到什么程度").exchange();

    assertThat(mailbox.awaitTextTo("taskforce@example.com", title)).contains("补充到什么程度");
  }

  @Test
  void mailsNobodyWhatColleaguesSayOfADraft() {
    var draft = "只有草稿的需求" + UUID.randomUUID();
    var path = post(draft, "DRAFT");
    pages.postAs("enterprise", path + "/comments").param("text", "还要改").exchange();
    var handedIn = "随后交的需求" + UUID.randomUUID();
    pages
        .postAs("enterprise", post(handedIn, "SUBMITTED") + "/comments")
        .param("text", "请看")
        .exchange();

    mailbox.awaitTextTo("taskforce@example.com", handedIn);
    assertThat(mailsTo("taskforce@example.com", draft)).isZero();
    assertThat(mailsTo("enterprise@example.com", draft)).isZero();
  }

  @Test
  void remindsWhoeverIsResponsibleOnceOfWhatIsOverdue() {
    var title = "逾期的需求" + UUID.randomUUID();
    var path = post(title, "SUBMITTED");
    pages
        .postAs("taskforce", path + "/assignment")
        .param("assignee", "me")
        .param("due", "2020-01-31")
        .exchange();
    overdue.remind();
    overdue.remind();

    assertThat(mailbox.awaitTextTo("taskforce@example.com", title))
        .contains("2020年1月31日", path)
        .containsOnlyOnce(title);
    assertThat(mailsTo("taskforce@example.com", title)).isEqualTo(1);
  }

  private String post(String title, String state) {
    var posted =
        api.postAs(
            "enterprise",
            "/api/scenarios",
            "{\"title\": \"%s\", \"problem\": \"问题\", \"state\": \"%s\"}".formatted(title, state));
    return "/scenarios/" + posted.body().required("id").asString();
  }

  private long mailsTo(String address, String words) {
    return mailbox.texts(address).filter(text -> text.contains(words)).count();
  }
}
