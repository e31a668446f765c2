package io.scenariomarket.web;

import static io.scenariomarket.Api.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Requests that no page sends get an answer in words, change nothing and break nothing. */
@MarketTest
class OddRequestTests {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @Autowired Api api;
  @Autowired Pages pages;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "requirements[99999999].text",
        "requirements[300].text",
        "requirements[-1].text",
        "requirements[x].text"
      })
  void mayNameFieldsThatNoFormHas(String field) {
    assertThat(
            pages
                .postAs("enterprise", "/scenarios")
                .param("title", "行号写错的表单")
                .param("problem", "问题")
                .param(field, "要求"))
        .hasStatus(400)
        .bodyText()
        .contains("没有做任何修改");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "::",
        "scenario:abc:1",
        "scenario:%s:abc",
        "scenario:%s:99999999999999999999"
      })
  void mayNameItemsThatTheQueueDoesNotHave(String item) {
    var id = posted("要一起办理的需求");
    assertThat(
            pages
                .postAs("taskforce", "/work")
                .param("item", "scenario:" + id + ":0", item.formatted(id))
                .param("action", "REJECT")
                .param("reason", "不在范围内"))
        .hasStatus(404)
        .bodyText()
        .contains("没有这个事项");
    assertThat(api.getAs("taskforce", "/api/scenarios/" + id).body().required("state").asString())
        .isEqualTo("SUBMITTED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+12345-01-01", "0000-01-01", "-0044-03-15", "+999999999-12-31", "明天"})
  void maySetDaysThatNobodyMeans(String day) {
    var address = "/scenarios/" + posted("有截止日的需求");
    var answer = pages.postAs("taskforce", address + "/assignment").param("due", day).exchange();
    var told = answer.getMvcResult().getFlashMap();
    assertThat(told.get("problem")).isEqualTo("work.due.missing");
    assertThat(told.get("saved")).isNull();
    assertThat(pages.getAs("taskforce", address + "/history")).bodyText().doesNotContain(day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"endDate\": \"+12345-01-01\"|endDate",
        "\"validUntil\": \"0000-01-01\"|validUntil",
        "\"startDate\": 99999999999|startDate",
        "\"version\": 1e30|version",
        "\"version\": 9223372036854775808|version",
        "\"version\": 0.5|version",
        "\"requirements\": [{\"text\": \"x\", \"indicator\": {\"name\": \"n\", \"comparator\":"
            + " \">=\", \"value\": 1e999999}}]|requirements[0].indicator.value"
      })
  void maySendFiguresBeyondAnyMeasure(String part, String field) {
    var answer =
        api.postAs(
            "enterprise",
            "/api/scenarios",
            "{\"title\": \"越界的需求\", \"problem\": \"问题\", %s}".formatted(part));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body().required("errors").get(0).required("field").asString())
        .isEqualTo(field);
  }

  @Test
  void mayHoldCharactersThatCannotBeStored() {
    var answer =
        api.postAs(
            "enterprise",
            "/api/scenarios",
            """
            {"title": "断\\r\\n行\\uffff", "problem": "问\\u0000题",
             "requirements": [{"text": "x", "indicator":
               {"name": "准\\u0000确率", "comparator": ">=", "value": 1, "unit": "\\u0000"}}]}\
            """);
    assertThat(answer.body().required("title").asString()).isEqualTo("断 行");
    assertThat(answer.body().required("problem").asString()).isEqualTo("问题");
    assertThat(pages.get("/scenarios.atom" + query("q", "\uffff"))).hasStatusOk();
    var lead =
        api.postAs(
            "taskforce",
            "/api/scenarios",
            """
            {"title": "要交给别人的线索", "problem": "问题", "state": "LEAD"}\
            """);
    assertThat(
            pages
                .postAs("taskforce", "/scenarios/" + id(lead) + "/owner")
                .param("organisation", "\0")
                .param("version", "0"))
        .hasStatus(302);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ﷺ", "𠮷", "泵𠮷", "㍿"})
  void maySearchForWhatIsLongerThanItLooks(String character) {
    var query = query("q", character.repeat(300));
    for (var address : new String[] {"/scenarios", "/search/suggestions", "/scenarios.atom"}) {
      assertThat(pages.get(address + query)).hasStatusOk();
    }
    assertThat(
            pages
                .postAs("supplier", "/account/searches")
                .param("name", "很长的搜索")
                .param("scope", "scenarios")
                .param("query", query.substring(1))
                .param("frequency", "NEVER"))
        .hasStatus(302);
    assertThat(pages.getAs("supplier", "/account/searches"))
        .hasStatusOk()
        .bodyText()
        .satisfies(OddRequestTests::haveShortAddresses);
  }

  private static void haveShortAddresses(String page) {
    assertThat(Pattern.compile("href=\"([^\"]+)\"").matcher(page).results())
        .allSatisfy(each -> assertThat(each.group(1)).hasSizeLessThan(6000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/x\r\nSet-Cookie: a=b",
        "/x\n",
        "/\tx",
        "//evil.example",
        "/\\evil.example",
        "x:"
      })
  void mayWantToComeBackToNoPageOfTheMarket(String to) {
    assertThat(pages.getAs("supplier", "/sign-in" + query("to", to)))
        .hasStatus(302)
        .hasRedirectedUrl("/");
  }

  @Test
  void mayTypeWhatCannotBeStored() {
    for (var field : new String[] {"title", "requirements[99999999].text"}) {
      assertThat(
              pages
                  .postAs("supplier", "/typed-forms")
                  .param("address", "/scenarios/new")
                  .param(field, "没\0写完 \\u0000"))
          .hasStatus(204);
      assertThat(pages.getAs("supplier", "/scenarios/new?restore=true")).hasStatusOk();
    }
  }

  @Test
  void mayGiveReasonsForFieldsThatThereAreNot() {
    var id = posted("退回时写错了字段的需求");
    var answer =
        api.postAs(
            "taskforce",
            "/api/scenarios/" + id + "/moves/RETURN",
            """
            {"version": 0, "reason": "见字段", "fieldReasons":
              {"a\\u0000b": "x", "%s": "y", "problem": "请写清楚"}}\
            """
                .formatted("x".repeat(200)));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(pages.getAs("enterprise", "/scenarios/" + id + "/history"))
        .bodyText()
        .contains("请写清楚")
        .doesNotContain("x".repeat(200));
  }

  @Test
  void mayBeLongerThanAnyForm() throws IOException, InterruptedException {
    var request =
        to("/mining")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html")
            .POST(BodyPublishers.ofString("text=" + "x".repeat(9 << 20)))
            .build();
    var answer = HTTP.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("没有保存任何内容");
  }

  @Test
  void mayKeepHowLongTheyAreToThemselves() throws IOException, InterruptedException {
    var title = ("{\"title\": \"" + "x".repeat(17 << 20)).getBytes(StandardCharsets.UTF_8);
    var request =
        to("/api/scenarios")
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + api.token("enterprise"))
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(title)))
            .build();
    var answer = HTTP.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void mayHaveNoNumberWhereOneIsMeant() {
    assertThat(
            pages
                .postAs("taskforce", "/scenarios")
                .param("version", "abc")
                .param("title", "版本写错的表单")
                .param("problem", "问题"))
        .hasStatus(422)
        .bodyText()
        .contains("这个值的写法不对")
        .doesNotContain("java.lang");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/scenarios", "/scenarios/what-if", "/capabilities", "/capabilities/what-if"})
  void mayChooseAnOwnerThatIsNone(String address) {
    assertThat(
            pages
                .postAs("enterprise", address)
                .param("title", "没有这个单位")
                .param("problem", "问题")
                .param("name", "没有这个单位")
                .param("description", "说明")
                .param("action", "submit")
                .param("organisationId", "%00"))
        .hasStatus(422)
        .bodyText()
        .contains("没有这个单位。");
  }

  @Test
  void mayComeFromAPageThatHasExpired() throws IOException, InterruptedException {
    var request =
        to("/scenarios")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html")
            .POST(BodyPublishers.ofString("title=x&_csrf=old"))
            .build();
    var answer = HTTP.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("这一页放得太久了").doesNotContain("您已经登录");
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(api.base() + path)).header("Accept-Language", "zh-CN");
  }

  private UUID posted(String title) {
    var need =
        "{\"title\": \"%s\", \"problem\": \"问题\", \"state\": \"SUBMITTED\"}".formatted(title);
    return id(api.postAs("enterprise", "/api/scenarios", need));
  }

  private static UUID id(Api.Answer answer) {
    return UUID.fromString(answer.body().required("id").asString());
  }
}
