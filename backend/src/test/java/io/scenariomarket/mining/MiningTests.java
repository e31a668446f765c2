package io.scenariomarket.mining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;

/** Documents from their arrival to the leads that come of them. */
@MarketTest
class MiningTests {

  private static final String TEXT =
      """
      （三）脑机接口
      重点推进脑机接口设备在肢体运动康复、麻醉监测、青光眼筛查等领域的应用。
      依托天津大学、中电云脑等芯片自主研制优势，推进新一代高通量脑机交互关键技术突破。
      （五）深海探采
      继续推进脑机接口设备在麻醉监测领域的应用。
      """;

  @Autowired Api api;
  @Autowired Pages pages;
  @Autowired Candidates candidates;
  @Autowired Documents documents;
  @Autowired JdbcClient jdbc;

  private UUID pasted() {
    var response = post("taskforce", "/mining", Map.of("name", "测试", "text", TEXT));
    assertThat(response.getStatus()).isEqualTo(302);
    return read(String.valueOf(response.getRedirectedUrl()));
  }

  private UUID read(String address) {
    var id = UUID.fromString(address.substring("/mining/".length()));
    await().until(() -> !documents.find(id).orElseThrow().busy());
    return id;
  }

  private MockHttpServletResponse post(String user, String address, Map<String, String> form) {
    var request = pages.postAs(user, address);
    form.forEach(request::param);
    return request.exchange().getResponse();
  }

  private String page(String address) throws UnsupportedEncodingException {
    return pages
        .getAs("taskforce", address)
        .exchange()
        .getResponse()
        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
  }

  private Candidate candidate(UUID document, String title) {
    return candidates.findByDocumentIdOrderByPosition(document).stream()
        .filter(each -> each.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private MockHttpServletResponse decide(Candidate candidate, String decision) {
    return post(
        "taskforce",
        "/mining/%s/candidates/%s/%s".formatted(candidate.documentId(), candidate.id(), decision),
        Map.of("version", "" + Curation.version(candidate)));
  }

  @Test
  void acceptsACandidateAsALeadOfTheZoneAndTakesItBack() throws Exception {
    var document = pasted();
    var candidate = candidate(document, "脑机接口设备在肢体运动康复领域的应用");
    assertThat(page("/mining/" + document))
        .contains("脑机接口设备在肢体运动康复领域的应用", "href=\"/mining/" + document + "?at=" + candidate.id());

    assertThat(decide(candidate, "accept").getRedirectedUrl()).contains("?at=");
    var accepted = candidates.findById(candidate.id()).orElseThrow();
    assertThat(accepted.state()).isEqualTo(Candidate.State.ACCEPTED);
    var lead = api.getAs("taskforce", "/api/scenarios/" + accepted.itemId()).body();
    assertThat(lead.required("state").asString()).isEqualTo("LEAD");
    assertThat(lead.required("source").asString()).isEqualTo("文档挖掘");
    assertThat(lead.required("sourceSentence").asString()).startsWith("重点推进脑机接口设备");
    assertThat(lead.required("tracks").valueStream().map(each -> each.asString()))
        .containsExactly("脑机接口");
    assertThat(api.get("/api/scenarios/" + accepted.itemId()).status()).isEqualTo(404);

    assertThat(decide(candidate, "accept").getStatus()).as("twice").isEqualTo(409);

    post("taskforce", "/mining/" + document + "/undo", Map.of());
    assertThat(candidates.findById(candidate.id()).orElseThrow().open()).isTrue();
    assertThat(
            api.getAs("taskforce", "/api/scenarios/" + accepted.itemId())
                .body()
                .required("state")
                .asString())
        .isEqualTo("REJECTED");
    var trail = api.getAs("admin", "/api/audit?itemId=" + candidate.id()).body();
    assertThat(trail.findValuesAsString("action"))
        .containsExactly("mining.undone", "mining.accepted");
  }

  @Test
  void pointsOutWhatIsThereAlreadyAndMerges() throws Exception {
    var document = pasted();
    var again =
        candidates.findByDocumentIdOrderByPosition(document).stream()
            .filter(each -> each.title().equals("脑机接口设备在麻醉监测领域的应用"))
            .toList();
    assertThat(again).hasSize(2);
    var second = again.getLast();
    assertThat(second.likenesses())
        .anySatisfy(
            each -> {
              assertThat(each.otherId()).isEqualTo(again.getFirst().id());
              assertThat(each.percent()).isEqualTo(100);
            });
    assertThat(page("/mining/" + document + "?at=" + second.id())).contains("相似 100%");

    decide(second, "merge");
    assertThat(candidates.findById(second.id()).orElseThrow().state())
        .isEqualTo(Candidate.State.MERGED);
    assertThat(candidates.findById(again.getFirst().id()).orElseThrow().says().tracks())
        .containsExactly("脑机接口", "深海探采");
  }

  @Test
  void makesADraftOfACapabilityAndDecidesOnManyAtOnce() {
    var document = pasted();
    var all = candidates.findByDocumentIdOrderByPosition(document);
    var request = pages.postAs("taskforce", "/mining/" + document + "/bulk");
    request.param(
        "candidates", all.stream().map(each -> each.id().toString()).toArray(String[]::new));
    request.param("action", "accept");
    assertThat(request.exchange().getResponse().getStatus()).isEqualTo(302);
    var decided = candidates.findByDocumentIdOrderByPosition(document);
    assertThat(decided).allMatch(each -> each.state() == Candidate.State.ACCEPTED);
    var capability = decided.stream().filter(Candidate::capability).findFirst().orElseThrow();
    assertThat(
            api.getAs("taskforce", "/api/capabilities/" + capability.itemId())
                .body()
                .required("state")
                .asString())
        .isEqualTo("DRAFT");
    post(
        "taskforce",
        "/mining/%s/candidates/%s/undo".formatted(document, capability.id()),
        Map.of());
    assertThat(candidates.findById(capability.id()).orElseThrow().open()).isTrue();
  }

  @Test
  void savesWhatACuratorChangesBeforeAccepting() {
    var document = pasted();
    var candidate = candidate(document, "脑机接口设备在青光眼筛查领域的应用");
    var address = "/mining/%s/candidates/%s".formatted(document, candidate.id());
    var form =
        Map.of(
            "version", "0",
            "kind", "NEED",
            "title", "青光眼早期筛查",
            "tracks", "脑机接口",
            "requirements", "准确率不低于90%\n便携",
            "action", "accept");
    assertThat(post("taskforce", address, Map.of("version", "0", "title", "")).getStatus())
        .isEqualTo(422);
    assertThat(post("taskforce", address, form).getStatus()).isEqualTo(302);
    var accepted = candidates.findById(candidate.id()).orElseThrow();
    assertThat(accepted.state()).isEqualTo(Candidate.State.ACCEPTED);
    var lead = api.getAs("taskforce", "/api/scenarios/" + accepted.itemId()).body();
    assertThat(lead.required("title").asString()).isEqualTo("青光眼早期筛查");
    assertThat(lead.at("/requirements/1/text").asString()).isEqualTo("便携");
  }

  @Test
  void makesACandidateOfASentenceThatWasPassedOver() throws Exception {
    var added =
        post("taskforce", "/mining", Map.of("text", "急诊纪要\n夜间急诊排队的人越来越多，导诊台忙不过来。\n成立专班，加强考核。"));
    var document = read(String.valueOf(added.getRedirectedUrl()));
    assertThat(page("/mining/" + document)).contains("没有要做的事", "讲的是制度、资金、人员或会议");
    var address = "/mining/" + document + "/candidates";
    post("taskforce", address, Map.of());
    assertThat(candidates.findByDocumentIdOrderByPosition(document)).isEmpty();

    post("taskforce", address, Map.of("sentence", "5"));
    var marked = candidate(document, "夜间急诊排队的人越来越多");
    assertThat(marked.source()).isEqualTo(Candidate.Source.HAND);
    assertThat(documents.passed(document)).hasSize(1);
    assertThat(decide(marked, "accept").getStatus()).isEqualTo(302);
  }

  @Test
  void saysWhatIsWrongWithAFile() throws Exception {
    var file = new MockMultipartFile("file", "方案.xlsx", "application/octet-stream", new byte[] {1});
    var response =
        pages.postAs("taskforce", "/mining").multipart().file(file).exchange().getResponse();
    assertThat(response.getStatus()).isEqualTo(422);
    var damaged = new MockMultipartFile("file", "方案.pdf", "application/pdf", new byte[] {1, 2});
    var accepted =
        pages.postAs("taskforce", "/mining").multipart().file(damaged).exchange().getResponse();
    var id = read(String.valueOf(accepted.getRedirectedUrl()));
    assertThat(documents.find(id).orElseThrow().state()).isEqualTo(MiningDocument.State.FAILED);
    assertThat(page("/mining/" + id)).contains("读不出来");
  }

  @Test
  void isForTheTaskForceAlone() {
    for (var user : List.of("enterprise", "expert", "leader", "admin")) {
      assertThat(pages.getAs(user, "/mining").exchange().getResponse().getStatus()).isEqualTo(403);
    }
    assertThat(pages.get("/mining").exchange().getResponse().getStatus()).isEqualTo(302);
  }

  @Test
  void removesADocumentAndLeavesItsLeads() {
    var document = pasted();
    var candidate = candidate(document, "脑机接口设备在肢体运动康复领域的应用");
    decide(candidate, "accept");
    var lead = candidates.findById(candidate.id()).orElseThrow().itemId();
    post("taskforce", "/mining/" + document + "/delete", Map.of());
    assertThat(documents.find(document)).isEmpty();
    assertThat(api.getAs("taskforce", "/api/scenarios/" + lead).status()).isEqualTo(200);
  }
}
