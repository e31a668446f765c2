package io.scenariomarket.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MarketTest
class ScenarioUpkeepTests {

  @Autowired Api api;
  @Autowired JdbcClient jdbc;
  @Autowired ScenarioUpkeep upkeep;

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
    upkeep.expire();
    assertThat(api.getAs("enterprise", path).body().required("version"))
        .isEqualTo(expired.required("version"));
  }
}
