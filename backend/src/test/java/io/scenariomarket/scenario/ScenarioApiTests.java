package io.scenariomarket.scenario;

import static io.scenariomarket.Api.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Unique;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@MarketTest
class ScenarioApiTests {

  @Autowired Api api;

  @Test
  void keepsEveryFieldOfAPostedNeed() {
    var posted = api.publish("enterprise", "/api/scenarios", FULL);

    assertThat(posted.status()).isEqualTo(201);
    var read = api.getAs("enterprise", "/api/scenarios/" + id(posted)).body();
    assertThat(read.required("tracks").get(0).asString()).isEqualTo("脑机接口");
    assertThat(read.required("leastMaturity").asString()).isEqualTo("中试");
    assertThat(read.required("requirements").get(0).toString())
        .isEqualTo(
            """
            {"text":"采样率不低于1000Hz","priority":"MUST","indicator":\
            {"name":"采样率","comparator":">=","value":1000,"unit":"Hz"},"confidentiality":"PUBLIC"}\
            """);
    assertThat(read.required("requirements").get(1).required("priority").asString())
        .isEqualTo("SHOULD");
    assertThat(read.required("budgetMax").decimalValue()).isEqualByComparingTo("80.5");
    assertThat(read.required("endDate").asString()).isEqualTo("2027-06-30");
    assertThat(read.required("contact").required("phone").asString()).isEqualTo("022-0000 0000");
    for (var field : FULL_FIELDS) {
      assertThat(read.has(field)).as(field).isTrue();
    }
  }

  @Test
  void findsInSimplifiedCharactersWhatWasPostedInTraditionalOnes() {
    var word = "鈣鈦礦疊層組件戶外實證" + Unique.word();
    api.publish(
        "enterprise",
        "/api/scenarios",
        """
        {"title": "%s", "problem": "需要可靠的封裝材料"}\
        """
            .formatted(word));

    await()
        .atMost(Duration.ofSeconds(2))
        .untilAsserted(
            () -> {
              var found =
                  api.get("/api/search" + query("q", word.replace("鈣鈦礦疊層組件戶外實證", "钙钛矿叠层组件户外实证")));
              assertThat(found.body().required("items").findValuesAsString("title")).contains(word);
            });
  }

  @Test
  void showsTheContactToItsOwnerAndTheTaskForceOnly() {
    var path = "/api/scenarios/" + id(api.publish("enterprise", "/api/scenarios", FULL));

    assertThat(api.getAs("enterprise", path).body().at("/contact/email").asString())
        .isEqualTo("it@example.com");
    assertThat(api.getAs("taskforce", path).body().at("/contact/email").asString())
        .isEqualTo("it@example.com");
    assertThat(api.get(path).raw().body()).doesNotContain("it@example.com", "022-0000 0000");
    assertThat(api.getAs("supplier", path).raw().body()).doesNotContain("it@example.com");
  }

  @Test
  void keepsADraftFromEverybodyElse() {
    var word = "未公开" + UUID.randomUUID();
    var body = "{\"title\": \"" + word + "\", \"problem\": \"草稿\", \"state\": \"DRAFT\"}";
    var path = "/api/scenarios/" + id(api.publish("enterprise", "/api/scenarios", body));

    assertThat(api.getAs("enterprise", path).status()).isEqualTo(200);
    assertThat(api.getAs("taskforce", path).status()).isEqualTo(200);
    assertThat(api.getAs("supplier", path).status()).isEqualTo(404);
    assertThat(api.get(path).status()).isEqualTo(404);
    await()
        .untilAsserted(
            () ->
                assertThat(
                        api.getAs("enterprise", "/api/search" + query("q", word))
                            .body()
                            .required("total")
                            .asInt())
                    .isPositive());
    assertThat(api.get("/api/search" + query("q", word)).raw().body()).doesNotContain("草稿");
    assertThat(api.get("/api/scenarios?size=100").raw().body()).doesNotContain(word);
  }

  @Test
  void refusesAChangeOfWhatSomebodyChangedInBetween() {
    var path = "/api/scenarios/" + id(api.publish("enterprise", "/api/scenarios", FULL));
    var read = api.getAs("enterprise", path).raw().body();

    var first = api.putAs("taskforce", path, read.replace("康复训练数据", "新的标题"));
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.body().required("version").asLong()).isEqualTo(3);
    assertThat(first.body().required("title").asString()).contains("新的标题");

    assertThat(api.putAs("enterprise", path, read).status()).isEqualTo(409);
    assertThat(api.get(path).body().required("title").asString()).contains("新的标题");
  }

  @Test
  void asksForTheVersionThatWasRead() {
    var path = "/api/scenarios/" + id(api.publish("enterprise", "/api/scenarios", FULL));
    var refused = api.putAs("enterprise", path, FULL);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("version");
  }

  @Test
  void letsOnlyTheOwnerAndTheTaskForceChangeIt() {
    var path = "/api/scenarios/" + id(api.publish("enterprise", "/api/scenarios", FULL));
    var read = api.getAs("enterprise", path).raw().body();

    assertThat(api.putAs("supplier", path, read).status()).isEqualTo(403);
    assertThat(api.putAs("leader", path, read).status()).isEqualTo(403);
    assertThat(api.send(Optional.empty(), "PUT", path, read).status()).isEqualTo(401);
    assertThat(api.putAs("taskforce", path, read).status()).isEqualTo(200);
  }

  @Test
  void needsAnAccountAndAnOrganisationToPost() {
    assertThat(api.send(Optional.empty(), "POST", "/api/scenarios", FULL).status()).isEqualTo(401);
    var refused = api.postAs("leader", "/api/scenarios", FULL);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.raw().headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).contains("application/problem+json"));
    assertThat(refused.body().required("detail").asString()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"title\": \"\", \"problem\": \"x\"} | title",
        "{\"title\": \"x\"} | problem",
        "{\"title\": \"x\", \"problem\": \"x\", \"tracks\": [\"炼金术\"]} | tracks",
        "{\"title\": \"x\", \"problem\": \"x\", \"requirements\": [{\"text\": \" \"}]} |"
            + " requirements[0].text",
        "{\"title\": \"x\", \"problem\": \"x\", \"budgetMin\": 9, \"budgetMax\": 3} | budgetMax",
        "{\"title\": \"x\", \"problem\": \"x\", \"startDate\": \"2027-05-01\", \"endDate\":"
            + " \"2027-04-01\"} | endDate",
        "{\"title\": \"x\", \"problem\": \"x\", \"contact\": {\"email\": \"nobody\"}} |"
            + " contact.email",
      })
  void namesTheFieldThatCannotBeAccepted(String body, String field) {
    var refused = api.publish("enterprise", "/api/scenarios", body);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().required("errors").findValuesAsString("field"))
        .containsExactly(field);
    assertThat(refused.body().at("/errors/0/message").asString()).isNotBlank();
  }

  @Test
  void refusesWhatItCannotReadWithoutAStackTrace() {
    var refused = api.publish("enterprise", "/api/scenarios", "not json");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.raw().body()).doesNotContain("Exception", "at io.");
  }

  @Test
  void leavesOutWhatCannotBeStored() {
    var posted =
        api.publish(
            "enterprise",
            "/api/scenarios",
            "{\"title\": \"题\\u0000目\\ud800\", \"problem\": \"一行\\n二行\"}");
    assertThat(posted.status()).isEqualTo(201);
    assertThat(posted.body().required("title").asString()).isEqualTo("题目");
    assertThat(posted.body().required("problem").asString()).isEqualTo("一行\n二行");
  }

  @Test
  void answersNotFoundForWhatIsNotThere() {
    assertThat(api.get("/api/scenarios/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(api.get("/api/scenarios/17").status()).isBetween(400, 404);
  }

  private static String id(Api.Answer answer) {
    return answer.body().required("id").asString();
  }

  private static final String FULL =
      """
      {"title": "康复训练数据采集", "grade": "小切口", "kind": "场景机会", "tracks": ["BCI"],
       "direction": "康复与神经调控", "park": "华苑科技园", "place": "康复医学科", "leadDepartment": "卫健委",
       "background": "现有设备依赖进口", "problem": "需要无创脑电采集设备",
       "requirements": [
         {"text": "采样率不低于1000Hz", "priority": "MUST",
          "indicator": {"name": "采样率", "comparator": "≥", "value": 1000, "unit": "Hz"}},
         {"text": "支持离线使用", "priority": "SHOULD"}],
       "expectedResult": "训练效率提升", "dataOpened": "脱敏脑电数据", "dataSensitivity": "受限",
       "budgetMin": 30, "budgetMax": 80.5, "startDate": "2027-01-01", "endDate": "2027-06-30",
       "cooperation": ["采购"], "dealTerms": ["里程碑付费"], "leastMaturity": "TRL6",
       "requiredQualifications": ["高企"], "regionsAccepted": ["全国"],
       "contact": {"name": "李工", "phone": "022-0000 0000", "email": "it@example.com"},
       "source": "申报", "sourceSentence": "一句原文", "validUntil": "2027-03-01"}\
      """;

  private static final String[] FULL_FIELDS = {
    "id",
    "title",
    "grade",
    "kind",
    "tracks",
    "direction",
    "park",
    "place",
    "organisationId",
    "organisationName",
    "leadDepartment",
    "background",
    "problem",
    "requirements",
    "expectedResult",
    "dataOpened",
    "dataSensitivity",
    "budgetMin",
    "budgetMax",
    "startDate",
    "endDate",
    "cooperation",
    "dealTerms",
    "leastMaturity",
    "requiredQualifications",
    "regionsAccepted",
    "contact",
    "source",
    "sourceSentence",
    "validUntil",
    "state",
    "version",
    "sample",
    "createdAt",
    "updatedAt"
  };
}
