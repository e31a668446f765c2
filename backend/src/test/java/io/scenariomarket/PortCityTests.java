package io.scenariomarket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.scenariomarket.exchange.ImportRequests;
import io.scenariomarket.organisation.CreditCodes;
import io.scenariomarket.vocabulary.InstalledVocabulary;
import io.scenariomarket.vocabulary.Term;
import io.scenariomarket.vocabulary.TermKind;
import io.scenariomarket.vocabulary.Vocabulary;
import io.scenariomarket.web.MessageFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The market of another zone, whose operator has replaced the vocabulary and nothing else. */
@OtherMarketTest
class PortCityTests {

  @Autowired Api api;
  @Autowired Pages pages;
  @Autowired Mailbox mailbox;
  @Autowired ImportRequests imports;
  @Autowired JdbcClient jdbc;
  @Autowired Vocabulary vocabulary;

  private final List<String> opened = new ArrayList<>();

  @BeforeEach
  void registerOrganisations() {
    register("enterprise", "东湾集装箱码头", "码头公司");
    register("supplier", "锚地海事工坊", "海事工坊");
  }

  @AfterEach
  void noPageSaysAWordOfTheInstalledZone() {
    var language = MessageFile.all().stream().map(MessageFile::sentences).toList().toString();
    var ours =
        Arrays.stream(TermKind.values())
            .flatMap(kind -> InstalledVocabulary.read().terms(kind).stream())
            .map(Term::term)
            .filter(term -> !language.contains(term))
            .toList();
    assertThat(ours).contains("脑机接口", "海洋科技园", "天津高新区", "概念验证");
    assertThat(opened).allSatisfy(page -> assertThat(page).doesNotContain(ours));
  }

  @Test
  void goesFromANeedToItsMatchInTheWordsOfTheZone() {
    open("", "/");
    open("enterprise", "/scenarios/new");
    var need =
        api.publish(
                "enterprise",
                "/api/scenarios",
                """
                {"title": "夜间岸桥远程操控", "problem": "司机要爬到岸桥顶上操作，夜里看不清吊具和箱角。",
                 "tracks": ["智慧港航"], "direction": "岸桥", "park": "东渡港园", "grade": "泊位级",
                 "kind": "港城需求", "leastMaturity": "TRL6", "cooperation": ["合营"],
                 "regionsAccepted": ["环湾"], "source": "走船问需", "dataSensitivity": "可登报",
                 "requirements": [{"text": "夜间看清吊具和箱角"}], "state": "SUBMITTED"}\
                """)
            .body();
    assertThat(need.at("/leastMaturity").asString()).isEqualTo("试泊");
    assertThat(need.at("/direction").asString()).isEqualTo("岸桥远控");
    assertThat(need.at("/state").asString()).isEqualTo("PUBLISHED");
    var offer =
        api.publish(
                "supplier",
                "/api/capabilities",
                """
                {"name": "岸桥夜视操控台", "description": "装在岸桥上，司机在室内远程操控，夜间看清吊具和箱角。",
                 "kind": "成套装备", "tracks": ["港航数字化"], "maturity": "常态作业",
                 "cooperation": ["合营"], "state": "SUBMITTED"}\
                """)
            .body();
    var id = need.required("id").asString();
    await()
        .untilAsserted(
            () ->
                assertThat(open("", "/scenarios" + Api.query("track", "港航数字化")))
                    .contains("夜间岸桥远程操控", "智慧港航", "东渡港园"));
    assertThat(open("", "/scenarios" + Api.query("track", "冷链仓配"))).doesNotContain("夜间岸桥远程操控");
    await()
        .untilAsserted(
            () ->
                assertThat(open("enterprise", "/scenarios/" + id + "/matches"))
                    .contains("岸桥夜视操控台"));
    assertThat(
            api.getAs("enterprise", "/api/scenarios/" + id + "/matches")
                .body()
                .findValuesAsString("capabilityId"))
        .contains(offer.required("id").asString());
    assertThat(open("", "/capabilities/" + offer.required("id").asString())).contains("常态作业");
    assertThat(open("", "/map")).contains("渔获精深加工", "北岸冷链园");
    open("", "/achievements");
    open("", "/scenarios/" + id);
  }

  @Test
  void makesLeadsOfSubmissionsAndOfDocuments() {
    var campaign =
        post(
            "taskforce",
            "/campaigns",
            Map.of(
                "theme", "冷箱征集",
                "tracks", "冷链仓配",
                "text", "征集港口冷箱的场景。",
                "startsOn", LocalDate.now().minusDays(1).toString(),
                "endsOn", LocalDate.now().plusDays(30).toString(),
                "target", "3"));
    post("taskforce", campaign + "/state", Map.of("state", "PUBLISHED"));
    assertThat(open("", campaign)).contains("冷链仓配");
    var email = Unique.word() + "@example.com";
    post(
        "",
        campaign + "/submissions",
        Map.of(
            "title", "冷箱断电提醒",
            "problem", "堆场里的冷箱断电后没人知道。",
            "organisation", "北岸堆场",
            "name", "阿海",
            "email", email,
            "consent", "true"));
    post("", found("/campaigns/confirm/[\\w-]+", mailbox.awaitTextTo(email)).group(), Map.of());
    var submitted = lead("冷箱断电提醒");
    assertThat(submitted.at("/source").asString()).isEqualTo("码头来函");
    assertThat(submitted.at("/kind").asString()).isEqualTo("港城需求");
    assertThat(submitted.at("/tracks/0").asString()).isEqualTo("冷链仓配");

    var document =
        post("taskforce", "/mining", Map.of("name", "港报", "text", "智慧港航\n推进无人集卡在东渡港园堆场转运中的应用。\n"));
    await().untilAsserted(() -> assertThat(open("taskforce", document)).contains("/accept"));
    var desk = open("taskforce", document);
    assertThat(desk).contains("智慧港航");
    var accept = found(document + "/candidates/[\\w-]+/accept", desk).group();
    var version = found("name=\"version\" value=\"([^\"]+)\"", desk).group(1);
    post("taskforce", accept, Map.of("version", version));
    var mined =
        lead(
            jdbc.sql("select title from scenario where source = '港报摘录'")
                .query(String.class)
                .single());
    assertThat(mined.at("/kind").asString()).isEqualTo("港城需求");
    assertThat(mined.at("/grade").asString()).isEqualTo("泊位级");
    assertThat(mined.at("/park").asString()).isEqualTo("东渡港园");
    assertThat(mined.at("/tracks/0").asString()).isEqualTo("智慧港航");
    open("taskforce", "/work");
  }

  @Test
  void importsSheetsInTheWordsOfTheZone() throws Exception {
    var sheet =
        """
        企业名称,核心产品,主营业务,赛道
        锚地海事工坊,冷箱温控盒,船载冷箱的监测,冷链
        """;
    var checked = imports.checked("supplier", sheet.getBytes(UTF_8));
    var address = "/imports/" + checked.required("id").asString();
    open("supplier", address);
    api.postAs("supplier", "/api" + address + "/confirm?skipRefused=true", "");
    imports.reached("supplier", checked.required("id").asString(), "DONE");
    var id =
        jdbc.sql("select id from capability where name = '冷箱温控盒'").query(String.class).single();
    var imported = api.getAs("supplier", "/api/capabilities/" + id).body();
    assertThat(imported.at("/kind").asString()).isEqualTo("成套装备");
    assertThat(imported.at("/tracks/0").asString()).isEqualTo("冷链仓配");
    assertThat(open("supplier", "/capabilities/" + id + "/edit")).contains("渔获精深加工");
  }

  private void register(String user, String name, String organisationClass) {
    if (jdbc.sql("select count(*) from organisation where name = ?")
            .param(name)
            .query(Long.class)
            .single()
        > 0) {
      return;
    }
    var code =
        CreditCodes.complete(
            "92350200%09d".formatted(ThreadLocalRandom.current().nextInt(1_000_000_000)));
    var registered =
        api.postAs(
            user,
            "/api/organisations",
            """
            {"name": "%s", "creditCode": "%s", "organisationClass": "%s", "region": "东湾",
             "regionsServed": ["环湾"]}\
            """
                .formatted(name, code, organisationClass));
    assertThat(registered.status()).as(registered.raw().body()).isEqualTo(201);
    post(
        "taskforce",
        "/review/organisations/" + registered.body().required("id").asString(),
        Map.of("state", "APPROVED"));
  }

  private JsonNode lead(String title) {
    var id =
        jdbc.sql("select id from scenario where title = ?")
            .param(title)
            .query(String.class)
            .single();
    open("taskforce", "/scenarios/" + id);
    return api.getAs("taskforce", "/api/scenarios/" + id).body();
  }

  private String open(String user, String address) {
    var response =
        pages
            .request(Optional.of(user).filter(name -> !name.isEmpty()), HttpMethod.GET, address)
            .exchange()
            .getResponse();
    assertThat(response.getStatus()).as(address).isEqualTo(200);
    var page = new String(response.getContentAsByteArray(), UTF_8);
    opened.add(page);
    return page;
  }

  /** Sends a form and answers where it leads. */
  private String post(String user, String address, Map<String, String> form) {
    var request =
        pages.request(Optional.of(user).filter(name -> !name.isEmpty()), HttpMethod.POST, address);
    form.forEach(request::param);
    var response = request.exchange().getResponse();
    assertThat(response.getStatus()).as(address).isEqualTo(302);
    return String.valueOf(response.getRedirectedUrl());
  }

  private static MatchResult found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().findFirst().orElseThrow();
  }
}
