package io.scenariomarket.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.identity.Viewers;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Contracts as programs draft, confirm and keep them, over HTTP. */
@MarketTest
class ContractApiTests {

  private static final String FIGURES =
      """
      , "figures": [{"requirement": "识别准确率不低于85%", "promised":
        {"name": "识别准确率", "comparator": ">=", "value": 88, "unit": "%"}}]\
      """;

  @Autowired Api api;
  @Autowired Pages pages;
  @Autowired Viewers viewers;
  @Autowired Agreed agreed;

  private EngagementId id = new EngagementId(new UUID(0, 0));
  private String path = "";

  @BeforeEach
  void select() {
    id =
        agreed
            .selected(
                viewers.absent(api.subject("enterprise")), viewers.absent(api.subject("supplier")))
            .id();
    path = "/api/contracts/" + id;
  }

  @Test
  void arePaidAfterATrialOnceWhatTriggersItHasComeAbout() {
    sign(
        "先使用后付费",
        ", \"trialDays\": 90, \"paymentTrigger\": \"试用期满且达标\", \"milestones\":"
            + " [{\"name\": \"部署\", \"dueOn\": \"2026-06-01\"}]");
    assertThat(api.getAs("enterprise", path).body().has("trialBeganOn")).isFalse();
    post(
        "supplier",
        "/steps/0/report",
        ", \"measured\": [{\"figure\": 0, \"value\": 91, \"unit\": \"%\"}]");
    var tried = post("enterprise", "/steps/0/CONFIRM", "");
    assertThat(tried.has("trialEndsOn")).isTrue();
    assertThat(tried.at("/steps/0/payment").asString()).isEqualTo("NONE");
    assertThat(tried.at("/steps/1/actions").toString()).contains("FALL_DUE");
    assertThat(tried.at("/figures/0/measured/0/asked/verdict").asString()).isEqualTo("COVERED");
    assertThat(tried.at("/figures/0/measured/0/promised/comparison").asString())
        .contains("91", "88");

    post("enterprise", "/steps/1/FALL_DUE", "");
    post("enterprise", "/steps/1/PAY", ", \"on\": \"2026-03-02\"");
    var received = post("supplier", "/steps/1/RECEIVE", ", \"on\": \"2026-03-03\"");
    assertThat(received.at("/steps/1/payment").asString()).isEqualTo("RECEIVED");
    post("enterprise", "/outcome", ", \"result\": \"ACCEPTED\"");
    post("supplier", "/outcome/AGREE", "");
    assertThat(engagement()).isEqualTo("ACCEPTED");
    assertThat(Pages.text(pages.getAs("supplier", "/contracts.csv"))).contains("合同" + id, "验收通过");
  }

  @Test
  void failWithWhatWasLearnedWhichTheirNeedIsSoughtAgainWith() {
    sign(
        "里程碑付费",
        ", \"milestones\": [{\"name\": \"样机\", \"dueOn\": \"2026-06-01\", \"share\": 30}]");
    post(
        "supplier",
        "/steps/0/report",
        ", \"measured\": [{\"figure\": 0, \"value\": 70, \"unit\": \"%\"}]");
    var back = post("enterprise", "/steps/0/RETURN", ", \"words\": \"远低于承诺\"");
    assertThat(back.at("/figures/0/measured/0/asked/verdict").asString()).isEqualTo("CONTRADICTED");
    assertThat(send("enterprise", "/outcome", ", \"result\": \"ACCEPTED\"").status())
        .isEqualTo(422);
    assertThat(send("supplier", "/outcome", ", \"result\": \"FAILED\"").status()).isEqualTo(403);
    post("enterprise", "/outcome", ", \"result\": \"FAILED\", \"lessons\": \"病区干扰大\"");
    post("supplier", "/outcome/AGREE", "");
    assertThat(engagement()).isEqualTo("FAILED");
    assertThat(Pages.text(pages.getAs("enterprise", "/contracts/" + id)))
        .contains("重新征集供方", "病区干扰大");
    assertThat(Pages.text(pages.getAs("enterprise", "/contracts/" + id + "/relisting")))
        .contains("病区干扰大");
    assertThat(api.postAs("supplier", path + "/relisting", "{}").status()).isEqualTo(403);
    post("enterprise", "/relisting", ", \"words\": \"先屏蔽\"");
    var need =
        "/scenarios/"
            + api.getAs("enterprise", "/api/engagements/" + id)
                .body()
                .required("scenarioId")
                .asString();
    assertThat(api.get("/api" + need).body().required("state").asString()).isEqualTo("PUBLISHED");
  }

  @Test
  void areChangedOnceTheOtherSideAgreesAndTakeFilesUntilAMilestoneIsConfirmed() {
    sign(
        "里程碑付费",
        ", \"milestones\": [{\"name\": \"样机\", \"dueOn\": \"2026-06-01\", \"share\": 30}]");
    post("supplier", "/steps/0/report", ", \"words\": \"已安装\"");
    var added =
        api.send(
            Optional.of("supplier"),
            "POST",
            path + "/steps/0/files",
            "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"report.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\n90\r\n--part--\r\n",
            "Content-Type",
            "multipart/form-data; boundary=part");
    assertThat(added.body().at("/steps/0/files/0/fileName").asString()).isEqualTo("report.txt");
    var file = added.body().at("/steps/0/files/0/id").asString();
    assertThat(api.getAs("enterprise", "/api/attachments/" + file).status()).isEqualTo(200);
    assertThat(api.getAs("expert", "/api/attachments/" + file).status()).isEqualTo(404);

    var terms =
        ", \"terms\": {\"value\": 150, \"endsOn\": \"2027-06-01\", \"reason\": \"加一个病区\","
            + " \"milestones\": [{\"name\": \"样机\", \"dueOn\": \"2026-06-01\", \"share\": 30},"
            + " {\"name\": \"二号病区\", \"dueOn\": \"2026-12-01\", \"share\": 50}]}";
    var proposed = post("supplier", "/amendments", terms);
    assertThat(proposed.at("/0/actions").toString()).isEqualTo("[\"WITHDRAW\"]");
    assertThat(send("supplier", "/amendments", terms).status()).isEqualTo(409);
    assertThat(Pages.text(pages.getAs("enterprise", "/contracts/" + id)))
        .contains("加一个病区", "二号病区", "同意变更", "不同意");
    var agreed = post("enterprise", "/amendments/AGREE", "");
    assertThat(agreed.at("/0/state").asString()).isEqualTo("AGREED");
    var changed = api.getAs("supplier", path).body();
    assertThat(changed.required("edition").asInt()).isEqualTo(2);
    assertThat(changed.at("/content/milestones/1/name").asString()).isEqualTo("二号病区");
    assertThat(changed.at("/steps/0/words").asString()).isEqualTo("已安装");
    assertThat(Pages.text(pages.getAs("enterprise", "/contracts/" + id + "/history")))
        .contains("提出变更", "同意变更", "加一个病区", "二号病区");
    assertThat(api.getAs("expert", path + "/amendments").status()).isEqualTo(404);
  }

  @Test
  void areNothingToOthersAndRefuseWhatIsWrong() {
    assertThat(api.getAs("enterprise", path).status()).isEqualTo(404);
    sign("一次付费", "");
    for (var outsider : new String[] {"expert", "leader", "admin"}) {
      assertThat(api.getAs(outsider, path).status()).isEqualTo(404);
      assertThat(Pages.text(pages.getAs(outsider, "/contracts.csv"))).doesNotContain("合同" + id);
    }
    assertThat(api.get(path).status()).isEqualTo(401);
    assertThat(Pages.text(pages.getAs("taskforce", "/contracts.csv"))).contains("合同" + id);
    assertThat(send("supplier", "/steps/0/report", "").status()).isEqualTo(409);
    assertThat(api.postAs("enterprise", path + "/outcome", "{}").status()).isEqualTo(422);
    assertThat(api.postAs("enterprise", path + "/outcome", "{\"result\": \"FAILED\"}").status())
        .isEqualTo(422);
  }

  private void sign(String terms, String more) {
    var drafted =
        api.putAs(
            "supplier",
            path,
            """
            {"version": -1, "content": {"title": "合同%s", "value": 120, "signedOn": "2026-03-01",
              "endsOn": "2027-03-01", "dealTerms": "%s"%s%s}}
            """
                .formatted(id, terms, FIGURES, more));
    assertThat(drafted.status()).isEqualTo(200);
    for (var side : new String[] {"supplier", "enterprise"}) {
      assertThat(api.postAs(side, path + "/confirmation", "{\"edition\": 1}").status())
          .isEqualTo(200);
    }
  }

  private JsonNode post(String user, String address, String more) {
    var answer = send(user, address, more);
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    return answer.body();
  }

  private Api.Answer send(String user, String address, String more) {
    var version = api.getAs(user, path).body().required("version").asLong();
    return api.postAs(user, path + address, "{\"version\": %d%s}".formatted(version, more));
  }

  private String engagement() {
    return api.getAs("enterprise", "/api/engagements/" + id).body().required("state").asString();
  }
}
