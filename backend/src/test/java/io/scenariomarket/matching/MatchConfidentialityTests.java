package io.scenariomarket.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Unique;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What matches tell of confidential content, in both directions, as everybody, over HTTP. */
@MarketTest
class MatchConfidentialityTests {

  private static final String REQUIREMENT = "声纹识别轴承早期剥落缺陷";
  private static final String CASE = "某军工厂装用声纹识别发现轴承剥落";
  private static final String DETAILS = "样机由第七研究所试制";

  /** Each item once for all tests, by what it was posted as. */
  private static final Map<String, String> POSTED = new ConcurrentHashMap<>();

  @Autowired Api api;

  @ParameterizedTest
  @CsvSource({
    "true, '', 2", "true, supplier, 2", "true, expert, 2", "true, enterprise, 2",
    "true, taskforce, 2", "false, '', 1", "false, supplier, 1", "false, leader, 1",
    "false, enterprise, 2", "false, taskforce, 2"
  })
  void aConfidentialRequirementIsCountedByConsentAndReadByRight(
      boolean agreed, String user, int requirements) {
    var need = need(agreed);
    var offer = offer(true);
    for (var match : List.of(ofNeed(need, offer, user), ofOffer(need, offer, user))) {
      assertThat(match.required("requirements")).hasSize(requirements);
      var reads = List.of("enterprise", "taskforce").contains(user);
      if (reads) {
        assertThat(match.at("/requirements/1/text").asString()).isEqualTo(REQUIREMENT);
        assertThat(match.at("/requirements/1").has("textWithheld")).isFalse();
      } else {
        assertThat(match.toString()).doesNotContain(REQUIREMENT, "7654321", DETAILS);
        if (agreed) {
          var hidden = match.at("/requirements/1");
          assertThat(hidden.required("textWithheld").asString()).isEqualTo("ORGANISATION");
          assertThat(hidden.required("text").asString()).contains("保密要求");
          assertThat(hidden.required("kind").asString()).isEqualTo("confidential");
          assertThat(hidden.required("verdict").asString()).isNotBlank();
          assertThat(hidden.has("target")).isFalse();
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "true, '', withheld", "true, enterprise, withheld", "true, supplier, quoted",
    "true, taskforce, quoted", "false, '', silent", "false, enterprise, silent",
    "false, supplier, quoted", "false, taskforce, quoted"
  })
  void confidentialEvidenceIsCountedByConsentAndQuotedByRight(
      boolean agreed, String user, String expected) {
    var need = openNeed();
    var offer = offer(agreed);
    for (var match : List.of(ofNeed(need, offer, user), ofOffer(need, offer, user))) {
      var requirement = match.at("/requirements/0");
      switch (expected) {
        case "quoted" -> assertThat(requirement.required("evidence").asString()).contains(CASE);
        case "withheld" -> {
          assertThat(requirement.required("evidence").asString()).contains("保密", "双方同意对接后可见");
          assertThat(requirement.required("evidenceWithheld").asString())
              .isEqualTo("AFTER_INTEREST");
        }
        default -> assertThat(requirement.has("evidenceWithheld")).isFalse();
      }
      if (!expected.equals("quoted")) {
        assertThat(match.toString()).doesNotContain(CASE);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aPairHasOneScoreWhoeverAsks(boolean agreed) {
    var need = need(agreed);
    var offer = offer(agreed);
    var scores =
        List.of("", "enterprise", "supplier", "taskforce", "expert").stream()
            .flatMap(
                user -> List.of(ofNeed(need, offer, user), ofOffer(need, offer, user)).stream())
            .map(match -> match.required("score").asDouble())
            .distinct();
    assertThat(scores).hasSize(1);
  }

  @Test
  void aWithheldBudgetIsNotKnownWhateverThePriceIs() {
    var need = need(true);
    for (var price : List.of("1", "7654321", "7654322", "99999999")) {
      var offer =
          post(
              "supplier",
              "/api/capabilities",
              """
              {"name": "轴承振动监测试价%s", "description": "监测机床主轴轴承振动", "priceMin": %s,
               "deliveryDays": %s}\
              """
                  .formatted(word(), price, price));
      for (var user : List.of("supplier", "")) {
        var match = ofOffer(need, offer, user);
        assertThat(match.required("eligibility").asString()).isEqualTo("UNKNOWN");
        assertThat(match.required("conditions").findValuesAsString("verdict"))
            .containsOnly("UNKNOWN");
        assertThat(match.required("conditions").findValuesAsString("name"))
            .contains("budget", "delivery");
      }
      var own = ofNeed(need, offer, "enterprise");
      assertThat(own.required("conditions").findValuesAsString("verdict"))
          .doesNotContain("UNKNOWN");
    }
  }

  private String need(boolean agreed) {
    return POSTED.computeIfAbsent(
        "need" + agreed,
        _ ->
            post(
                "enterprise",
                "/api/scenarios",
                """
                {"title": "机床主轴轴承振动监测%s", "problem": "轴承损坏造成停机，需要提前发现。",
                 "requirements": [
                   {"text": "监测机床主轴轴承振动"},
                   {"text": "%s", "confidentiality": "ORGANISATION",
                    "indicator": {"name": "检出率", "comparator": ">=", "value": 7654321, "unit": "%%"}}],
                 "budgetMax": 7654321, "startDate": "2031-01-01", "endDate": "2031-12-31",
                 "confidentialDetails": "%s", "confidentialInMatching": %s,
                 "confidentiality": {"budget": "AFTER_INTEREST", "period": "ORGANISATION"}}\
                """
                    .formatted(word(), REQUIREMENT, DETAILS, agreed)));
  }

  private String openNeed() {
    return POSTED.computeIfAbsent(
        "openNeed",
        _ ->
            post(
                "enterprise",
                "/api/scenarios",
                """
                {"title": "机床主轴轴承振动监测%s", "problem": "轴承损坏造成停机，需要提前发现。",
                 "requirements": [{"text": "%s"}]}\
                """
                    .formatted(word(), REQUIREMENT)));
  }

  private String offer(boolean agreed) {
    return POSTED.computeIfAbsent(
        "offer" + agreed,
        _ ->
            post(
                "supplier",
                "/api/capabilities",
                """
                {"name": "机床主轴轴承振动监测仪%s", "description": "监测机床主轴轴承振动。",
                 "cases": [{"customer": "%s", "confidentiality": "AFTER_INTEREST"}],
                 "confidentialInMatching": %s}\
                """
                    .formatted(word(), CASE, agreed)));
  }

  private String post(String user, String path, String body) {
    var posted = api.publish(user, path, body);
    assertThat(posted.status()).isEqualTo(201);
    return posted.body().required("id").asString();
  }

  private JsonNode ofNeed(String need, String offer, String user) {
    return pair("/api/scenarios/" + need + "/matches?size=30", "capabilityId", offer, user);
  }

  private JsonNode ofOffer(String need, String offer, String user) {
    return pair("/api/capabilities/" + offer + "/matches?size=30", "scenarioId", need, user);
  }

  private JsonNode pair(String path, String name, String id, String user) {
    return await()
        .until(
            () -> {
              var answer =
                  api.send(Optional.of(user).filter(u -> !u.isEmpty()), "GET", path, "").body();
              return StreamSupport.stream(answer.required("items").spliterator(), false)
                  .filter(match -> match.required(name).asString().equals(id))
                  .findFirst();
            },
            Optional::isPresent)
        .orElseThrow();
  }

  private static String word() {
    return Unique.word();
  }
}
