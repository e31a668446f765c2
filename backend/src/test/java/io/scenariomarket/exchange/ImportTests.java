package io.scenariomarket.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Unique;
import io.scenariomarket.UntidySheets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Autowired Api api;
  @Autowired JdbcClient jdbc;
  @Autowired JsonMapper json;

  private final String mark = Unique.word();

  @Test
  void updatesWhatChangedAndGivesItBackWhenUndone() throws Exception {
    var own = ownName();
    var titles = List.of("甲" + mark, "乙" + mark, "丙" + mark);
    var first = imported("enterprise", UntidySheets.ofOne(own, titles, "100-200"));
    assertThat(first.at("/counts/NEW").asInt()).isEqualTo(3);

    var again = checked("enterprise", UntidySheets.ofOne(own, titles, "300万元以内"));
    assertThat(again.at("/counts/CHANGED").asInt()).isEqualTo(3);
    var second = confirmed("enterprise", again);
    assertThat(budget("甲" + mark)).isEqualTo("300.0000");
    assertThat(undone("enterprise", second))
        .containsExactlyInAnyOrder("RESTORED", "RESTORED", "RESTORED");
    assertThat(budget("甲" + mark)).isEqualTo("200.0000");

    // What the second import restored has been touched, as far as the first one knows.
    assertThat(undone("enterprise", first)).containsOnly("LEFT");
    assertThat(count(mark)).isEqualTo(3);

    var alone = imported("enterprise", UntidySheets.ofOne(own, List.of("丁" + mark), "5"));
    assertThat(undone("enterprise", alone)).containsExactly("REMOVED");
    assertThat(count("丁" + mark)).isZero();
  }

  @Test
  void refusesRowsOfOthersAndMarksThemInTheWorkbook() throws Exception {
    var content = UntidySheets.ofOne("别人的单位" + mark, List.of("甲" + mark), "看情况再说吧");
    var checked = checked("enterprise", content);
    assertThat(checked.at("/counts/REFUSED").asInt()).isEqualTo(1);
    var id = checked.required("id").asString();

    var refused = api.postAs("enterprise", "/api/imports/" + id + "/confirm", "");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().at("/errors/0/row").asInt()).isEqualTo(2);
    assertThat(refused.body().at("/errors/0/column").asString()).isEqualTo("D");
    assertThat(refused.body().at("/errors/0/message").asString()).contains("别人的单位" + mark);

    var file = download("enterprise", "/api/imports/" + id + "/errors");
    try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(file))) {
      var row = workbook.getSheetAt(0).getRow(1);
      assertThat(row.getCell(2).getStringCellValue()).isEqualTo("甲" + mark);
      assertThat(row.getCell(3).getCellComment().getString().getString()).contains("不能代表");
      assertThat(row.getCell(7).getStringCellValue()).contains("单位名称");
    }
  }

  @Test
  void refusesTheWrongFileWithTheReason() throws Exception {
    var answer =
        upload("enterprise", "hello,world\n1,2\n".getBytes(StandardCharsets.UTF_8), "wrong.csv");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("没有找到表头");
  }

  @Test
  void takesBackWhatItExportedWithoutAChange() throws Exception {
    imported(
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
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                var exported = download("enterprise", "/api/scenarios." + type + query);
                var checked = checked("enterprise", exported);
                assertThat(checked.at("/counts/UNCHANGED").asInt()).isEqualTo(2);
                assertThat(checked.at("/counts/NEW").asInt()).isZero();
                assertThat(checked.at("/counts/CHANGED").asInt()).isZero();
                assertThat(checked.at("/counts/REFUSED").asInt()).isZero();
              });
    }
  }

  private JsonNode imported(String user, byte[] content) throws Exception {
    return confirmed(user, checked(user, content));
  }

  private JsonNode checked(String user, byte[] content) throws Exception {
    var csv = content[0] != 'P';
    var answer = upload(user, content, csv ? "list.csv" : "list.xlsx");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    var id = json.readTree(answer.body()).required("id").asString();
    assertThat(api.postAs(user, "/api/imports/" + id + "/check", "").status()).isEqualTo(202);
    return reached(user, id, "CHECKED");
  }

  private JsonNode confirmed(String user, JsonNode checked) {
    var id = checked.required("id").asString();
    assertThat(api.postAs(user, "/api/imports/" + id + "/confirm", "").status()).isEqualTo(202);
    return reached(user, id, "DONE");
  }

  private List<String> undone(String user, JsonNode done) {
    var id = done.required("id").asString();
    assertThat(api.postAs(user, "/api/imports/" + id + "/undo", "").status()).isEqualTo(202);
    reached(user, id, "UNDONE");
    return jdbc.sql("select undone from sheet_import_item where import_id = cast(? as uuid)")
        .param(id)
        .query(String.class)
        .list();
  }

  private JsonNode reached(String user, String id, String state) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> api.getAs(user, "/api/imports/" + id).body(),
            body -> body.path("state").asString().equals(state));
  }

  private java.net.http.HttpResponse<String> upload(String user, byte[] content, String name)
      throws IOException, InterruptedException {
    var head =
        "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                .formatted(name)
            + "Content-Type: application/octet-stream\r\n\r\n";
    var body = new java.io.ByteArrayOutputStream();
    body.write(head.getBytes(StandardCharsets.UTF_8));
    body.write(content);
    body.write("\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8));
    try (var http = HttpClient.newHttpClient()) {
      return http.send(
          request(user, "/api/imports")
              .header("Content-Type", "multipart/form-data; boundary=part")
              .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
              .build(),
          BodyHandlers.ofString());
    }
  }

  private byte[] download(String user, String path) throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request(user, path).build(), BodyHandlers.ofByteArray()).body();
    }
  }

  private HttpRequest.Builder request(String user, String path) {
    return HttpRequest.newBuilder(URI.create(api.base() + path))
        .header("Accept-Language", "zh-CN")
        .header("Authorization", "Bearer " + api.token(user));
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
