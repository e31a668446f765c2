package io.scenariomarket.pairing;

import static io.scenariomarket.Api.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import io.scenariomarket.Unique;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Why one pair stands where it does in a list of matches, or does not stand there. */
@MarketTest
class PairTests {

  @Autowired Api api;
  @Autowired Pages pages;

  @Test
  void explainsAPairExactlyAsTheListsOfBothSidesDo() {
    var need = sample("scenario", "脑卒中 康复");
    var listed = api.get("/api/scenarios/" + need + "/matches?size=20").body().required("items");
    for (var at : new int[] {0, listed.size() - 1}) {
      var match = listed.get(at);
      var offer = match.required("capabilityId").asString();
      var asked = api.get("/api/scenarios/" + need + "/matches/" + offer).body();
      assertThat(asked.required("match")).isEqualTo(match);
      assertThat(asked.at("/place/listed").asBoolean()).isTrue();
      assertThat(asked.at("/place/standing").asString()).isEqualTo(standing(match));
      var fromThere = api.get("/api/capabilities/" + offer + "/matches/" + need).body();
      assertThat(fromThere.required("match")).isEqualTo(match);
    }
    assertThat(
            api.get(
                    "/api/scenarios/"
                        + need
                        + "/matches/"
                        + listed.get(0).required("capabilityId").asString())
                .body()
                .at("/place/rank")
                .asInt())
        .isEqualTo(1);
  }

  private static String standing(JsonNode match) {
    if (match.required("score").asDouble() < 0.38) {
      return "LOOSE";
    }
    return match.required("eligibility").asString().equals("INELIGIBLE")
        ? "EXCLUDED"
        : "RECOMMENDED";
  }

  @Test
  void saysWhyAnythingIsNotProposed() throws Exception {
    var need = post("enterprise", "/api/scenarios", need("船坞漏水巡检", ", \"leastMaturity\": \"量产\""));
    var raw = post("supplier", "/api/capabilities", offer("船坞漏水巡检", ", \"maturity\": \"概念验证\""));
    var own = post("enterprise", "/api/capabilities", offer("船坞漏水巡检", ""));
    var far = post("supplier", "/api/capabilities", offer("古琴斫制", ""));
    var draft =
        api.postAs("supplier", "/api/capabilities", offer("船坞漏水巡检", ", \"state\": \"DRAFT\""))
            .body()
            .required("id")
            .asString();
    var list = "/scenarios/" + need + "/matches/";

    await().untilAsserted(() -> assertThat(place(need, raw)).isEqualTo("EXCLUDED"));
    assertThat(page("enterprise", list + raw))
        .contains("硬条件不符合，没有推荐。", "成熟度为概念验证，低于所要求的量产", "在线发现漏水");
    assertThat(place(need, own)).isEqualTo("OWN");
    assertThat(place(need, far)).isIn("LOOSE", "NOT_NEAR");
    assertThat(page("", list + far)).containsPattern("没有(推荐|进入候选)").contains("还缺什么");
    assertThat(
            api.getAs("taskforce", "/api" + list + draft).body().at("/place/standing").asString())
        .isEqualTo("CLOSED");
    assertThat(page("taskforce", list + draft)).contains("现在不参加匹配。", "该能力目前未上架");
  }

  @Test
  void isHiddenFromWhoeverMayNotSeeBoth() {
    var need = post("enterprise", "/api/scenarios", need("冷库除霜", ""));
    var draft =
        api.postAs("supplier", "/api/capabilities", offer("冷库除霜", ", \"state\": \"DRAFT\""))
            .body()
            .required("id")
            .asString();
    for (var address :
        new String[] {
          "/scenarios/" + need + "/matches/" + draft,
          "/capabilities/" + draft + "/opportunities/" + need
        }) {
      assertThat(pages.getAs("supplier", address)).hasStatusOk();
      assertThat(pages.getAs("enterprise", address)).hasStatus(404).bodyText().contains("没有这项能力");
    }
    assertThat(pages.get("/scenarios/" + need + "/matches/none")).hasStatus(404);
    assertThat(api.get("/api/scenarios/" + need + "/matches/none").status()).isEqualTo(404);
  }

  @Test
  void findsWhatIsMissedByItsNameOrItsSupplier() throws Exception {
    var word = Unique.word();
    var need = post("enterprise", "/api/scenarios", need("港口除尘", ""));
    var offer = post("supplier", "/api/capabilities", offer("雾炮" + word, ""));
    var draft =
        api.postAs("supplier", "/api/capabilities", offer("雾桩" + word, ", \"state\": \"DRAFT\""))
            .body()
            .required("id")
            .asString();
    var path = "/scenarios/" + need + "/matches/find";
    await()
        .untilAsserted(
            () ->
                assertThat(found("supplier", path, word)).containsExactlyInAnyOrder(offer, draft));
    assertThat(found("enterprise", path, word)).containsExactly(offer);
    var supplier =
        api.getAs("enterprise", "/api" + path + query("q", word))
            .body()
            .get(0)
            .required("organisationName")
            .asString();
    assertThat(found("enterprise", path, supplier)).isNotEmpty();
    assertThat(page("enterprise", path + query("q", word)))
        .contains("雾炮" + word, "/scenarios/" + need + "/matches/" + offer)
        .doesNotContain("雾桩");
    assertThat(page("enterprise", path + query("q", "<b>" + Unique.word())))
        .contains("没有找到叫“&lt;b&gt;");
    assertThat(page("enterprise", path)).contains("写您想问的能力或供方名称的一部分");
    assertThat(found("supplier", "/capabilities/" + offer + "/matches/find", "港口除尘"))
        .contains(need);
    assertThat(page("", "/scenarios/" + need + "/matches")).contains(path);
  }

  private Iterable<String> found(String user, String path, String words) {
    return api.getAs(user, "/api" + path + query("q", words)).body().findValuesAsString("id");
  }

  private String place(String need, String offer) {
    return api.getAs("taskforce", "/api/scenarios/" + need + "/matches/" + offer)
        .body()
        .at("/place/standing")
        .asString();
  }

  private String page(String user, String address) throws Exception {
    var request = user.isEmpty() ? pages.get(address) : pages.getAs(user, address);
    var response = request.exchange().getResponse();
    assertThat(response.getStatus()).isEqualTo(200);
    return response.getContentAsString();
  }

  private static String need(String title, String more) {
    return """
    {"title": "%s", "problem": "%s靠人工，慢而且危险，要在线发现。",
     "requirements": [{"text": "在线发现漏水"}, {"text": "防爆"}]%s}\
    """
        .formatted(title, title, more);
  }

  private static String offer(String name, String more) {
    return "{\"name\": \"%s装置\", \"description\": \"%s，自动完成。\"%s}".formatted(name, name, more);
  }

  private String post(String user, String path, String body) {
    var posted = api.publish(user, path, body);
    assertThat(posted.status()).as(posted.raw().body()).isEqualTo(201);
    return posted.body().required("id").asString();
  }

  private String sample(String type, String words) {
    return api.get("/api/search" + query("q", words, "type", type, "sample", "true"))
        .body()
        .at("/items/0/id")
        .asString();
  }
}
