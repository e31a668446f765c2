package io.scenariomarket.supplier;

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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What a capability withholds, over HTTP and in the index. */
@MarketTest
class CapabilityConfidentialityTests {

  @Autowired Api api;
  @Autowired ElasticsearchClient elasticsearch;

  @Value("${market.search.prefix:market}")
  String prefix;

  @ParameterizedTest
  @ValueSource(strings = {"AFTER_INTEREST", "ORGANISATION"})
  void isReadByItsOwnerAndTheTaskForceOnly(String level) {
    var word = word();
    var path = "/api/capabilities/" + id(post(word, level, "LISTED"));

    for (var user : List.of("supplier", "taskforce")) {
      var read = api.getAs(user, path);
      assertThat(read.body().required("withheld")).isEmpty();
      assertThat(read.body().required("indicators")).hasSize(2);
      assertThat(read.body().required("cases")).hasSize(2);
      assertThat(read.body().required("capacity").asInt()).isEqualTo(765433);
    }
    for (var user : List.of("", "enterprise", "expert", "leader", "admin")) {
      var read = api.send(Optional.of(user).filter(u -> !u.isEmpty()), "GET", path, "");
      assertThat(read.raw().body()).as(user).doesNotContain(word + "密", "76543");
      assertThat(read.body().required("withheld").findValuesAsString("part"))
          .containsExactlyInAnyOrder(
              "price",
              "delivery",
              "capacity",
              "fitsScenarios",
              "intellectualProperty",
              "compatibility",
              "contact",
              "confidentialDetails",
              "indicators",
              "cases",
              "certificates");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"LISTED", "DRAFT"})
  void isNowhereInTheIndex(String state) throws IOException {
    var word = word();
    var id = id(post(word, "ORGANISATION", state));
    var capabilities = prefix + "-capabilities" + (state.equals("DRAFT") ? "-restricted" : "");
    await()
        .untilAsserted(
            () ->
                assertThat(elasticsearch.exists(e -> e.index(capabilities).id(id)).value())
                    .isTrue());
    var document = elasticsearch.get(g -> g.index(capabilities).id(id), Object.class);
    assertThat(String.valueOf(document.source()))
        .contains(word)
        .doesNotContain(word + "密", "76543");
  }

  @Test
  void cannotBeFoundByItsPrice() {
    var word = word();
    var id = id(post(word, "AFTER_INTEREST", "LISTED"));
    await().untilAsserted(() -> assertThat(found("q", word)).contains(id));
    assertThat(found("q", word, "moneyMin", "1")).doesNotContain(id);
    assertThat(found("q", word, "moneyMax", "99999999")).doesNotContain(id);
  }

  private List<String> found(String... parameters) {
    return api.get("/api/search" + query(parameters))
        .body()
        .required("items")
        .findValuesAsString("id");
  }

  private Api.Answer post(String word, String level, String state) {
    var posted =
        api.publish("supplier", "/api/capabilities", Planted.capability(word, level, state));
    assertThat(posted.status()).isEqualTo(201);
    return posted;
  }

  private static String id(Api.Answer answer) {
    return answer.body().required("id").asString();
  }

  private static String word() {
    return "K" + Unique.word();
  }
}
