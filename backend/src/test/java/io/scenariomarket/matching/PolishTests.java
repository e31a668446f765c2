package io.scenariomarket.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import io.scenariomarket.Unique;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What suppliers are told to add so that needs come within reach. */
@MarketTest
class PolishTests {

  private static final String SECRET = "须在七号秘密船坞内施工";

  @Autowired Api api;
  @Autowired Pages pages;

  @Test
  void tellsWhatIsMissingAndNothingThatIsWithheld() throws Exception {
    var need = "船体焊缝爬壁检测" + Unique.word();
    post(
        "enterprise",
        "/api/scenarios",
        """
        {"title": "%s", "problem": "船体焊缝靠人工高空检测，慢而且危险。",
         "requirements": [
           {"text": "爬壁检测船体焊缝"},
           {"text": "爬行速度", "indicator":
             {"name": "爬行速度", "comparator": ">=", "value": 6, "unit": "m/min"}},
           {"text": "%s", "confidentiality": "ORGANISATION"}],
         "leastMaturity": "量产", "budgetMax": 50, "confidentialInMatching": true,
         "requiredQualifications": ["防爆合格证"]}\
        """
            .formatted(need, SECRET));
    var draft =
        api.postAs(
                "supplier",
                "/api/capabilities",
                """
                {"name": "船体焊缝爬壁检测机器人", "description": "磁吸附爬壁，检测船体焊缝。防爆取证预计后年完成。",
                 "priceMin": 90, "state": "DRAFT"}\
                """)
            .body()
            .required("id")
            .asString();
    var address = "/capabilities/" + draft + "/polish";

    await().untilAsserted(() -> assertThat(page("supplier", address)).contains(need));
    assertThat(page("supplier", address))
        .contains("补上这些最有用", "没有找到能比较的指标“爬行速度”", "成熟度没有填写")
        .contains("“防爆合格证”还没有取得", "/edit#certificates", "可谈")
        .contains("/capabilities/" + draft + "/edit#maturity")
        .contains("另有 1 条保密要求")
        .doesNotContain(SECRET, "该能力目前未上架");
    assertThat(page("taskforce", address)).contains(SECRET);

    var words = "{\"name\": \"船体焊缝爬壁检测车\", \"description\": \"爬壁检测船体焊缝。\"%s}";
    var listed = "/api/capabilities/" + post("supplier", "/api/capabilities", words.formatted(""));
    var version = api.getAs("supplier", listed).body().required("version").asLong();
    var more = words.formatted(", \"maturity\": \"量产\", \"version\": " + version);
    assertThat(api.putAs("supplier", listed, more).status()).isEqualTo(202);
    assertThat(page("supplier", listed.substring("/api".length()) + "/polish"))
        .as("what waits to be reviewed is not asked for again")
        .contains(need)
        .doesNotContain("成熟度没有填写");
    assertThat(pages.getAs("enterprise", address)).hasStatus(404);
    assertThat(pages.get(address)).hasStatus(302);
  }

  @Test
  void saysSoWhereNoNeedIsNear() throws Exception {
    var far =
        post(
            "supplier",
            "/api/capabilities",
            "{\"name\": \"古琴斫制\", \"description\": \"手工斫制古琴，弹奏用。\"}");
    assertThat(page("supplier", "/capabilities/" + far + "/polish"))
        .contains("还没有接近的需求")
        .doesNotContain("补上这些最有用");
    assertThat(pages.getAs("enterprise", "/capabilities/" + far + "/polish")).hasStatus(403);
  }

  @Test
  void triesOutWhatAnEditOfACapabilityWouldDo() {
    var offer =
        post(
            "supplier",
            "/api/capabilities",
            "{\"name\": \"船体焊缝检测\", \"description\": \"检测船体焊缝。\"}");
    var edit =
        """
        {"name": "脑卒中上肢康复训练机器人", "description": "带动患侧上肢做康复训练，记录训练数据。"}\
        """;
    var path = "/api/capabilities/" + offer + "/what-if";
    var answer = api.postAs("supplier", path, edit);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().required("after")).isNotEmpty();
    assertThat(answer.body().required("after")).isNotEqualTo(answer.body().required("before"));
    assertThat(answer.body().required("changes").findValuesAsString("rankAfter")).contains("1");
    assertThat(api.postAs("enterprise", path, edit).status()).isEqualTo(403);
    assertThat(api.getAs("supplier", "/api/capabilities/" + offer).raw().body())
        .doesNotContain("康复");
    assertThat(
            pages
                .postAs("supplier", "/capabilities/" + offer + "/what-if")
                .param("name", "船体焊缝检测")
                .param("description", "检测船体焊缝。")
                .param("indicators[0].name", "速度")
                .param("indicators[0].value", "快"))
        .hasStatusOk()
        .bodyText()
        .contains("指标 1", "请填写数字", "改了以后");
  }

  private String page(String user, String address) throws Exception {
    return pages.getAs(user, address).exchange().getResponse().getContentAsString();
  }

  private String post(String user, String path, String body) {
    var posted = api.publish(user, path, body);
    assertThat(posted.status()).as(posted.raw().body()).isEqualTo(201);
    return posted.body().required("id").asString();
  }
}
