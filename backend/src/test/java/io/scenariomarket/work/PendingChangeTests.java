package io.scenariomarket.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What owners change of something public is reviewed before the public reads it. */
@MarketTest
class PendingChangeTests {

  private static final String CONTACT = "\"contact\": {\"name\": \"林工\", \"phone\": \"010-1\"}";

  @Autowired Api api;
  @Autowired Pages pages;

  private final String before = "原先公开" + UUID.randomUUID();
  private final String canary = "等着审核" + UUID.randomUUID();

  @Test
  void waitsForTheTaskForceWhileThePublicReadsWhatItRead() {
    var path = need();
    var put = api.putAs("enterprise", path, need(canary, version(path)));

    assertThat(put.status()).isEqualTo(202);
    assertThat(put.body().required("title").asString()).isEqualTo(before);
    assertThat(put.body().required("pendingChange").required("state").asString())
        .isEqualTo("SUBMITTED");
    assertThat(put.body().required("pendingChange").required("fields").valueStream())
        .extracting(each -> each.asString())
        .containsExactly("title", "problem");
    for (var reader : List.of("supplier", "expert")) {
      assertThat(api.getAs(reader, path).raw().body()).contains(before).doesNotContain(canary);
      assertThat(pages.getAs(reader, page(path))).bodyText().doesNotContain(canary);
    }
    assertThat(api.get(path).raw().body()).contains(before).doesNotContain(canary);
    assertThat(api.get("/api/search?q=" + canary).raw().body()).doesNotContain(page(path));
    assertThat(pages.getAs("enterprise", page(path)))
        .bodyText()
        .contains("修改待审核", canary, "撤回这次修改")
        .doesNotContain("通过修改");
    assertThat(pages.getAs("enterprise", page(path) + "/edit")).bodyText().contains(canary);
    assertThat(pages.getAs("taskforce", page(path))).bodyText().contains(canary, "通过修改");
    assertThat(pages.getAs("taskforce", "/work?view=ALL&state=SUBMITTED&text=" + before))
        .bodyText()
        .contains(page(path), "修改待审核");
  }

  @Test
  void becomesPublicWhenItIsApproved() {
    var path = need();
    api.putAs("enterprise", path, need(canary, version(path)));

    assertThat(decide("enterprise", path, "CHANGE_APPROVE", "").status()).isEqualTo(403);
    assertThat(decide("taskforce", path, "CHANGE_APPROVE", "已核实").status()).isEqualTo(200);
    assertThat(api.get(path).body().required("title").asString()).isEqualTo(canary);
    assertThat(api.getAs("enterprise", path).body().has("pendingChange")).isFalse();
    assertThat(pages.getAs("enterprise", page(path) + "/history"))
        .bodyText()
        .contains("提交修改", "修改通过", before, canary);
    assertThat(decide("taskforce", path, "CHANGE_APPROVE", "").status()).isEqualTo(409);
  }

  @Test
  void isReturnedFieldByFieldHandedInAgainAndTakenBack() {
    var path = need();
    api.putAs("enterprise", path, need(canary, version(path)));

    assertThat(pages.getAs("taskforce", page(path) + "/moves/CHANGE_RETURN"))
        .bodyText()
        .contains(canary, before, "name=\"field.title\"")
        .doesNotContain("field.budgetMin", "field.place");
    assertThat(
            pages
                .postAs("taskforce", page(path) + "/moves/CHANGE_RETURN")
                .param("version", String.valueOf(version(path)))
                .param("field.title", "请保留原来的名称"))
        .hasStatus(302);
    assertThat(pages.getAs("enterprise", page(path))).bodyText().contains("修改被退回", "请保留原来的名称");
    assertThat(pages.getAs("supplier", page(path))).bodyText().doesNotContain("请保留原来的名称");

    assertThat(pages.getAs("enterprise", page(path) + "/edit"))
        .bodyText()
        .contains("请保留原来的名称", "这一条已经公开", "与公开的不同的是");

    var again = api.putAs("enterprise", path, need(canary + "二", version(path)));
    assertThat(again.body().required("pendingChange").required("state").asString())
        .isEqualTo("SUBMITTED");
    assertThat(decide("supplier", path, "CHANGE_TAKE_BACK", "").status()).isEqualTo(403);
    assertThat(decide("enterprise", path, "CHANGE_TAKE_BACK", "").status()).isEqualTo(200);
    assertThat(api.getAs("enterprise", path).raw().body()).contains(before).doesNotContain(canary);
  }

  @Test
  void changesAtOnceWhatThePublicDoesNotReadAndHidesAtOnce() {
    var path = need();
    var hidden =
        """
        {"title": "%s", "problem": "%s", "place": "一号楼", "confidentialDetails": "机密",
         "contact": {"phone": "010-2"}, "confidentiality": {"place": "ORGANISATION"},
         "version": %d}
        """;
    var put = api.putAs("enterprise", path, hidden.formatted(before, before, version(path)));

    assertThat(put.status()).isEqualTo(200);
    assertThat(put.body().has("pendingChange")).isFalse();
    assertThat(api.get(path).raw().body()).doesNotContain("一号楼");

    var both = hidden.replace("ORGANISATION", "AFTER_INTEREST").replace("一号楼", "二号楼");
    assertThat(
            api.putAs("enterprise", path, both.formatted(before, canary, version(path))).status())
        .isEqualTo(202);
    assertThat(api.getAs("enterprise", path).body().required("confidentiality").toString())
        .contains("ORGANISATION");
  }

  @Test
  void keepsWhatTheTaskForceChangesMeanwhile() {
    var path = need();
    api.putAs("enterprise", path, need(canary, version(path)));
    var direct =
        """
        {"title": "%s", "problem": "%s", "place": "三号楼", %s, "version": %d}
        """
            .formatted(before, before, CONTACT, version(path));

    assertThat(api.putAs("taskforce", path, direct).status()).isEqualTo(200);
    assertThat(api.get(path).raw().body()).contains("三号楼").doesNotContain(canary);
    decide("taskforce", path, "CHANGE_APPROVE", "已核实");
    assertThat(api.get(path).raw().body()).contains("三号楼", canary);
  }

  @Test
  void refusesAChangeOfAnotherVersionAndMergesOnThePage() {
    var path = need();
    var read = version(path);
    api.putAs("enterprise", path, need(canary, read));

    assertThat(api.putAs("enterprise", path, need("别的", read)).status()).isEqualTo(409);
    assertThat(
            pages
                .postAs("enterprise", page(path))
                .param("version", String.valueOf(read))
                .param("action", "submit")
                .param("title", before)
                .param("problem", "另一个人的问题")
                .param("contact.phone", "010-1"))
        .hasStatus(409)
        .bodyText()
        .contains(canary, "另一个人的问题");
  }

  @Test
  void isNotUndoneByWhatAProgramLeftAsItIsPublic() {
    var path = need();
    api.putAs("enterprise", path, need(canary, version(path)));
    var further =
        """
        {"title": "%s", "problem": "%s", "place": "一号楼", "background": "近年来", %s, "version": %d}
        """
            .formatted(before, before, CONTACT, version(path));
    var put = api.putAs("enterprise", path, further);

    assertThat(put.status()).isEqualTo(202);
    assertThat(put.body().required("pendingChange").required("fields").valueStream())
        .extracting(each -> each.asString())
        .containsExactlyInAnyOrder("title", "problem", "background");
    decide("taskforce", path, "CHANGE_APPROVE", "已核实");
    assertThat(api.get(path).raw().body()).contains(canary, "近年来").doesNotContain(before);
  }

  @Test
  void bringsBackWhatExpiredWithANewTerm() {
    var path = need();
    api.putAs("enterprise", path, term("2999-12-31", path));
    assertThat(move("taskforce", path, "EXPIRE").status()).isEqualTo(200);

    assertThat(decide("taskforce", path, "CHANGE_APPROVE", "已核实").status()).isEqualTo(200);
    assertThat(api.get(path).body().required("state").asString()).isEqualTo("PUBLISHED");
  }

  @Test
  void leavesExpiredWhatGetsNoNewTerm() {
    var path = need();
    api.putAs("taskforce", path, term("2001-12-31", path));
    api.putAs("enterprise", path, term("2002-12-31", path));
    move("taskforce", path, "EXPIRE");
    decide("taskforce", path, "CHANGE_APPROVE", "已核实");

    assertThat(api.get(path).body().required("state").asString()).isEqualTo("EXPIRED");
  }

  private String term(String last, String path) {
    var body =
        "{\"title\": \"%s\", \"problem\": \"%s\", \"place\": \"一号楼\", \"validUntil\": \"%s\","
            + " %s, \"version\": %d}";
    return body.formatted(before, before, last, CONTACT, version(path));
  }

  @Test
  void isWhatAWithdrawnNeedSaysWhichIsReviewedBeforeItIsPublicAgain() {
    var path = need();
    api.putAs("enterprise", path, need(canary, version(path)));
    var withdrawn = move("enterprise", path, "WITHDRAW");

    assertThat(withdrawn.body().required("title").asString()).isEqualTo(canary);
    assertThat(withdrawn.body().has("pendingChange")).isFalse();
    assertThat(api.get(path).status()).isEqualTo(404);
  }

  @Test
  void waitsOnWhileACapabilityIsSuspendedAndIsNotPublicAfterIt() {
    var body = "{\"name\": \"%s\", \"description\": \"%s\", \"version\": %d}";
    var path =
        "/api/capabilities/"
            + api.publish("supplier", "/api/capabilities", body.formatted(before, before, 0))
                .body()
                .required("id")
                .asString();
    api.putAs("supplier", path, body.formatted(canary, canary, version(path)));
    move("taskforce", path, "SUSPEND");
    move("taskforce", path, "REINSTATE");

    assertThat(api.get(path).raw().body()).contains(before).doesNotContain(canary);
    assertThat(decide("taskforce", path, "CHANGE_APPROVE", "").status()).isEqualTo(200);
    assertThat(api.get(path).raw().body()).contains(canary);
  }

  @Test
  void isDecidedTogetherWithWhatIsNew() {
    var path = need();
    api.putAs("enterprise", path, need(canary, version(path)));
    var item = "scenario:" + path.substring(path.lastIndexOf('/') + 1) + ":" + version(path);

    assertThat(
            pages
                .postAs("taskforce", "/work")
                .param("item", item)
                .param("action", "APPROVE")
                .param("reason", "已核实"))
        .hasStatus(302);
    assertThat(api.get(path).body().required("title").asString()).isEqualTo(canary);
  }

  private String need() {
    var posted = api.publish("enterprise", "/api/scenarios", need(before, 0));
    return "/api/scenarios/" + posted.body().required("id").asString();
  }

  private static String need(String words, long version) {
    var body = "{\"title\": \"%s\", \"problem\": \"%s\", \"place\": \"一号楼\", %s, \"version\": %d}";
    return body.formatted(words, words, CONTACT, version);
  }

  private long version(String path) {
    return api.getAs("taskforce", path).body().required("version").asLong();
  }

  private Api.Answer decide(String user, String path, String action, String reason) {
    return say(user, path + "/pending-change/" + action, path, reason);
  }

  private Api.Answer move(String user, String path, String action) {
    return say(user, path + "/moves/" + action, path, "已商定");
  }

  private Api.Answer say(String user, String address, String path, String reason) {
    var decision = "{\"version\": %d, \"reason\": \"%s\"}".formatted(version(path), reason);
    return api.postAs(user, address, decision);
  }

  private static String page(String path) {
    return path.substring("/api".length());
  }
}
