package io.scenariomarket.scenario;

import static io.scenariomarket.Api.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Planted;
import io.scenariomarket.Unique;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What a need withholds, over HTTP and in the index. */
@MarketTest
class ScenarioConfidentialityTests {

  @Autowired Api api;
  @Autowired ElasticsearchClient elasticsearch;

  @Value("${market.search.prefix:market}")
  String prefix;

  @ParameterizedTest
  @ValueSource(strings = {"AFTER_INTEREST", "ORGANISATION"})
  void isReadByItsOwnerAndTheTaskForceOnly(String level) {
    var word = word();
    var path = "/api/scenarios/" + id(post(word, level, "PUBLISHED"));

    for (var user : List.of("enterprise", "taskforce")) {
      var read = api.getAs(user, path);
      assertThat(read.body().required("withheld")).isEmpty();
      assertThat(read.body().required("requirements")).hasSize(2);
      assertThat(read.body().required("budgetMax").decimalValue()).isEqualByComparingTo("7654321");
      assertThat(read.raw().body()).contains(Planted.in(word, 7));
    }
    for (var user : List.of("", "supplier", "expert", "leader", "admin")) {
      var read = api.send(Optional.of(user).filter(u -> !u.isEmpty()), "GET", path, "");
      assertThat(read.status()).isEqualTo(200);
      assertThat(read.raw().body()).as(user).doesNotContain(word + "密", "765432", "2031-0");
      assertThat(read.body().required("withheld").findValuesAsString("part"))
          .containsExactlyInAnyOrder(
              "budget",
              "period",
              "background",
              "expectedResult",
              "dataOpened",
              "place",
              "leadDepartment",
              "contact",
              "confidentialDetails",
              "requirements");
      assertThat(read.body().required("withheld").findValuesAsString("level")).containsOnly(level);
    }
    assertThat(api.get("/api/scenarios?size=100").raw().body()).doesNotContain(word + "密");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUBLISHED", "DRAFT"})
  void isNowhereInTheIndex(String state) throws IOException {
    var word = word();
    var id = id(post(word, "AFTER_INTEREST", state));
    var scenarios = prefix + "-scenarios" + (state.equals("DRAFT") ? "-restricted" : "");
    await()
        .untilAsserted(
            () ->
                assertThat(elasticsearch.exists(e -> e.index(scenarios).id(id)).value()).isTrue());
    var document = elasticsearch.get(g -> g.index(scenarios).id(id), Object.class);
    assertThat(String.valueOf(document.source()))
        .contains(word)
        .doesNotContain(word + "密", "765432", "2031-0");
    elasticsearch.indices().refresh(r -> r.index(scenarios));
    for (var field : List.of("text", "text.bigram", "title", "leadDepartment")) {
      var found =
          elasticsearch.count(
              c ->
                  c.index(scenarios)
                      .query(q -> q.matchPhrase(m -> m.field(field).query(word + "密"))));
      assertThat(found.count()).as(field).isZero();
    }
  }

  @Test
  void cannotBeFoundByWordsNorItsBudgetByTrying() {
    var word = word();
    var id = id(post(word, "AFTER_INTEREST", "PUBLISHED"));
    await().untilAsserted(() -> assertThat(found("", "q", word)).contains(id));
    for (var user : List.of("", "supplier", "taskforce")) {
      assertThat(found(user, "q", "\"" + word + "密\"")).isSubsetOf(List.of(id));
      assertThat(found(user, "q", word, "moneyMin", "1")).doesNotContain(id);
      assertThat(found(user, "q", word, "moneyMax", "99999999")).doesNotContain(id);
      assertThat(found(user, "q", word, "moneyMin", "7654321", "moneyMax", "7654321"))
          .doesNotContain(id);
    }
    var item = search("", "q", word).body().required("items").get(0);
    assertThat(item.has("moneyMin")).isFalse();
    assertThat(item.has("endDate")).isFalse();
    assertThat(item.required("moneyWithheld").asString()).isEqualTo("AFTER_INTEREST");
    var own = search("enterprise", "q", word).body().required("items").get(0);
    assertThat(own.required("moneyMax").decimalValue()).isEqualByComparingTo("7654321");
    assertThat(own.has("moneyWithheld")).isFalse();
  }

  @Test
  void keepsItsLevelsThroughAChange() {
    var word = word();
    var posted = post(word, "ORGANISATION", "PUBLISHED");
    var path = "/api/scenarios/" + id(posted);
    var changed = api.putAs("enterprise", path, api.getAs("enterprise", path).raw().body());
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.body().required("confidentiality"))
        .isEqualTo(posted.body().required("confidentiality"))
        .hasSize(9);
    assertThat(changed.body().required("requirements"))
        .isEqualTo(posted.body().required("requirements"));
    assertThat(changed.body().required("confidentialInMatching").asBoolean()).isTrue();
    assertThat(api.get(path).raw().body()).doesNotContain(word + "密");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"confidentiality\": {\"budget\": \"SECRET\"} | confidentiality.budget",
        "\"confidentiality\": {\"title\": \"ORGANISATION\"} | confidentiality.title",
        "\"confidentiality\": {\"contact\": \"PUBLIC\"} | confidentiality.contact",
        "\"confidentiality\": {\"confidentialDetails\": \"PUBLIC\"}"
            + " | confidentiality.confidentialDetails",
        "\"requirements\": [{\"text\": \"x\", \"confidentiality\": \"SECRET\"}]"
            + " | requirements[0].confidentiality",
      })
  void isRefusedInWordsWhereALevelMakesNoSense(String part, String field) {
    var refused =
        api.publish(
            "enterprise", "/api/scenarios", "{\"title\": \"x\", \"problem\": \"x\", " + part + "}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo(field);
    assertThat(refused.body().at("/errors/0/message").asString()).isNotBlank();
  }

  private Api.Answer post(String word, String level, String state) {
    var posted = api.publish("enterprise", "/api/scenarios", Planted.scenario(word, level, state));
    assertThat(posted.status()).isEqualTo(201);
    return posted;
  }

  private List<String> found(String user, String... parameters) {
    return search(user, parameters).body().required("items").findValuesAsString("id");
  }

  private Api.Answer search(String user, String... parameters) {
    return api.send(
        Optional.of(user).filter(u -> !u.isEmpty()), "GET", "/api/search" + query(parameters), "");
  }

  private static String id(Api.Answer answer) {
    return answer.body().required("id").asString();
  }

  private static String word() {
    return "K" + Unique.word();
  }
}
