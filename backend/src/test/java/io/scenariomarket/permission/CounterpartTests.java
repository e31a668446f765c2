package io.scenariomarket.permission;

import static io.scenariomarket.Api.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import io.scenariomarket.Planted;
import io.scenariomarket.Unique;
import io.scenariomarket.identity.Agreements;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewers;
import io.scenariomarket.organisation.CreditCodes;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes readable once a module says that two organisations have agreed to talk. */
@MarketTest
class CounterpartTests {

  @Autowired Api api;
  @Autowired Pages pages;
  @Autowired Agreements agreements;
  @Autowired Viewers viewers;
  @Autowired JdbcClient jdbc;

  private final String word = "K" + Unique.word();

  @Test
  void readWhatIsShownAfterInterestOfTheNeedAgreedOn() {
    var need = post("scenarios", Planted.scenario(word, "AFTER_INTEREST", "PUBLISHED"));
    var offer =
        post("capabilities", "{\"name\": \"能力%s\", \"description\": \"说明\"}".formatted(word));
    await().until(() -> found("scenario", word) && found("capability", word));
    var other = memberOf(organisation());
    agreements.agree(UUID.randomUUID(), other.organisation());
    var before = answers(need, offer, "supplier");

    agreements.agree(need, organisationOf("supplier"));

    var after = answers(need, offer, "supplier");
    assertThat(after.get("need")).contains(secrets(1, 10)).contains("7654321", "\"withheld\":[]");
    assertThat(after.get("needs")).contains(secrets(1, 10));
    assertThat(after.get("page")).contains(secrets(1, 7)).contains(Planted.in(word, 10));
    assertThat(after.get("search")).contains("7654321");
    for (var matches : List.of("matches of the need", "matches of the offer", "explained")) {
      assertThat(after.get(matches)).as(matches).contains(Planted.in(word, 7));
    }
    assertThat(after.get("export")).contains(Planted.in(word, 6), Planted.in(word, 7), "7654321");
    assertThat(after.get("feed")).contains(word).doesNotContain(word + "密", "765432");

    assertThat(before)
        .allSatisfy((_, text) -> assertThat(text).doesNotContain(word + "密", "765432"));
    for (var stranger : List.of("", "expert", "leader", "admin", other.account())) {
      assertThat(answers(need, offer, stranger))
          .as(stranger)
          .allSatisfy((_, text) -> assertThat(text).doesNotContain(word + "密", "765432"));
    }
  }

  @Test
  void readNothingThatTheOwnerKeepsToItself() {
    var need = post("scenarios", Planted.scenario(word, "ORGANISATION", "PUBLISHED"));
    agreements.agree(need, organisationOf("supplier"));

    assertThat(text("supplier", "/api/scenarios/" + need)).doesNotContain(word + "密", "765432");
  }

  @Test
  void readTheContactOfAnOrganisationThatAgreed() {
    var organisation = organisation();
    agreements.agree(organisation.value(), organisationOf("supplier"));

    for (var address :
        List.of("/api/organisations/" + organisation, "/organisations/" + organisation)) {
      assertThat(text("supplier", address)).contains(word + "电话");
      for (var stranger : List.of("", "enterprise", "expert", "leader", "admin")) {
        assertThat(text(stranger, address)).as(stranger).doesNotContain(word + "电话");
      }
    }
    assertThat(text("supplier", "/api/organisations?size=100")).contains(word + "电话");
  }

  /** What somebody gets to read of a need, by where. */
  private Map<String, String> answers(UUID need, UUID offer, String user) {
    var answers = new LinkedHashMap<String, String>();
    answers.put("need", text(user, "/api/scenarios/" + need));
    answers.put("needs", text(user, "/api/scenarios?size=100"));
    answers.put("page", text(user, "/scenarios/" + need));
    answers.put("search", text(user, "/api/search" + query("q", word, "type", "scenario")));
    answers.put("results", text(user, "/scenarios" + query("q", word)));
    answers.put("matches of the need", text(user, "/api/scenarios/" + need + "/matches"));
    answers.put("explained", text(user, "/scenarios/" + need + "/matches"));
    answers.put(
        "matches of the offer", text(user, "/api/capabilities/" + offer + "/matches?size=30"));
    answers.put(
        "export",
        text(
            user,
            "/api/scenarios.csv"
                + query(
                    "q",
                    word,
                    "columns",
                    "title",
                    "columns",
                    "contact",
                    "columns",
                    "requirements",
                    "columns",
                    "budget")));
    answers.put("feed", text(user, "/scenarios.atom" + query("q", word)));
    return answers;
  }

  private String text(String user, String address) {
    var as = Optional.of(user).filter(each -> !each.isEmpty());
    if (address.startsWith("/api/")) {
      return api.send(as, "GET", address, "").raw().body();
    }
    var answer = pages.request(as, HttpMethod.GET, address).exchange().getResponse();
    return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private UUID post(String kind, String body) {
    var user = kind.equals("scenarios") ? "enterprise" : "supplier";
    var state =
        body.contains("\"state\"") ? body : body.replaceFirst("}$", ", \"state\": \"LISTED\"}");
    var posted = api.publish(user, "/api/" + kind, state);
    assertThat(posted.status()).isEqualTo(201);
    return UUID.fromString(posted.body().required("id").asString());
  }

  private boolean found(String type, String text) {
    var answer = api.get("/api/search" + query("q", text, "type", type));
    return answer.body().required("total").asInt() > 0;
  }

  private String[] secrets(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(number -> Planted.in(word, number))
        .toArray(String[]::new);
  }

  private OrganisationId organisationOf(String user) {
    return viewers.absent(api.subject(user)).home().orElseThrow();
  }

  private OrganisationId organisation() {
    var id = UUID.randomUUID();
    var number = ThreadLocalRandom.current().nextInt(1_000_000_000);
    jdbc.sql(
            """
            insert into organisation (id, version, name, credit_code, state, contact_phone,
              created_at, updated_at)
            values (?, 0, ?, ?, 'APPROVED', ?, now(), now())
            """)
        .params(id, word + id, CreditCodes.complete("94120116%09d".formatted(number)), word + "电话")
        .update();
    return new OrganisationId(id);
  }

  private record Member(String account, OrganisationId organisation) {}

  private Member memberOf(OrganisationId organisation) {
    var account = "member-" + word.toLowerCase(Locale.ROOT);
    api.createAccount(account);
    jdbc.sql("insert into membership values (?, ?, 'MEMBER', now())")
        .params(api.subject(account), organisation.value())
        .update();
    return new Member(account, organisation);
  }
}
