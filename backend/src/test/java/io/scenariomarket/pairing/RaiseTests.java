package io.scenariomarket.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import io.scenariomarket.Unique;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What would raise the score of a pair, and by how much. */
@MarketTest
class RaiseTests {

  private static final String NEED =
      """
      {"title": "管廊巡检%s", "problem": "人工巡检慢。", "budgetMax": 30, "leastMaturity": "量产",
       "requirements": [{"text": "支持防爆", "priority": "%s"}, {"text": "续航时间不低于 4 小时",
         "indicator": {"name": "续航时间", "comparator": ">=", "value": 4, "unit": "小时"}}]}\
      """;

  private final String word = Unique.word();
  private String need = "";
  private String offer = "";

  @Autowired Api api;
  @Autowired Pages pages;

  @BeforeEach
  void post() {
    need = post("enterprise", "scenarios", NEED.formatted(word, "MUST"));
    offer =
        post(
            "supplier",
            "capabilities",
            """
            {"name": "管廊巡检机器人%s", "description": "在管廊里巡检。不支持防爆。",
             "maturity": "概念验证", "priceMin": 45}\
            """
                .formatted(word));
  }

  @Test
  void isSaidToTheSideThatCanDoItAlone() throws Exception {
    assertThat(raises("")).isEmpty();
    assertThat(raises("expert")).isEmpty();
    assertThat(raises("supplier").findValuesAsString("by")).containsOnly("SUPPLIER");
    assertThat(raises("enterprise").findValuesAsString("by")).containsOnly("NEED");
    assertThat(raises("taskforce").findValuesAsString("by")).contains("SUPPLIER", "NEED");
    assertThat(raises("taskforce").size()).isLessThanOrEqualTo(10);
    var page = "/scenarios/" + need + "/matches/" + offer;
    assertThat(text("enterprise", page))
        .contains("怎样提高这一对的分数", "提高预算", "/scenarios/" + need + "/edit#budgetMax")
        .doesNotContain("供方可以做的");
    assertThat(text("supplier", page))
        .contains("写上“续航时间 ≥ 4 小时”", "/capabilities/" + offer + "/edit#indicators")
        .doesNotContain("需求方可以做的");
    assertThat(pages.get(page)).bodyText().doesNotContain("怎样提高这一对的分数");
  }

  @Test
  void putsWhatKeepsTheTwoApartFirstAndThenWhatGainsMost() {
    var steps = raises("supplier");
    assertThat(steps.findValuesAsString("effect"))
        .startsWith("NEEDED", "NEEDED")
        .contains("SCORE", "PLACE");
    var gains =
        steps
            .valueStream()
            .filter(each -> !each.required("effect").asString().equals("NEEDED"))
            .map(each -> each.required("gain").asDouble())
            .toList();
    assertThat(gains).isSortedAccordingTo((one, other) -> Double.compare(other, one));
  }

  @Test
  void comesTrueWhenItIsDone() {
    var posted = api.postAs("enterprise", "/api/scenarios", draft("MUST", 0)).body();
    need = posted.required("id").asString();
    var softened =
        raises("enterprise")
            .valueStream()
            .filter(each -> each.required("words").asString().contains("最好满足"))
            .findFirst()
            .orElseThrow();
    var put =
        api.putAs(
            "enterprise",
            "/api/scenarios/" + need,
            draft("SHOULD", posted.required("version").asInt()));
    assertThat(put.status()).as(put.raw().body()).isEqualTo(200);
    assertThat(pair("enterprise").at("/match/score").asDouble())
        .isCloseTo(softened.required("score").asDouble(), within(1e-6));
  }

  private String draft(String priority, int version) {
    return NEED.formatted(word, priority)
        .replace(
            "{\"title\"", "{\"state\": \"DRAFT\", \"version\": %d, \"title\"".formatted(version));
  }

  private JsonNode raises(String user) {
    return pair(user).required("raises");
  }

  private JsonNode pair(String user) {
    var address = "/api/scenarios/" + need + "/matches/" + offer;
    return (user.isEmpty() ? api.get(address) : api.getAs(user, address)).body();
  }

  private String text(String user, String address) throws Exception {
    var response = pages.getAs(user, address).exchange().getResponse();
    assertThat(response.getStatus()).isEqualTo(200);
    return response.getContentAsString();
  }

  private String post(String user, String noun, String body) {
    var posted = api.publish(user, "/api/" + noun, body);
    assertThat(posted.status()).as(posted.raw().body()).isEqualTo(201);
    return posted.body().required("id").asString();
  }
}
