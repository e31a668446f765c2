package io.scenariomarket.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import io.scenariomarket.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** How many SQL statements a page sends once it is warm: it does not grow with what is shown. */
@MarketTest
class StatementTests {

  private static final int MOST = 25;

  @Autowired Api api;
  @Autowired Pages pages;
  @Autowired Statements statements;

  @ParameterizedTest
  @CsvSource({
    "visitor, /",
    "visitor, /scenarios",
    "visitor, /capabilities",
    "visitor, /search?q=BCI",
    "visitor, /scenarios/{scenario}",
    "visitor, /scenarios/{scenario}/matches",
    "visitor, /capabilities/{capability}",
    "visitor, /capabilities/{capability}/opportunities",
    "visitor, /organisations/{organisation}",
    "visitor, /lists",
    "enterprise, /scenarios/new",
    "enterprise, /scenarios/{scenario}/matches",
    "enterprise, /work",
    "taskforce, /work",
    "taskforce, /scenarios/{scenario}",
    "taskforce, /scenarios/{scenario}/matches",
    "taskforce, /capabilities/{capability}",
    "taskforce, /review/organisations",
    "taskforce, /mining",
    "taskforce, /imports",
    "admin, /admin/audit"
  })
  void ofAPageAreFew(String who, String address) {
    var filled =
        address
            .replace("{scenario}", first("scenario"))
            .replace("{capability}", first("capability"))
            .replace("{organisation}", organisation());
    var request = who.equals("visitor") ? pages.get(filled) : pages.getAs(who, filled);
    Runnable visit = () -> assertThat(request.exchange()).hasStatusOk();
    visit.run();

    assertThat(statements.of(visit)).hasSizeLessThanOrEqualTo(MOST);
  }

  @Test
  void ofAHundredMatchesAreNoMoreThanOfOne() {
    var address = "/scenarios/" + first("scenario") + "/matches?size=";
    Runnable one = () -> assertThat(pages.get(address + 1).exchange()).hasStatusOk();
    Runnable hundred = () -> assertThat(pages.get(address + 100).exchange()).hasStatusOk();
    hundred.run();

    assertThat(statements.of(hundred)).hasSameSizeAs(statements.of(one));
  }

  private String first(String type) {
    var found = api.get("/api/search?q=BCI&type=" + type).body();
    return found.required("items").get(0).required("id").asString();
  }

  private String organisation() {
    return api.get("/api/search?q=BCI&type=capability")
        .body()
        .required("items")
        .get(0)
        .required("organisationId")
        .asString();
  }
}
