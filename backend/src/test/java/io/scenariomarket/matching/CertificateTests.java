package io.scenariomarket.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import io.scenariomarket.Unique;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Certificates of products, from what suppliers enter to what buyers are told. */
@MarketTest
class CertificateTests {

  private static final String CLASS_THREE = "医疗器械注册证（三类）";

  @Autowired Api api;
  @Autowired Pages pages;

  @Test
  void aProductIsTakenByWhatItHoldsItself() throws Exception {
    var word = Unique.word();
    var held =
        capability(
            word,
            "持证",
            """
            {"kind": "三类证", "number": "国械注准20263070001", "holder": "远岸医疗公司",
             "validUntil": "2031-03-04", "state": "HELD"}\
            """);
    capability(word, "申请", "{\"kind\": \"三类证\", \"state\": \"APPLIED\"}");
    capability(
        word,
        "过期",
        "{\"kind\": \"三类证\", \"holder\": \"某公司\", \"validUntil\": \"2021-03-04\", \"state\":"
            + " \"HELD\"}");
    capability(word, "未提", "");
    capability(word, "自述", "", "产品注册预计明年完成。");
    var need =
        post(
            "enterprise",
            "/api/scenarios",
            """
            {"title": "输液泵%1$s", "problem": "%1$s 需要输液泵。",
             "requiredQualifications": ["三类医疗器械注册证"]}\
            """
                .formatted(word));

    await()
        .untilAsserted(
            () ->
                assertThat(verdicts(need, word))
                    .isEqualTo(
                        Map.of(
                            "持证", "MET", "申请", "NOT_MET", "过期", "NOT_MET", "未提", "UNKNOWN", "自述",
                            "NOT_MET")));
    assertThat(
            pages
                .getAs("enterprise", "/scenarios/" + need + "/matches?at=" + held)
                .exchange()
                .getResponse()
                .getContentAsString())
        .contains("产品证书", "已申请，尚未取得", "已于 2021年3月4日 过期", "持证单位：远岸医疗公司");
    assertThat(found(word)).containsExactly(held);
  }

  @Test
  void aCertificateOfAnOrganisationIsNoneOfAProduct() {
    var answer =
        api.postAs(
            "supplier",
            "/api/capabilities",
            """
            {"name": "输液泵", "description": "输液用。",
             "certificates": [{"kind": "高新技术企业", "state": "HELD"}]}\
            """);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.raw().body()).contains("certificates[0].kind", "单位资质");
  }

  @Test
  void aRowCanBeAddedToTheFormAndIsKeptAsItWasTyped() throws Exception {
    var page =
        pages
            .postAs("supplier", "/capabilities")
            .param("action", "add-certificate")
            .param("name", "输液泵")
            .param("certificates[0].kind", CLASS_THREE)
            .param("certificates[0].validUntil", "后年")
            .param("certificates[0].state", "APPLIED")
            .exchange()
            .getResponse()
            .getContentAsString();
    assertThat(page)
        .contains("name=\"certificates[1].kind\"", "value=\"后年\"")
        .contains("<option value=\"APPLIED\" selected=\"selected\">申请中，尚未取得</option>")
        .doesNotContain("value=\"高新技术企业\"");
  }

  private List<String> found(String word) {
    return api.get(
            "/api/search"
                + Api.query("type", "capability", "q", word, "qualification", CLASS_THREE))
        .body()
        .required("items")
        .findValuesAsString("id");
  }

  private Map<String, String> verdicts(String need, String word) {
    var verdicts = new TreeMap<String, String>();
    for (var match :
        api.getAs("enterprise", "/api/scenarios/" + need + "/matches?size=100")
            .body()
            .required("items")) {
      var name = match.required("capabilityName").asString();
      if (name.endsWith(word)) {
        verdicts.put(name.substring(3, 5), verdict(match));
      }
    }
    return verdicts;
  }

  private static String verdict(JsonNode match) {
    for (var condition : match.required("conditions")) {
      if (condition.required("name").asString().equals("certificates")) {
        return condition.required("verdict").asString();
      }
    }
    return "";
  }

  private String capability(String word, String which, String certificate) {
    return capability(word, which, certificate, "");
  }

  private String capability(String word, String which, String certificate, String text) {
    return post(
        "supplier",
        "/api/capabilities",
        """
        {"name": "输液泵%2$s%1$s", "description": "%1$s 输液泵。%4$s", "certificates": [%3$s]}\
        """
            .formatted(word, which, certificate, text));
  }

  private String post(String user, String path, String body) {
    var state = path.endsWith("scenarios") ? "PUBLISHED" : "LISTED";
    var answer =
        api.publish(user, path, body.replaceFirst("\\{", "{\"state\": \"" + state + "\", "));
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
    return answer.body().required("id").asString();
  }
}
