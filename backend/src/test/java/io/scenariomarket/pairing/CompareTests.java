package io.scenariomarket.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import io.scenariomarket.Unique;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several matches beside each other. */
@MarketTest
class CompareTests {

  private final String word = Unique.word();
  private String need = "";
  private String good = "";
  private String poor = "";
  private String draft = "";

  @Autowired Api api;
  @Autowired Pages pages;

  @BeforeEach
  void post() {
    need =
        post(
            "enterprise",
            "scenarios",
            """
            {"title": "泵房振动监测%s", "problem": "轴承损坏造成停机。", "leastMaturity": "量产",
             "requirements": [{"text": "采样率不低于 1000 Hz"}, {"text": "支持防爆"}]}\
            """);
    good =
        post(
            "supplier",
            "capabilities",
            """
            {"name": "振动监测仪甲%s", "description": "采样率 2000 Hz。支持防爆。", "maturity": "量产",
             "priceMin": 12.5}\
            """);
    poor =
        post(
            "supplier",
            "capabilities",
            """
            {"name": "振动监测仪乙%s", "description": "采样率 200 Hz。支持防爆。",
             "maturity": "概念验证", "priceMin": 7.25, "confidentiality": {"price": "ORGANISATION"}}\
            """);
    draft =
        post(
            "supplier",
            "capabilities",
            "{\"name\": \"振动监测仪丙%s\", \"description\": \"采样率 2000 Hz。\", \"state\": \"DRAFT\"}");
  }

  @Test
  void showsWhereCandidatesDifferExactlyAsEachPairIsExplained() {
    var compared = api.get("/api" + capabilities(poor, good)).body();
    assertThat(compared.at("/matches").findValuesAsString("capabilityId"))
        .containsExactly(good, poor);
    assertThat(compared.at("/matches/0"))
        .isEqualTo(api.get("/api/scenarios/" + need + "/matches/" + good).body().at("/match"));
    var rate = compared.at("/requirements/0");
    assertThat(rate.at("/differs").asBoolean()).isTrue();
    assertThat(rate.findValuesAsString("verdict")).containsExactly("COVERED", "CONTRADICTED");
    assertThat(rate.findValuesAsString("apart")).containsExactly("true", "true");
    assertThat(compared.at("/requirements/1/differs").asBoolean()).isFalse();
    assertThat(compared.at("/conditions").findValuesAsString("name")).contains("maturity");
    assertThat(compared.at("/facts").findValuesAsString("name")).contains("budget");
  }

  @Test
  void hasPagesForBothSides() throws Exception {
    var address = capabilities(good, poor);
    assertThat(page("", address))
        .contains("采样率 2000 Hz", "采样率 200 Hz", "未达到", "与其他不同", "低于所要求的量产")
        .contains("支持防爆", "12.5 万元");
    assertThat(page("", address + "&differing=true")).contains("未达到").doesNotContain(">支持防爆<");
    var other =
        post(
            "enterprise",
            "scenarios",
            "{\"title\": \"泵房温度监测%s\", \"problem\": \"过热造成停机。\", \"state\": \"DRAFT\"}");
    var opportunities =
        "/capabilities/" + good + "/opportunities/compare?scenario=" + need + "&scenario=" + other;
    assertThat(page("taskforce", opportunities)).contains("泵房振动监测" + word, "泵房温度监测" + word);
    assertThat(pages.get(opportunities).exchange()).hasStatus(302);
    assertThat(page("", "/scenarios/" + need + "/matches"))
        .contains("name=\"capability\"", "/scenarios/" + need + "/matches/compare");
  }

  @Test
  void leavesOutWhatIsNotForTheViewer() throws Exception {
    var three = capabilities(good, poor, draft);
    assertThat(page("supplier", three)).contains("振动监测仪丙", "7.25 万元");
    assertThat(page("enterprise", three))
        .contains("并排比较 2 项能力", "保密")
        .doesNotContain("振动监测仪丙", "7.25 万");
    var two = capabilities(good, draft);
    assertThat(api.getAs("enterprise", "/api" + two).status()).isEqualTo(422);
    assertThat(api.getAs("supplier", "/api" + two).status()).isEqualTo(200);
  }

  @Test
  void sendsWhoChoseTooFewOrTooManyBackWithTheirChoice() {
    for (var address :
        List.of(capabilities(), capabilities(good, good), capabilities(good, draft))) {
      assertThat(pages.get(address).exchange())
          .hasRedirectedUrl("/scenarios/" + need + "/matches")
          .flash()
          .containsEntry("problem", "pairing.compare.few");
    }
    var six =
        capabilities(good, poor, draft, need, draft, good)
            + "&capability=00000000-0000-0000-0000-000000000001"
            + "&capability=00000000-0000-0000-0000-000000000002";
    var sent = pages.get(six).exchange();
    assertThat(sent).flash().containsEntry("problem", "pairing.compare.many").containsKey("chosen");
    assertThat(api.get("/api" + six).status()).isEqualTo(422);
    assertThat(
            pages
                .get("/scenarios/" + need + "/matches")
                .flashAttr("problem", "pairing.compare.many"))
        .bodyText()
        .contains("一次最多比较五项");
    assertThat(pages.get(capabilities("none"))).hasStatus(400);
  }

  private String capabilities(String... chosen) {
    return Arrays.stream(chosen)
        .map(id -> "capability=" + id)
        .collect(Collectors.joining("&", "/scenarios/" + need + "/matches/compare?", ""));
  }

  private String page(String user, String address) throws Exception {
    var request = user.isEmpty() ? pages.get(address) : pages.getAs(user, address);
    var response = request.exchange().getResponse();
    assertThat(response.getStatus()).isEqualTo(200);
    return response.getContentAsString();
  }

  private String post(String user, String noun, String body) {
    var content = body.formatted(word);
    var posted =
        content.contains("DRAFT")
            ? api.postAs(user, "/api/" + noun, content)
            : api.publish(user, "/api/" + noun, content);
    assertThat(posted.status()).as(posted.raw().body()).isEqualTo(201);
    return posted.body().required("id").asString();
  }
}
