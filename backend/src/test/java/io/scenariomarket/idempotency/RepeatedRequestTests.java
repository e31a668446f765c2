package io.scenariomarket.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import io.scenariomarket.Race;
import io.scenariomarket.Unique;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/** What is sent twice is done once, whoever sends it and however fast. */
@MarketTest
class RepeatedRequestTests {

  private static final Pattern POSTING =
      Pattern.compile("(?s)<form\\b[^>]*method=\"post\".*?</form>");

  @Autowired Api api;
  @Autowired Pages pages;
  @Autowired JdbcClient jdbc;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/scenarios/new",
        "/capabilities/new",
        "/organisations/new",
        "/campaigns/new",
        "/mining",
        "/imports",
        "/account/searches/new?from=/scenarios"
      })
  void givesEveryFormThatPostsATokenOfItsOwn(String address) {
    var page = pages.getAs("taskforce", address).exchange().getResponse();
    assertThat(page.getStatus()).as(address).isEqualTo(200);
    assertThat(POSTING.matcher(text(page)).results())
        .isNotEmpty()
        .allSatisfy(form -> assertThat(form.group()).containsOnlyOnce("name=\"_once\""));
  }

  @Test
  void postsOneNeedForEqualFormsSentAtOnce() throws Exception {
    var title = "连点三次" + Unique.word();
    var once = UUID.randomUUID().toString();

    var sent = Race.of(3, () -> need(title, once));

    assertThat(sent).allSatisfy(answer -> assertThat(answer.getStatus()).isEqualTo(302));
    assertThat(sent.stream().map(MockHttpServletResponse::getRedirectedUrl).distinct()).hasSize(1);
    assertThat(needs(title)).isEqualTo(1);
    assertThat(need(title, once).getRedirectedUrl()).isEqualTo(sent.getFirst().getRedirectedUrl());
    assertThat(needs(title)).isEqualTo(1);
  }

  @Test
  void postsAnotherNeedFromAnotherForm() {
    var title = "两张表单" + Unique.word();

    need(title, UUID.randomUUID().toString());
    need(title, UUID.randomUUID().toString());

    assertThat(needs(title)).isEqualTo(2);
  }

  @Test
  void letsAFormBeSentThatWasCorrectedAfterAMistake() {
    var title = "改正再交" + Unique.word();
    var once = UUID.randomUUID().toString();

    assertThat(need("", once).getStatus()).isEqualTo(422);
    assertThat(need("", once).getStatus()).isEqualTo(422);
    assertThat(need(title, once).getStatus()).isEqualTo(302);
    assertThat(needs(title)).isEqualTo(1);
  }

  @Test
  void servesFormsOfTwoPeopleThatBearTheSameToken() {
    var title = "同一令牌" + Unique.word();
    var once = UUID.randomUUID().toString();

    need(title, once);
    var other =
        pages
            .postAs("supplier", "/scenarios")
            .param("title", title)
            .param("problem", "人手不够。")
            .param("action", "draft")
            .param("_once", once)
            .exchange()
            .getResponse();

    assertThat(other.getStatus()).isEqualTo(302);
    assertThat(needs(title)).isEqualTo(2);
  }

  @Test
  void takesOneSubmissionOfAVisitorWhoPressesThreeTimes() throws Exception {
    var campaign = campaign();
    var once = UUID.randomUUID().toString();
    var session = new MockHttpSession();

    var sent =
        Race.of(
            3,
            () ->
                pages
                    .request(
                        Optional.empty(),
                        HttpMethod.POST,
                        "/campaigns/" + campaign + "/submissions")
                    .session(session)
                    .param("title", "夜间巡查看不清")
                    .param("problem", "夜里光线不足。")
                    .param("organisation", "某街道")
                    .param("name", "王一")
                    .param("email", "once-" + once + "@example.com")
                    .param("consent", "true")
                    .param("_once", once)
                    .exchange()
                    .getResponse());

    assertThat(sent)
        .allSatisfy(answer -> assertThat(answer.getRedirectedUrl()).isEqualTo("/campaigns/sent"));
    assertThat(
            jdbc.sql("select count(*) from campaign_submission where campaign_id = ?")
                .param(campaign)
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void givesProgramsTheFirstAnswerAgain() {
    var title = "重发一次" + Unique.word();
    var key = UUID.randomUUID().toString();

    var first = program("enterprise", key, title);
    var second = program("enterprise", key, title);

    assertThat(first.status()).isEqualTo(201);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.raw().body()).isEqualTo(first.raw().body()).contains(title);
    assertThat(second.raw().headers().firstValue("Location"))
        .isEqualTo(first.raw().headers().firstValue("Location"))
        .isPresent();
    assertThat(second.raw().headers().firstValue("Content-Type"))
        .isEqualTo(first.raw().headers().firstValue("Content-Type"));
    assertThat(needs(title)).isEqualTo(1);
  }

  @Test
  void refusesAKeyThatComesWithAnotherRequest() {
    var key = UUID.randomUUID().toString();

    program("enterprise", key, "第一个" + Unique.word());
    var other = program("enterprise", key, "第二个" + Unique.word());

    assertThat(other.status()).isEqualTo(422);
    assertThat(other.body().required("errors").get(0).required("field").asString())
        .isEqualTo("Idempotency-Key");
  }

  @Test
  void freesTheKeyOfAProgramWhoseRequestWasRefused() {
    var key = UUID.randomUUID().toString();
    var title = "改正后" + Unique.word();

    assertThat(program("enterprise", key, "").status()).isEqualTo(422);
    assertThat(program("enterprise", key, title).status()).isEqualTo(201);
  }

  @Test
  void keepsTheKeysOfTwoAccountsApart() {
    var key = UUID.randomUUID().toString();
    var title = "各自的键" + Unique.word();

    assertThat(program("enterprise", key, title).status()).isEqualTo(201);
    assertThat(program("supplier", key, title).status()).isEqualTo(201);
    assertThat(needs(title)).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", ""})
  void refusesAKeyThatIsNone(String key) {
    assertThat(program("enterprise", key, "空键").status()).isEqualTo(422);
    assertThat(program("enterprise", "k".repeat(256), "长键").status()).isEqualTo(422);
  }

  @Test
  void doesOnceWhatProgramsSendAtOnce() throws Exception {
    var title = "同时重发" + Unique.word();
    var key = UUID.randomUUID().toString();
    api.token("enterprise");

    var sent = Race.of(6, () -> program("enterprise", key, title));

    assertThat(sent)
        .extracting(Api.Answer::status)
        .contains(201)
        .allSatisfy(status -> assertThat(status).isIn(201, 409));
    assertThat(needs(title)).isEqualTo(1);
  }

  private MockHttpServletResponse need(String title, String once) {
    return pages
        .postAs("enterprise", "/scenarios")
        .param("title", title)
        .param("problem", "人手不够。")
        .param("action", "draft")
        .param("_once", once)
        .exchange()
        .getResponse();
  }

  private Api.Answer program(String user, String key, String title) {
    return api.send(
        Optional.of(user),
        "POST",
        "/api/scenarios",
        "{\"title\": \"%s\", \"problem\": \"人手不够。\", \"state\": \"DRAFT\"}".formatted(title),
        "Idempotency-Key",
        key);
  }

  private long needs(String title) {
    return jdbc.sql("select count(*) from scenario where title = ?")
        .param(title)
        .query(Long.class)
        .single();
  }

  private UUID campaign() {
    var campaign = UUID.randomUUID();
    jdbc.sql(
            """
            insert into campaign (id, version, state, theme, text, starts_on, ends_on, target,
                created_by, created_at, updated_at)
            values (?, 0, 'PUBLISHED', '夜间巡查', '征集场景。', current_date, current_date + 9, 3,
                'taskforce', now(), now())
            """)
        .param(campaign)
        .update();
    return campaign;
  }

  private static String text(MockHttpServletResponse response) {
    return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
