package io.scenariomarket.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import io.scenariomarket.Unique;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.assertj.MvcTestResultAssert;

/** How people get from matches, and from the page of a need or capability, to an engagement. */
@MarketTest
class MatchStepTests {

  @Autowired Api api;
  @Autowired Pages pages;
  @Autowired JdbcClient jdbc;

  private final String word = Unique.word();
  private String need = "";
  private String offer = "";
  private String other = "";

  @BeforeEach
  void post() {
    need =
        posted(
            "enterprise",
            "scenarios",
            """
            {"title": "深海缆绳张力监测%s", "problem": "缆绳断裂造成停机，需要实时监测缆绳张力。",
             "requirements": [{"text": "监测深海缆绳张力"}]}
            """);
    offer =
        posted(
            "supplier",
            "capabilities",
            "{\"name\": \"深海缆绳张力监测仪%s\", \"description\": \"监测深海缆绳张力。\"}");
    other =
        posted(
            "supplier",
            "capabilities",
            "{\"name\": \"深海缆绳监测系统%s\", \"description\": \"实时监测缆绳张力。\"}");
    await()
        .untilAsserted(
            () ->
                assertThat(text(pages.get("/scenarios/" + need + "/matches")))
                    .contains("row-" + offer, "row-" + other));
  }

  @Test
  void areForThoseAloneWhoMayBegin() {
    assertThat(matches("enterprise"))
        .contains(begin("INVITE"), "form=\"chosen\"", "邀请选中的")
        .doesNotContain(begin("EXPRESS_INTEREST"), begin("PROPOSE"));
    assertThat(matches("supplier"))
        .contains(begin("EXPRESS_INTEREST"))
        .doesNotContain(begin("INVITE"), begin("PROPOSE"), "/engagements/several");
    assertThat(matches("taskforce"))
        .contains(begin("PROPOSE"), "推荐选中的")
        .doesNotContain(begin("INVITE"), begin("EXPRESS_INTEREST"));
    assertThat(opportunities("supplier")).contains(begin("EXPRESS_INTEREST"));
    assertThat(opportunities("enterprise")).contains(begin("INVITE"));
    for (var outsider : List.of("expert", "leader", "admin")) {
      assertThat(matches(outsider)).doesNotContain("/engagements/new", "/engagements/several");
    }
    assertThat(text(pages.get("/scenarios/" + need + "/matches")))
        .doesNotContain("/engagements/new", "/engagements/several");
  }

  @Test
  void areThereAboutNoDraft() {
    var draft =
        api.postAs(
                "enterprise",
                "/api/scenarios",
                """
                {"title": "深海缆绳张力监测%s", "problem": "监测深海缆绳张力。", "state": "DRAFT"}
                """
                    .formatted(word))
            .body()
            .required("id")
            .asString();
    assertThat(text(pages.getAs("enterprise", "/scenarios/" + draft + "/matches?at=" + offer)))
        .contains("/capabilities/" + offer)
        .doesNotContain("/engagements/new");
  }

  @Test
  void inviteSeveralAtOnceAndTellWhatBecameOfEach() {
    var form = "/engagements/several?action=INVITE&scenario=" + need;
    assertThat(pages.getAs("enterprise", form).exchange())
        .hasRedirectedUrl("/scenarios/" + need + "/matches");
    assertThat(text(pages.getAs("enterprise", form + "&capability=" + offer)))
        .contains("深海缆绳张力监测仪" + word);

    invite("你好" + word, offer).hasStatus(302);
    assertThat(matches("enterprise")).contains("已邀请");
    assertThat(text(pages.getAs("enterprise", "/scenarios/" + need + "/matches?at=" + other)))
        .contains(begin("INVITE").replace(offer, other));
    assertThat(matches("supplier")).contains("已邀请", "去办理");
    for (var outsider : List.of("expert", "leader", "admin")) {
      assertThat(matches(outsider)).doesNotContain("已邀请");
    }

    var sent = invite("你好" + word, offer, other);
    sent.hasRedirectedUrl("/engagements?scenario=" + need)
        .flash()
        .hasEntrySatisfying(
            "outcome",
            it -> {
              var outcome = (Several.Outcome) Objects.requireNonNull(it);
              assertThat(outcome.begun())
                  .extracting(begun -> begun.engagement().pair().capabilityId().toString())
                  .containsExactly(other);
              assertThat(outcome.refused())
                  .extracting(Several.Refused::why)
                  .containsExactly("engagement.policy.engaged");
              assertThat(
                      text(
                          pages
                              .getAs("enterprise", "/engagements?scenario=" + need)
                              .flashAttr("outcome", outcome)))
                  .contains("邀请已发给 1 家供方", "有 1 家没有发出", "双方已经在对接");
            });
  }

  @Test
  void bringSeveralNeedsTogetherAtOnceWithOneNoticeForEachOrganisation() {
    var page = "/engagements/recommended?scenario=" + need;
    assertThat(text(pages.getAs("taskforce", page))).contains(need + ":", "推荐给双方");
    assertThat(text(pages.getAs("taskforce", page + "&each=1"))).contains("前 1 家");
    assertThat(pages.getAs("enterprise", page)).hasStatus(403);
    assertThat(recommended("字".repeat(2001), offer)).hasStatus(422).bodyText().contains("太长了");

    assertThat(recommended("都来看看" + word, offer, other))
        .hasRedirectedUrl("/engagements?view=ALL")
        .flash()
        .hasEntrySatisfying("outcome", it -> assertThat(((Several.Outcome) it).begun()).hasSize(2));
    assertThat(
            jdbc.sql(
                    """
                    select count(distinct m.id) from notice n
                      join notice_message m on m.id = n.message_id
                      join engagement e on e.id = n.about
                    where e.scenario_id = ? and m.recipient = ?
                    """)
                .params(UUID.fromString(need), api.subject("supplier"))
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    assertThat(text(pages.getAs("taskforce", page)))
        .doesNotContain(need + ":" + offer, need + ":" + other);

    var body =
        "{\"pairs\": [{\"scenarioId\": \"%s\", \"capabilityId\": \"%s\"}]}".formatted(need, offer);
    var again = api.postAs("taskforce", "/api/engagements/several", body);
    assertThat(again.body().required("begun")).isEmpty();
    assertThat(again.body().required("refused").get(0).required("why").asString())
        .contains("双方已经在对接");
    assertThat(api.postAs("enterprise", "/api/engagements/several", body).status()).isEqualTo(403);
    var found = api.getAs("taskforce", "/api/engagements/recommended?scenario=" + need);
    assertThat(found.body().get(0).required("scenarioId").asString()).isEqualTo(need);
    assertThat(found.body().toString()).doesNotContain(offer, other);
  }

  private MvcTestResult recommended(String message, String... offers) {
    return pages
        .postAs("taskforce", "/engagements/recommended")
        .param("scenario", need)
        .param("pair", Stream.of(offers).map(each -> need + ":" + each).toArray(String[]::new))
        .param("message", message)
        .exchange();
  }

  @Test
  void refuseTooManyTooLongAndNobody() {
    invite("字".repeat(2001), offer).hasStatus(422).bodyText().contains("字字字", "太长了");
    assertThat(
            text(
                pages
                    .postAs("enterprise", "/engagements/several")
                    .param("action", "INVITE")
                    .param("scenario", need)))
        .contains("还没有选中任何能力");
    assertThat(
            pages
                .postAs("supplier", "/engagements/several")
                .param("action", "INVITE")
                .param("scenario", need)
                .param("capability", offer)
                .exchange())
        .hasStatus(403);
    assertThat(pages.getAs("enterprise", "/engagements/several?action=MEET&scenario=" + need))
        .hasStatus(404);
  }

  @Test
  void leadFromTheNeedOverAnOwnCapabilityThatFits() {
    assertThat(text(pages.getAs("supplier", "/scenarios/" + need)))
        .contains("/engagements/new?action=EXPRESS_INTEREST&amp;scenario=" + need);
    assertThat(text(pages.get("/scenarios/" + need))).contains("表达意向");
    for (var other : List.of("enterprise", "taskforce")) {
      assertThat(text(pages.getAs(other, "/scenarios/" + need))).doesNotContain("EXPRESS_INTEREST");
    }
    assertThat(
            text(
                pages.getAs(
                    "supplier", "/engagements/new?action=EXPRESS_INTEREST&scenario=" + need)))
        .contains(begin("EXPRESS_INTEREST"), "用哪项能力对接");
    assertThat(
            text(pages.getAs("enterprise", "/engagements/new?action=INVITE&capability=" + offer)))
        .contains(begin("INVITE"), "为哪条需求邀请");
  }

  private MvcTestResultAssert invite(String message, String... capabilities) {
    return assertThat(
        pages
            .postAs("enterprise", "/engagements/several")
            .param("action", "INVITE")
            .param("scenario", need)
            .param("capability", capabilities)
            .param("message", message)
            .exchange());
  }

  private String begin(String action) {
    return "/engagements/new?action=%s&amp;scenario=%s&amp;capability=%s"
        .formatted(action, need, offer);
  }

  private String matches(String user) {
    return text(pages.getAs(user, "/scenarios/" + need + "/matches?at=" + offer));
  }

  private String opportunities(String user) {
    return text(pages.getAs(user, "/capabilities/" + offer + "/opportunities?at=" + need));
  }

  private String posted(String user, String kind, String body) {
    var posted = api.publish(user, "/api/" + kind, body.formatted(word));
    assertThat(posted.status()).isEqualTo(201);
    return posted.body().required("id").asString();
  }

  private static String text(MockMvcRequestBuilder request) {
    return new String(
        request.exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
