package io.scenariomarket.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An item's way from its owner to the task force and back. */
@MarketTest
class WorkflowTests {

  @Autowired Api api;
  @Autowired Pages pages;
  @Autowired JdbcClient jdbc;

  @Test
  void returnsWithReasonsByFieldAndShowsWhatTheOwnerChangedSince() {
    var path = post("上肢康复训练", "SUBMITTED");

    assertThat(pages.postAs("taskforce", path + "/moves/RETURN").param("version", "0"))
        .hasStatus(422)
        .bodyText()
        .contains("请写明理由");
    assertThat(
            pages
                .postAs("taskforce", path + "/moves/RETURN")
                .param("version", "0")
                .param("reason", "问题没有说清")
                .param("field.budgetMax", "请给出预算上限"))
        .hasStatus(302);
    assertThat(pages.getAs("enterprise", path))
        .bodyText()
        .contains("问题没有说清", "预算上限（万元）", "请给出预算上限");

    var problem = "\"title\": \"上肢康复训练\", \"problem\": \"治疗师不够，每天只能训练二十人\"";
    var kept =
        api.putAs(
            "enterprise",
            "/api" + path,
            "{%s, \"version\": 1, \"state\": \"DRAFT\"}".formatted(problem));
    assertThat(kept.body().required("state").asString()).isEqualTo("RETURNED");
    var changed =
        api.putAs(
            "enterprise",
            "/api" + path,
            "{%s, \"budgetMax\": 80, \"version\": 2, \"state\": \"SUBMITTED\"}".formatted(problem));
    assertThat(changed.body().required("state").asString()).isEqualTo("SUBMITTED");
    assertThat(pages.getAs("taskforce", path)).bodyText().contains("退回后改了 2 处", "治疗师不够，每天只能训练二十人");
    assertThat(pages.getAs("taskforce", path + "/history"))
        .bodyText()
        .contains("第 4 版", "退回修改", "请给出预算上限");
    assertThat(pages.getAs("taskforce", "/work?view=MINE&text=上肢康复训练")).bodyText().contains(path);
  }

  @Test
  void tellsItsHistoryToTheOwnerAndTheTaskForceOnly() {
    var path = post("公开后的历史", "SUBMITTED");
    api.release("/api" + path);

    assertThat(pages.getAs("enterprise", path + "/history")).hasStatusOk();
    assertThat(pages.getAs("supplier", path + "/history")).hasStatus(403);
    assertThat(pages.postAs("supplier", path + "/comments").param("text", "外人")).hasStatus(403);
    assertThat(pages.getAs("supplier", path)).bodyText().doesNotContain(path + "/history");
  }

  @Test
  void letsOwnerAndTaskForceTalk() {
    var path = post("可以商量的需求", "SUBMITTED");

    assertThat(pages.postAs("enterprise", path + "/comments").param("text", " ")).hasStatus(422);
    assertThat(pages.postAs("enterprise", path + "/comments").param("text", "周三可以来看现场"))
        .hasStatus(302);
    assertThat(pages.getAs("taskforce", path + "/history")).bodyText().contains("周三可以来看现场");
  }

  @Test
  void approvesManyAtOnceAndTellsWhatCouldNotBeDone() {
    var good = post("可以通过的需求", "SUBMITTED");
    var draft = post("还是草稿的需求", "DRAFT");
    var answer =
        pages
            .postAs("taskforce", "/work")
            .param("item", "scenario:" + id(good) + ":0", "scenario:" + id(draft) + ":0")
            .param("action", "APPROVE")
            .param("reason", "已现场核实")
            .exchange();

    assertThat(answer.getMvcResult().getFlashMap().get("done")).isEqualTo(1);
    assertThat(String.valueOf(answer.getMvcResult().getFlashMap().get("failures")))
        .contains("还是草稿的需求");
    assertThat(state(good)).isEqualTo("APPROVED");
    assertThat(state(draft)).isEqualTo("DRAFT");
    assertThat(
            pages
                .postAs("enterprise", "/work")
                .param("item", "scenario:" + id(draft) + ":0")
                .param("action", "SUBMIT"))
        .hasStatus(403);
  }

  @Test
  void queuesWhatWaitsByWhoAndWhen() {
    var title = "排队的需求" + UUID.randomUUID();
    var path = post(title, "SUBMITTED");
    var find = "&text=" + title;

    assertThat(pages.getAs("taskforce", "/work?view=UNASSIGNED" + find)).bodyText().contains(title);
    assertThat(
            pages
                .postAs("taskforce", path + "/assignment")
                .param("assignee", "me")
                .param("due", "2020-01-31"))
        .hasStatus(302);
    assertThat(pages.getAs("taskforce", "/work?view=MINE" + find))
        .bodyText()
        .contains(path, "2020年1月31日", "已逾期");
    assertThat(pages.getAs("taskforce", "/work?view=OVERDUE" + find)).bodyText().contains(path);
    assertThat(pages.getAs("taskforce", "/work?view=UNASSIGNED" + find))
        .bodyText()
        .doesNotContain(path);
    assertThat(pages.getAs("supplier", "/work?view=ALL" + find)).bodyText().doesNotContain(path);
    assertThat(pages.postAs("enterprise", path + "/assignment").param("assignee", "me"))
        .hasStatus(403);
  }

  @Test
  void givesALeadToTheOrganisationWhoseNeedItIs() {
    var zone =
        jdbc.sql("select organisation_id from membership where subject = ?")
            .param(api.subject("enterprise"))
            .query(UUID.class)
            .list()
            .getFirst();
    var name =
        jdbc.sql("select name from organisation where id = ?")
            .param(zone)
            .query(String.class)
            .single();
    var lead =
        api.postAs(
            "taskforce",
            "/api/scenarios",
            """
            {"organisationId": "%s", "title": "挖掘到的线索", "problem": "问题", "state": "LEAD"}\
            """
                .formatted(zone));
    assertThat(lead.status()).isEqualTo(201);
    var path = "/scenarios/" + lead.body().required("id").asString();

    assertThat(
            pages
                .postAs("taskforce", path + "/owner")
                .param("version", "0")
                .param("organisation", "没有这个单位"))
        .hasStatus(302);
    assertThat(state(path)).isEqualTo("LEAD");
    assertThat(
            pages
                .postAs("taskforce", path + "/owner")
                .param("version", "0")
                .param("organisation", name))
        .hasStatus(302);
    assertThat(state(path)).isEqualTo("DRAFT");
    assertThat(
            api.postAs(
                    "enterprise",
                    "/api/scenarios",
                    "{\"title\": \"x\", \"problem\": \"x\", \"state\": \"LEAD\"}")
                .status())
        .isEqualTo(403);
  }

  @Test
  void approvesWhatSaysNothingOfSomethingVitalWithAReasonOnly() {
    var path = post("什么都没说的需求", "SUBMITTED");

    var refused = api.postAs("taskforce", "/api" + path + "/moves/APPROVE", "{\"version\": 0}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().at("/errors/0/message").asString()).contains("问题说得清楚吗");
    assertThat(state(path)).isEqualTo("SUBMITTED");
    var approved =
        api.postAs(
            "taskforce",
            "/api" + path + "/moves/APPROVE",
            "{\"version\": 0, \"reason\": \"电话核实过\"}");
    assertThat(approved.status()).isEqualTo(200);
  }

  @Test
  void mergesWhatTwoPeopleChangedAndAsksOnlyWhatBothDid() {
    var path = post("两人同改", "DRAFT");
    api.putAs(
        "taskforce",
        "/api" + path,
        """
        {"title": "两人同改", "problem": "专班改的问题", "background": "专班补的背景", "version": 0}\
        """);

    var merged =
        pages
            .postAs("enterprise", path)
            .param("version", "0")
            .param("action", "draft")
            .param("title", "两人同改")
            .param("problem", "我改的问题")
            .param("expectedResult", "我补的成效")
            .exchange();
    assertThat(merged)
        .hasStatus(409)
        .bodyText()
        .contains("专班改的问题", "我改的问题", "专班补的背景", "我补的成效", "theirs-problem");
    assertThat(
            pages
                .postAs("enterprise", path)
                .param("version", "1")
                .param("base", "0")
                .param("action", "theirs-problem")
                .param("title", "两人同改")
                .param("problem", "我改的问题")
                .param("background", "专班补的背景"))
        .bodyText()
        .contains("专班改的问题")
        .doesNotContain("我改的问题");
  }

  @Test
  void keepsWhatIsTypedForWhoeverTypedIt() {
    assertThat(
            pages
                .postAs("enterprise", "/typed-forms")
                .param("address", "/scenarios/new")
                .param("title", "没写完的题目")
                .param("requirements[0].text", "没写完的要求"))
        .hasStatus(204);

    assertThat(pages.getAs("enterprise", "/scenarios/new")).bodyText().contains("接着填");
    assertThat(pages.getAs("enterprise", "/scenarios/new?restore=true"))
        .bodyText()
        .contains("没写完的题目", "没写完的要求");
    assertThat(pages.getAs("supplier", "/scenarios/new?restore=true"))
        .bodyText()
        .doesNotContain("没写完的题目");
    assertThat(
            pages.postAs("enterprise", "/typed-forms/discard").param("address", "/scenarios/new"))
        .hasStatus(302);
    assertThat(pages.getAs("enterprise", "/scenarios/new")).bodyText().doesNotContain("接着填");
    assertThat(
            pages
                .postAs("enterprise", "/typed-forms")
                .param("address", "https://elsewhere.example.com"))
        .hasStatus(404);
  }

  @Test
  void beginsANewOneWithWhatAnEarlierOneSays() {
    var path = post("去年的需求", "DRAFT");

    assertThat(pages.getAs("enterprise", "/scenarios/new?copy=" + id(path)))
        .bodyText()
        .contains("去年的需求");
    assertThat(pages.getAs("supplier", "/scenarios/new?copy=" + id(path))).hasStatus(404);
  }

  private String post(String title, String state) {
    var posted =
        api.postAs(
            "enterprise",
            "/api/scenarios",
            "{\"title\": \"%s\", \"problem\": \"问题\", \"state\": \"%s\"}".formatted(title, state));
    return "/scenarios/" + posted.body().required("id").asString();
  }

  private String state(String path) {
    return api.getAs("taskforce", "/api" + path).body().required("state").asString();
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
