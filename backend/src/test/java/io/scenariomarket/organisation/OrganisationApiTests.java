package io.scenariomarket.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MarketTest
class OrganisationApiTests {

  @Autowired Api api;
  @Autowired JdbcClient jdbc;

  @Test
  void makesWhoeverRegistersAnOrganisationItsOwnerAndKeepsItUntilItIsApproved() {
    var posted = api.postAs("expert", "/api/organisations", organisation(freshCode()));
    try {
      assertThat(posted.status()).isEqualTo(201);
      assertThat(posted.body().required("organisationClass").asString()).isEqualTo("民企");
      assertThat(posted.body().required("state").asString()).isEqualTo("PENDING");
      var id = posted.body().required("id").asString();
      assertThat(api.get("/api/organisations/" + id).status()).isEqualTo(404);
      assertThat(api.getAs("supplier", "/api/organisations/" + id).status()).isEqualTo(404);
      assertThat(api.getAs("taskforce", "/api/organisations/" + id).status()).isEqualTo(200);

      var refused =
          api.postAs("expert", "/api/scenarios", "{\"title\": \"需求\", \"problem\": \"问题\"}");
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.body().at("/errors/0/message").asString()).contains("审核");
      var draft =
          api.postAs(
              "expert",
              "/api/scenarios",
              "{\"title\": \"需求\", \"problem\": \"问题\", \"state\": \"DRAFT\"}");
      assertThat(draft.body().required("organisationId").asString()).isEqualTo(id);
    } finally {
      jdbc.sql("delete from membership where subject = '5ce0a410-0000-4000-8000-000000000004'")
          .update();
    }
  }

  @Test
  void refusesAWrongOrTakenCreditCode() {
    var code = freshCode();
    var wrong = code.substring(0, 17) + (code.endsWith("0") ? "1" : "0");
    var refused = api.postAs("taskforce", "/api/organisations", organisation(wrong));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("creditCode");

    assertThat(api.postAs("taskforce", "/api/organisations", organisation(code)).status())
        .isEqualTo(201);
    var taken = api.postAs("taskforce", "/api/organisations", organisation(code));
    assertThat(taken.status()).isEqualTo(422);
    assertThat(taken.body().at("/errors/0/field").asString()).isEqualTo("creditCode");
  }

  @Test
  void letsItsMembersAndTheTaskForceChangeIt() {
    var id =
        api.postAs("enterprise", "/api/scenarios", "{\"title\": \"需求\", \"problem\": \"问题\"}")
            .body()
            .required("organisationId")
            .asString();
    var path = "/api/organisations/" + id;
    var read = api.getAs("enterprise", path);

    assertThat(api.putAs("supplier", path, read.raw().body()).status()).isEqualTo(403);
    assertThat(api.send(Optional.empty(), "PUT", path, read.raw().body()).status()).isEqualTo(401);
    var changed = api.putAs("enterprise", path, read.raw().body());
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.body().required("version").asLong())
        .isEqualTo(read.body().required("version").asLong() + 1);
    assertThat(api.putAs("enterprise", path, read.raw().body()).status()).isEqualTo(409);
    assertThat(api.get(path).raw().body()).doesNotContain("@example.com");
  }

  private static String freshCode() {
    var number = ThreadLocalRandom.current().nextInt(1_000_000_000);
    return CreditCodes.complete("92120116%09d".formatted(number));
  }

  private static String organisation(String code) {
    return """
    {"name": "新智科技", "creditCode": "%s", "organisationClass": "企业", "regionsServed": ["天津市"]}\
    """
        .formatted(code);
  }
}
