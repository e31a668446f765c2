package io.scenariomarket.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import io.scenariomarket.Unique;
import io.scenariomarket.UntidySheets;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports and exports, as programs do them. */
@MarketTest
class ImportTests {

  @Autowired Api api;
  @Autowired Pages pages;
  @Autowired JdbcClient jdbc;
  @Autowired ImportRequests imports;

  private final String mark = Unique.word();

  @Test
  void updatesWhatChangedAndGivesItBackWhenUndone() throws Exception {
    var own = ownName();
    var titles = List.of("甲" + mark, "乙" + mark, "丙" + mark);
    var first = imports.imported("enterprise", UntidySheets.ofOne(own, titles, "100-200"));
    assertThat(first.at("/counts/NEW").asInt()).isEqualTo(3);

    var again = imports.checked("enterprise", UntidySheets.ofOne(own, titles, "300万元以内"));
    assertThat(again.at("/counts/CHANGED").asInt()).isEqualTo(3);
    var second = imports.confirmed("enterprise", again);
    assertThat(budget("甲" + mark)).isEqualTo("300.0000");
    assertThat(undone("enterprise", second))
        .containsExactlyInAnyOrder("RESTORED", "RESTORED", "RESTORED");
    assertThat(budget("甲" + mark)).isEqualTo("200.0000");

    // What the second import restored has been touched, as far as the first one knows.
    assertThat(undone("enterprise", first)).containsOnly("LEFT");
    assertThat(count(mark)).isEqualTo(3);

    var alone = imports.imported("enterprise", UntidySheets.ofOne(own, List.of("丁" + mark), "5"));
    assertThat(undone("enterprise", alone)).containsExactly("REMOVED");
    assertThat(count("丁" + mark)).isZero();
  }

  @Test
  void changesOfWhatIsPublicWaitForTheTaskForceUntilTheyAreUndone() throws Exception {
    var title = "公开" + mark;
    var own = ownName();
    var first = imports.imported("enterprise", UntidySheets.ofOne(own, List.of(title), "100-200"));
    assertThat(first.at("/counts/NEW").asInt()).isEqualTo(1);
    var path =
        "/api/scenarios/"
            + jdbc.sql("select id from scenario where title = ?")
                .param(title)
                .query(String.class)
                .single();
    if (state(path).equals("DRAFT")) {
      var version = api.getAs("enterprise", path).body().required("version").asLong();
      api.postAs("enterprise", path + "/moves/SUBMIT", "{\"version\": %d}".formatted(version));
    }
    api.release(path);

    var changed = UntidySheets.ofOne(own, List.of(title), "300万元以内");
    var second = imports.confirmed("enterprise", imports.checked("enterprise", changed));
    assertThat(budget(title)).isEqualTo("200.0000");
    assertThat(api.getAs("enterprise", path).body().at("/pendingChange/content/budgetMax").asInt())
        .isEqualTo(300);
    assertThat(imports.checked("enterprise", changed).at("/counts/UNCHANGED").asInt()).isEqualTo(1);

    assertThat(undone("enterprise", second)).containsExactly("RESTORED");
    assertThat(api.getAs("enterprise", path).body().has("pendingChange")).isFalse();
    assertThat(budget(title)).isEqualTo("200.0000");
  }

  @Test
  void refusesRowsOfOthersAndMarksThemInTheWorkbook() throws Exception {
    var content = UntidySheets.ofOne("别人的单位" + mark, List.of("甲" + mark), "看情况再说吧");
    var checked = imports.checked("enterprise", content);
    assertThat(checked.at("/counts/REFUSED").asInt()).isEqualTo(1);
    var id = checked.required("id").asString();

    var refused = api.postAs("enterprise", "/api/imports/" + id + "/confirm", "");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().at("/errors/0/row").asInt()).isEqualTo(2);
    assertThat(refused.body().at("/errors/0/column").asString()).isEqualTo("D");
    assertThat(refused.body().at("/errors/0/message").asString()).contains("别人的单位" + mark);

    var file = imports.download("enterprise", "/api/imports/" + id + "/errors");
    try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(file))) {
      var row = workbook.getSheetAt(0).getRow(1);
      assertThat(row.getCell(2).getStringCellValue()).isEqualTo("甲" + mark);
      assertThat(row.getCell(3).getCellComment().getString().getString()).contains("不能代表");
      assertThat(row.getCell(6).getCellComment().getString().getString()).contains("看情况再说吧");
      assertThat(row.getCell(7).getStringCellValue()).contains("单位名称");
    }
  }

  @Test
  void refusesTheWrongFileWithTheReason() throws Exception {
    var answer =
        imports.upload(
            "enterprise", "hello,world\n1,2\n".getBytes(StandardCharsets.UTF_8), "wrong.csv");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("hello、world");
  }

  @Test
  void refusesPlansThatMakeNoSense() throws Exception {
    var content = "应用场景名称,场景简介\n%s,简介\n".formatted(mark).getBytes(StandardCharsets.UTF_8);
    var id =
        new JsonMapper()
            .readTree(imports.upload("enterprise", content, "plan.csv").body())
            .required("id");
    var path = "/api/imports/" + id.asString();
    var plan =
        """
        {"owner": "%s", "sheets": [{"index": 0, "included": true, "columns": [%s]}]}\
        """
            .formatted(api.getAs("enterprise", path).body().at("/plan/owner").asString(), "%s");

    for (var columns :
        List.of(
            "{\"index\": 0, \"field\": \"none\\u0000\"}",
            "{\"index\": 0, \"field\": \"title\"}, {\"index\": 1, \"field\": \"title\"}",
            "null")) {
      assertThat(api.putAs("enterprise", path + "/plan", plan.formatted(columns)).status())
          .as(columns)
          .isEqualTo(422);
    }
    assertThat(
            api.getAs("enterprise", path + "/items?outcome=NEW&page=2147483647&size=100").status())
        .isEqualTo(200);
    assertThat(pages.getAs("enterprise", "/imports/" + id.asString() + "?page=2147483647"))
        .hasStatusOk();
  }

  @Test
  void takesBackWhatItExportedWithoutAChange() throws Exception {
    imports.imported(
        "enterprise", UntidySheets.ofOne(ownName(), List.of("导出甲" + mark, "导出乙" + mark), "1.5亿元"));
    var query =
        Api.query(
            "q",
            mark,
            "columns",
            "category",
            "columns",
            "title",
            "columns",
            "organisation",
            "columns",
            "problem",
            "columns",
            "contact",
            "columns",
            "budget",
            "columns",
            "number");
    for (var type : List.of("xlsx", "csv")) {
      await()
          .atMost(ImportRequests.PATIENCE)
          .untilAsserted(
              () -> {
                var exported = imports.download("enterprise", "/api/scenarios." + type + query);
                var checked = imports.checked("enterprise", exported);
                assertThat(checked.at("/counts/UNCHANGED").asInt()).isEqualTo(2);
                assertThat(checked.at("/counts/NEW").asInt()).isZero();
                assertThat(checked.at("/counts/CHANGED").asInt()).isZero();
                assertThat(checked.at("/counts/REFUSED").asInt()).isZero();
              });
    }
    var exports =
        jdbc.sql("select count(*) from audit_entry where action = 'export.sent' and actor = ?")
            .param(api.subject("enterprise"))
            .query(Integer.class)
            .single();
    assertThat(exports).isGreaterThanOrEqualTo(2);
  }

  private List<String> undone(String user, JsonNode done) {
    var id = done.required("id").asString();
    assertThat(api.postAs(user, "/api/imports/" + id + "/undo", "").status()).isEqualTo(202);
    imports.reached(user, id, "UNDONE");
    return jdbc.sql("select undone from sheet_import_item where import_id = cast(? as uuid)")
        .param(id)
        .query(String.class)
        .list();
  }

  private String ownName() {
    return api.postAs(
            "enterprise",
            "/api/scenarios",
            "{\"title\": \"草稿\", \"problem\": \"草稿\", \"state\": \"DRAFT\"}")
        .body()
        .required("organisationName")
        .asString();
  }

  private String state(String path) {
    return api.getAs("enterprise", path).body().required("state").asString();
  }

  private String budget(String title) {
    return jdbc.sql("select budget_max from scenario where title = ?")
        .param(title)
        .query(String.class)
        .single();
  }

  private long count(String title) {
    return jdbc.sql("select count(*) from scenario where title like ?")
        .param("%" + title + "%")
        .query(Long.class)
        .single();
  }
}
