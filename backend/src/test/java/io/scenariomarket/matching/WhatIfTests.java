package io.scenariomarket.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import io.scenariomarket.Unique;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What an edit would do to matches, over HTTP: what it tells, whom, and that it saves nothing. */
@MarketTest
class WhatIfTests {

  private static final String SECRET_CASE = "某研究所秘密装用冷凝器结垢诊断";

  @Autowired Api api;
  @Autowired Pages pages;
  @Autowired JdbcClient jdbc;

  @Test
  void tellsHowANeedsMatchesChangeAndSavesNothing() {
    var offer = offer("");
    var need = need("\"budgetMax\": 10");
    var edit =
        """
        {"title": "冷凝器结垢在线诊断", "problem": "循环水冷凝器结垢，换热效率下降。",
         "requirements": [{"text": "在线测量污垢热阻",
           "indicator": {"name": "测量间隔", "comparator": "<=", "value": 5, "unit": "min"}}],
         "leastMaturity": "量产", "budgetMax": 10}\
        """;
    var answer = tried("enterprise", need, edit, offer);
    var change = change(answer, offer);
    assertThat(change.required("rankBefore").asInt()).isPositive();
    assertThat(change.required("scoreAfter").asDouble())
        .isNotEqualTo(change.required("scoreBefore").asDouble());
    var requirement =
        StreamSupport.stream(change.required("requirements").spliterator(), false)
            .filter(each -> each.required("text").asString().equals("在线测量污垢热阻"))
            .findFirst()
            .orElseThrow();
    assertThat(requirement.required("after").asString()).isEqualTo("COVERED");
    assertThat(requirement.has("before")).isFalse();
    assertThat(change.required("conditions").findValuesAsString("name"))
        .containsExactly("maturity");
    assertThat(change.at("/conditions/0/after").asString()).isEqualTo("UNKNOWN");
    assertThat(answer.required("before").findValuesAsString("capabilityId")).contains(offer);

    var saved = api.getAs("enterprise", "/api/scenarios/" + need).body();
    assertThat(saved.at("/content/requirements").isEmpty()).isTrue();
    assertThat(saved.toString()).doesNotContain("测量间隔");
    assertThat(
            jdbc.sql("select count(*) from scenario_requirement where scenario_id = ?::uuid")
                .param(need)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void refusesWhoeverMayNotEdit() {
    var published = need("\"budgetMax\": 11");
    var draft =
        api.postAs(
                "enterprise",
                "/api/scenarios",
                "{\"title\": \"草稿\", \"problem\": \"草稿\", \"state\": \"DRAFT\"}")
            .body()
            .required("id")
            .asString();
    var body = "{\"title\": \"题\", \"problem\": \"问\"}";
    for (var user : List.of("supplier", "expert", "leader")) {
      assertThat(api.postAs(user, path(published), body).status()).isEqualTo(403);
      assertThat(api.postAs(user, path(draft), body).status()).isEqualTo(404);
    }
    assertThat(api.send(Optional.empty(), "POST", path(published), body).status()).isEqualTo(401);
    assertThat(api.postAs("taskforce", path(draft), body).status()).isEqualTo(200);
    assertThat(
            pages
                .postAs("supplier", "/scenarios/" + draft + "/what-if")
                .param("title", "题")
                .param("problem", "问"))
        .hasStatus(404);
  }

  @Test
  void keepsWhatASupplierWithholdsWhateverIsTried() {
    var offer =
        offer("\"priceMin\": 7654321, \"confidentiality\": {\"price\": \"AFTER_INTEREST\"},");
    var need = need("\"budgetMax\": 12");
    for (var budget : List.of("1", "7654320", "7654321", "99999999")) {
      var edit =
          """
          {"title": "冷凝器结垢在线诊断", "problem": "循环水冷凝器结垢，换热效率下降。",
           "requirements": [{"text": "%s"}], "budgetMax": %s}\
          """
              .formatted(SECRET_CASE, budget);
      var answer = tried("enterprise", need, edit, offer);
      assertThat(answer.toString()).doesNotContain("7654321\"", "价格 7654321");
      var after =
          StreamSupport.stream(answer.required("after").spliterator(), false)
              .filter(match -> match.required("capabilityId").asString().equals(offer))
              .findFirst()
              .orElseThrow();
      assertThat(after.required("eligibility").asString()).isEqualTo("UNKNOWN");
      assertThat(after.at("/requirements/0/evidence").asString()).doesNotContain(SECRET_CASE);
    }
  }

  @Test
  void leavesOutWhatCannotBeReadAndSaysSo() {
    var need = need("\"budgetMax\": 13");
    assertThat(
            pages
                .postAs("enterprise", "/scenarios/" + need + "/what-if")
                .param("title", "冷凝器结垢在线诊断")
                .param("problem", "循环水冷凝器结垢。")
                .param("budgetMax", "很多"))
        .hasStatusOk()
        .bodyText()
        .contains("预算上限（万元）", "请填写数字", "改了以后", "什么都没有保存");
    assertThat(
            pages
                .postAs("enterprise", "/scenarios/" + need + "/what-if")
                .param("title", "")
                .param("problem", "循环水冷凝器结垢。"))
        .hasStatus(422)
        .bodyText()
        .contains("还不能试算", "场景名称")
        .doesNotContain("改了以后</h2>");
  }

  @Test
  void triesANeedThatIsNotPostedYet() {
    offer("");
    var before = jdbc.sql("select count(*) from scenario").query(Long.class).single();
    assertThat(
            pages
                .postAs("enterprise", "/scenarios/what-if")
                .param("title", "冷凝器结垢在线诊断")
                .param("problem", "循环水冷凝器结垢，换热效率下降。"))
        .hasStatusOk()
        .bodyText()
        .contains("发布以后")
        .doesNotContain("id=\"before\"");
    assertThat(jdbc.sql("select count(*) from scenario").query(Long.class).single())
        .isEqualTo(before);
  }

  private JsonNode tried(String user, String need, String edit, String offer) {
    return await()
        .until(
            () -> api.postAs(user, path(need) + "?size=50", edit).body(),
            answer -> answer.required("before").findValuesAsString("capabilityId").contains(offer));
  }

  private static JsonNode change(JsonNode answer, String offer) {
    return StreamSupport.stream(answer.required("changes").spliterator(), false)
        .filter(each -> each.required("id").asString().equals(offer))
        .findFirst()
        .orElseThrow();
  }

  private static String path(String need) {
    return "/api/scenarios/" + need + "/what-if";
  }

  private String need(String more) {
    return post(
        "enterprise",
        "/api/scenarios",
        """
        {"title": "冷凝器结垢在线诊断%s", "problem": "循环水冷凝器结垢，换热效率下降。", %s}\
        """
            .formatted(word(), more));
  }

  private String offer(String more) {
    return post(
        "supplier",
        "/api/capabilities",
        """
        {"name": "冷凝器结垢在线诊断仪%s", "description": "在线测量冷凝器污垢热阻，提示清洗时机。", %s
         "indicators": [{"name": "测量间隔", "value": 2, "unit": "min"}],
         "cases": [{"customer": "%s", "confidentiality": "AFTER_INTEREST"}]}\
        """
            .formatted(word(), more, SECRET_CASE));
  }

  private String post(String user, String path, String body) {
    var posted = api.publish(user, path, body);
    assertThat(posted.status()).as(posted.raw().body()).isEqualTo(201);
    return posted.body().required("id").asString();
  }

  private static String word() {
    return Unique.word();
  }
}
