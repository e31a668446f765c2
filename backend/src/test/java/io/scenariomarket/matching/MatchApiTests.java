package io.scenariomarket.matching;

import static io.scenariomarket.Api.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import java.util.ArrayList;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Matches over the sample data. */
@MarketTest
class MatchApiTests {

  @Autowired Api api;

  @Test
  void explainsEveryMatchDownToTheEvidence() {
    var need = first("scenario", "脑卒中 康复");
    var listing =
        api.get("/api/scenarios/" + need.required("id").asString() + "/matches?size=5").body();

    assertThat(listing.required("modelVersion").asString()).isNotBlank();
    assertThat(listing.required("items")).hasSize(5);
    for (var match : listing.required("items")) {
      assertThat(match.required("scenarioTitle").asString())
          .isEqualTo(need.required("title").asString());
      assertThat(match.required("capabilityName").asString()).isNotBlank();
      assertThat(match.required("capabilityOrganisationName").asString()).isNotBlank();
      assertThat(match.required("score").asDouble()).isBetween(0.0, 1.0);
      assertThat(match.required("eligibility").asString())
          .isIn("ELIGIBLE", "NEGOTIABLE", "UNKNOWN", "INELIGIBLE");
      assertThat(match.required("requirements")).isNotEmpty();
      for (var requirement : match.required("requirements")) {
        assertThat(requirement.required("verdict").asString())
            .isIn("COVERED", "PARTLY", "CONTRADICTED", "SILENT");
        assertThat(requirement.required("similarity").asDouble()).isBetween(0.0, 1.0);
        assertThat(requirement.required("must").isBoolean()).isTrue();
        assertThat(requirement.required("evidence").asString()).isNotBlank();
      }
      for (var condition : match.required("conditions")) {
        assertThat(condition.required("verdict").asString()).isIn("MET", "NOT_MET", "UNKNOWN");
        assertThat(condition.required("reason").asString())
            .isNotBlank()
            .doesNotContain("matching.reason", "[", "{");
      }
    }
  }

  @Test
  void ranksTheIneligibleLast() {
    var need = first("scenario", "脑机接口");
    var items =
        api.get("/api/scenarios/" + need.required("id").asString() + "/matches?size=100")
            .body()
            .required("items");
    var order = new ArrayList<Boolean>();
    var standings = new ArrayList<Double>();
    for (var match : items) {
      var ineligible = match.required("eligibility").asString().equals("INELIGIBLE");
      order.add(ineligible);
      if (!ineligible) {
        standings.add(standing(match));
      }
    }
    assertThat(order).isSorted().contains(true, false);
    assertThat(standings).isSortedAccordingTo((a, b) -> Double.compare(b, a));
  }

  private static double standing(JsonNode match) {
    var standing = match.required("score").asDouble();
    for (var condition : match.required("conditions")) {
      if (condition.required("verdict").asString().equals("NOT_MET")
          && condition.required("negotiable").asBoolean()) {
        standing *= 0.9;
      }
    }
    return standing;
  }

  @Test
  void givesAPairTheSameScoreFromBothSides() {
    var need = first("scenario", "钙钛矿");
    var match =
        api.get("/api/scenarios/" + need.required("id").asString() + "/matches?size=3")
            .body()
            .required("items")
            .get(0);
    var reverse =
        api.get(
                "/api/capabilities/"
                    + match.required("capabilityId").asString()
                    + "/matches?size=100")
            .body()
            .required("items");

    var same =
        StreamSupport.stream(reverse.spliterator(), false)
            .filter(each -> each.required("scenarioId").equals(match.required("scenarioId")))
            .findFirst();
    assertThat(same)
        .hasValueSatisfying(
            each -> {
              assertThat(each.required("score").asDouble())
                  .isCloseTo(match.required("score").asDouble(), within(1e-9));
              assertThat(each.required("requirements")).isEqualTo(match.required("requirements"));
            });
  }

  @Test
  void findsRequirementsInFreeTextWhereNoneAreListed() {
    var posted =
        api.publish(
            "enterprise",
            "/api/scenarios",
            """
            {"title": "車間設備振動監測", "tracks": ["自主信创"],
             "problem": "1、需要採集數控機床主軸振動信號，採樣率不低於10kHz；2、提前三天預警軸承故障；3、部署在國產操作系統上。"}\
            """);
    var matches =
        api.get("/api/scenarios/" + posted.body().required("id").asString() + "/matches?size=3")
            .body();
    assertThat(matches.required("items").get(0).required("requirements")).hasSize(3);
  }

  @Test
  void findsAPostedNeedFromTheOtherSide() {
    var offer =
        api.publish(
                "supplier",
                "/api/capabilities",
                """
                {"name": "深海耐压浮力材料", "tracks": ["深海探采"],
                 "description": "用于深海潜水器的固体浮力材料，可在四千五百米水深长期工作，密度低、吸水率小。"}\
                """)
            .body();
    var need =
        api.publish(
                "enterprise",
                "/api/scenarios",
                """
                {"title": "深海潜水器用固体浮力材料", "tracks": ["深海探采"],
                 "problem": "现有浮力材料在四千米以下吸水增重，需要耐压、低密度、吸水率低的固体浮力材料。"}\
                """)
            .body();

    await()
        .untilAsserted(
            () ->
                assertThat(
                        api.get(
                                "/api/capabilities/"
                                    + offer.required("id").asString()
                                    + "/matches?size=5")
                            .body()
                            .required("items")
                            .findValuesAsString("scenarioId"))
                    .contains(need.required("id").asString()));
  }

  @Test
  void showsMatchesOfADraftToItsOwnersOnly() {
    var draft =
        api.publish(
                "enterprise",
                "/api/scenarios",
                "{\"title\": \"草稿\", \"problem\": \"草稿\", \"state\": \"DRAFT\"}")
            .body();
    var path = "/api/scenarios/" + draft.required("id").asString() + "/matches";
    assertThat(api.getAs("enterprise", path).status()).isEqualTo(200);
    assertThat(api.getAs("supplier", path).status()).isEqualTo(404);
    assertThat(api.get(path).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "-3, 1", "7, 7"})
  void keepsTheSizeWithinBounds(int asked, int size) {
    var need = first("scenario", "脑机接口").required("id").asString();
    assertThat(
            api.get("/api/scenarios/" + need + "/matches?size=" + asked).body().required("items"))
        .hasSize(size);
  }

  private JsonNode first(String type, String words) {
    return api.get("/api/search" + query("q", words, "type", type, "sample", "true"))
        .body()
        .required("items")
        .get(0);
  }
}
