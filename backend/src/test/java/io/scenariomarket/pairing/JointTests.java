package io.scenariomarket.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import io.scenariomarket.Unique;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who could serve a need together, and which needs an organisation could serve. */
@MarketTest
class JointTests {

  private final String word = Unique.word();

  @Autowired Api api;
  @Autowired Pages pages;

  @Test
  void invitesTogetherThoseWhoCompleteEachOther() throws Exception {
    var need =
        post(
            "enterprise",
            "scenarios",
            """
            {"title": "地窖陈酿监测%1$s", "problem": "地窖陈酿靠人工%1$s。",
             "requirements": [{"text": "采样率不低于 1000 Hz"},
               {"text": "续航时间不低于 4 小时"}]}\
            """);
    var one =
        post(
            "supplier",
            "capabilities",
            "{\"name\": \"地窖陈酿监测仪%1$s\", \"description\": \"地窖陈酿%1$s。采样率 2000 Hz。\"}");
    var other =
        post(
            "taskforce",
            "capabilities",
            "{\"name\": \"地窖湿度仪%1$s\", \"description\": \"地窖陈酿%1$s。续航时间 6 小时。\"}");
    var address = "/scenarios/" + need + "/matches/joint";
    await()
        .untilAsserted(
            () ->
                assertThat(
                        api.get("/api" + address)
                            .body()
                            .at("/offers/0/partners")
                            .findValuesAsString("capabilityId"))
                    .containsExactlyInAnyOrder(one, other));
    var joint = api.get("/api" + address).body();
    assertThat(joint.at("/offers/0/complete").asBoolean()).isTrue();
    assertThat(joint.at("/offers/0/requirements/0/by/0/capabilityId").asString()).isEqualTo(one);
    assertThat(joint.at("/offers/0/requirements/1/by/0/capabilityId").asString()).isEqualTo(other);
    assertThat(page("enterprise", address))
        .contains("2 条都有证据", "采样率 2000 Hz", "续航时间 6 小时", "一起邀请", "value=\"" + one + "\"");
    assertThat(page("taskforce", address)).contains("一起推荐");
    for (var outsider : new String[] {"", "supplier", "expert"}) {
      assertThat(page(outsider, address))
          .contains("2 条都有证据")
          .doesNotContain("/engagements/several");
    }
  }

  @Test
  void listsEachOpportunityOnceUnderTheCapabilityThatFitsItBest() throws Exception {
    var need =
        post(
            "taskforce",
            "scenarios",
            """
            {"title": "灯塔雾笛远程值守%1$s", "problem": "灯塔雾笛无人值守%1$s，要远程开关。",
             "requirements": [{"text": "远程开关雾笛"}]}\
            """);
    var best =
        post(
            "supplier",
            "capabilities",
            "{\"name\": \"灯塔雾笛远程值守系统%1$s\", \"description\": \"灯塔雾笛远程值守，远程开关雾笛%1$s。\"}");
    var second =
        post(
            "supplier",
            "capabilities",
            "{\"name\": \"雾笛远程开关%1$s\", \"description\": \"远程开关雾笛%1$s。\"}");
    var id = api.get("/api/capabilities/" + best).body().required("organisationId").asString();
    var address = "/organisations/" + id + "/opportunities";
    await()
        .untilAsserted(
            () -> {
              var groups = api.getAs("supplier", "/api" + address).body().required("groups");
              var ours =
                  groups
                      .valueStream()
                      .flatMap(group -> group.required("needs").valueStream())
                      .filter(each -> each.at("/match/scenarioId").asString().equals(need))
                      .toList();
              assertThat(ours).hasSize(1);
              assertThat(ours.getFirst().at("/match/capabilityId").asString()).isEqualTo(best);
              assertThat(ours.getFirst().required("others").findValuesAsString("capabilityId"))
                  .contains(second);
            });
    assertThat(page("supplier", address)).contains("灯塔雾笛远程值守" + word, "也适合：", "雾笛远程开关" + word);
    assertThat(page("supplier", "/organisations/" + id)).contains(address);
    assertThat(page("enterprise", "/organisations/" + id)).doesNotContain(address);
    assertThat(pages.getAs("enterprise", address)).hasStatus(403);
    assertThat(api.getAs("enterprise", "/api" + address).status()).isEqualTo(403);
  }

  private String page(String user, String address) throws Exception {
    var request = user.isEmpty() ? pages.get(address) : pages.getAs(user, address);
    var response = request.exchange().getResponse();
    assertThat(response.getStatus()).isEqualTo(200);
    return response.getContentAsString();
  }

  private String post(String user, String noun, String body) {
    var posted = api.publish(user, "/api/" + noun, body.formatted(word));
    assertThat(posted.status()).as(posted.raw().body()).isEqualTo(201);
    return posted.body().required("id").asString();
  }
}
