package io.scenariomarket.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MarketTest
class ScenarioUpkeepTests {

  @Autowired Api api;
  @Autowired JdbcClient jdbc;
  @Autowired ScenarioUpkeep upkeep;
  @Autowired Pages pages;

  @Test
  void takesOutWhatIsNotValidAnyMoreAndLeavesWhatItSays() {
    var posted =
        api.publish(
            "enterprise",
            "/api/scenarios",
            """
            {"title": "就要截止的需求", "problem": "问题", "validUntil": "2099-12-31",
             "requirements": [{"text": "误差不超过 5%", "priority": "MUST"}]}\
            """);
    var path = "/api/scenarios/" + posted.body().required("id").asString();
    jdbc.sql("update scenario set valid_until = date '2026-01-31' where id = cast(? as uuid)")
        .param(posted.body().required("id").asString())
        .update();

    upkeep.expire();

    var expired = api.getAs("enterprise", path).body();
    assertThat(expired.required("state").asString()).isEqualTo("EXPIRED");
    assertThat(expired.at("/requirements/0/text").asString()).isEqualTo("误差不超过 5%");
    assertThat(pages.getAs("enterprise", path.substring(4) + "/history"))
        .bodyText()
        .contains("征集截止", "系统", "截止日期已过");
    upkeep.expire();
    assertThat(api.getAs("enterprise", path).body().required("version"))
        .isEqualTo(expired.required("version"));
  }

  @Test
  void handsInWhatAnOwnerWroteOfAnExpiredNeedInPlaceOfTheChangeThatWaited() {
    var body = "{\"title\": \"%s\", \"problem\": \"问题\", \"version\": %d}";
    var id =
        api.publish("enterprise", "/api/scenarios", body.formatted("原来的题目", 0))
            .body()
            .required("id")
            .asString();
    var path = "/api/scenarios/" + id;
    assertThat(api.putAs("enterprise", path, body.formatted("等着审核的题目", version(path))).status())
        .isEqualTo(202);
    jdbc.sql("update scenario set valid_until = date '2026-01-31' where id = cast(? as uuid)")
        .param(id)
        .update();
    upkeep.expire();

    assertThat(api.get(path).raw().body()).doesNotContain("等着审核的题目");
    api.putAs("enterprise", path, body.formatted("过期以后的题目", version(path)));
    api.postAs("enterprise", path + "/moves/SUBMIT", "{\"version\": %d}".formatted(version(path)));
    var handedIn = api.getAs("enterprise", path).body();
    assertThat(handedIn.required("state").asString()).isEqualTo("SUBMITTED");
    assertThat(handedIn.required("title").asString()).isEqualTo("过期以后的题目");
    assertThat(handedIn.has("pendingChange")).isFalse();
  }

  private long version(String path) {
    return api.getAs("enterprise", path).body().required("version").asLong();
  }
}
