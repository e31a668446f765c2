package io.scenariomarket.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.Api;
import io.scenariomarket.Costs;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import io.scenariomarket.Unique;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;

/**
 * What a page and a match cost: statements to the database, requests to the search engine, texts
 * encoded. It does not grow with what is shown.
 */
@MarketTest
class StatementTests {

  private static final Logger log = LoggerFactory.getLogger(StatementTests.class);

  private static final int MOST = 25;

  private static final Map<String, Costs.Cost> TABLE = new ConcurrentSkipListMap<>();

  @Autowired Api api;
  @Autowired Pages pages;
  @Autowired Costs costs;
  @Autowired JdbcClient jdbc;

  @ParameterizedTest
  @CsvSource({
    "visitor, /",
    "visitor, /scenarios",
    "visitor, /capabilities",
    "visitor, /search?q=BCI",
    "visitor, /scenarios/{scenario}",
    "visitor, /scenarios/{scenario}/matches",
    "visitor, /scenarios/{scenario}/matches/{capability}",
    "visitor, /scenarios/{scenario}/matches/compare?{capabilities}",
    "visitor, /scenarios/{scenario}/matches/find?q=BCI",
    "taskforce, /scenarios/{scenario}/matches/joint",
    "visitor, /scenarios/{scenario}/questions",
    "visitor, /capabilities/{capability}",
    "visitor, /capabilities/{capability}/opportunities",
    "visitor, /capabilities/{capability}/opportunities/{scenario}",
    "visitor, /capabilities/{capability}/opportunities/compare?{scenarios}",
    "visitor, /organisations/{organisation}",
    "visitor, /lists",
    "enterprise, /scenarios/new",
    "enterprise, /scenarios/{scenario}/matches",
    "enterprise, /work",
    "enterprise, /desk/mine",
    "supplier, /desk/mine",
    "leader, /desk/overview",
    "expert, /desk/expert",
    "admin, /desk/operator",
    "enterprise, /notices",
    "enterprise, /notices/choices",
    "taskforce, /work",
    "taskforce, /desk/board?type=engagement",
    "taskforce, /desk/board?type=scenario",
    "taskforce, /scenarios/{scenario}",
    "taskforce, /scenarios/{scenario}/matches",
    "taskforce, /scenarios/{scenario}/matches/{capability}",
    "taskforce, /scenarios/{scenario}/questions",
    "taskforce, /capabilities/{capability}",
    "enterprise, /engagements",
    "supplier, /engagements",
    "taskforce, /engagements",
    "taskforce, /engagements/{engagement}",
    "taskforce, /engagements/{engagement}/thread",
    "taskforce, /engagements/{engagement}/meetings",
    "taskforce, /engagements/{engagement}/history",
    "taskforce, /engagements/recommended?scenario={scenario}",
    "taskforce, /contracts/{engagement}",
    "taskforce, /selections",
    "taskforce, /organisations/{organisation}/opportunities",
    "taskforce, /review/organisations",
    "taskforce, /mining",
    "taskforce, /imports",
    "admin, /admin/mails",
    "admin, /admin/audit"
  })
  void ofAPageAreFew(String who, String address) {
    var filled =
        address
            .replace("{scenario}", first("scenario"))
            .replace("{capability}", first("capability"))
            .replace("{capabilities}", five("capability"))
            .replace("{scenarios}", five("scenario"))
            .replace("{organisation}", organisation())
            .replace("{engagement}", sampleEngagement());
    var request = who.equals("visitor") ? pages.get(filled) : pages.getAs(who, filled);
    // The language is noted once in a session.
    request.session(new MockHttpSession());
    Runnable visit = () -> assertThat(request.exchange()).hasStatusOk();
    visit.run();

    assertFew(who + " " + address, costs.of(visit));
  }

  @Test
  void ofMatchesForProgramsAreFewTheFirstTimeToo() {
    var body =
        """
        {"title": "轴承振动监测%s", "problem": "轴承损坏造成停机，需要提前发现%s。",
         "requirements": [{"text": "采样率不低于 1000 Hz，见%s"}, {"text": "误报率不高于 5%%"}]}\
        """;
    var need =
        api.publish(
                "enterprise",
                "/api/scenarios",
                body.formatted(Unique.word(), Unique.word(), Unique.word()))
            .body();
    var address = "/api/scenarios/" + need.required("id").asString() + "/matches";
    Runnable call =
        () ->
            assertThat(pages.get(address).accept(MediaType.APPLICATION_JSON).exchange())
                .hasStatusOk();

    assertFew("API, matches of a need, first", costs.of(call));
    var again = costs.of(call);
    assertFew("API, matches of a need, again", again);
    assertThat(again.requests()).hasSize(1);
    assertThat(again.texts()).isEmpty();
    // What was compared before is asked for its versions alone.
    assertThat(again.statements())
        .noneMatch(each -> each.contains("FROM \"capability") || each.contains("capability_"));
  }

  private static void assertFew(String what, Costs.Cost cost) {
    TABLE.put(what, cost);
    assertThat(cost.statements()).hasSizeLessThanOrEqualTo(MOST);
  }

  @AfterAll
  static void print() {
    var table =
        new StringBuilder("\n| page | statements | requests | texts |\n|---|---|---|---|\n");
    TABLE.forEach(
        (what, cost) ->
            table.append(
                "| %s | %d | %d | %d |%n"
                    .formatted(
                        what,
                        cost.statements().size(),
                        cost.requests().size(),
                        cost.texts().size())));
    log.info("{}", table);
  }

  @Test
  void ofAHundredMatchesAreNoMoreThanOfOne() {
    var address = "/scenarios/" + first("scenario") + "/matches?size=";
    Runnable one = () -> assertThat(pages.get(address + 1).exchange()).hasStatusOk();
    Runnable hundred = () -> assertThat(pages.get(address + 100).exchange()).hasStatusOk();
    hundred.run();

    assertThat(costs.of(hundred).statements()).hasSameSizeAs(costs.of(one).statements());
  }

  private String first(String type) {
    var found = api.get("/api/search?q=BCI&type=" + type).body();
    return found.required("items").get(0).required("id").asString();
  }

  private String five(String type) {
    return api.get("/api/search?q=BCI&type=" + type)
        .body()
        .required("items")
        .valueStream()
        .limit(5)
        .map(item -> type + "=" + item.required("id").asString())
        .collect(Collectors.joining("&"));
  }

  private String organisation() {
    return api.get("/api/search?q=BCI&type=capability")
        .body()
        .required("items")
        .get(0)
        .required("organisationId")
        .asString();
  }

  /** One on trial, which has a history and needs nothing of other tests. */
  private String sampleEngagement() {
    return jdbc.sql("select id from engagement where sample and state = 'VERIFYING' limit 1")
        .query(UUID.class)
        .single()
        .toString();
  }
}
