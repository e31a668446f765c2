package io.scenariomarket.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import io.scenariomarket.Unique;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What the dry run says is what comes, whatever stands in the cells. */
@MarketTest
class ImportPromiseTests {

  private static final List<String> NAMES =
      List.of("甲测（天津）公司%s", "甲测(天津)公司%s", "\u200b甲测（天津）公司%s ", "甲测 （天津）公司%s", "乙测厂%s", "");
  private static final List<String> CODES =
      List.of("", "91120116MA06ABCD1X", "9.1120116E+17", "911201", "91350100M000100Y43");
  private static final List<String> AMOUNTS =
      List.of("", "80万元", "30", "面议再说", "-5", "1e99", "300-100万");
  private static final List<String> DAYS =
      List.of("", "2030-02-01", "31/12/2030", "以后再说", "2020-01-01", "12月31日");
  private static final List<String> KINDS = List.of("", "场景机会", "没有这种类型", "技术服务");
  private static final List<String> TEXTS = List.of("", "漏检多", "长".repeat(5001));

  @Autowired Api api;
  @Autowired Pages pages;
  @Autowired JdbcClient jdbc;
  @Autowired ImportRequests imports;

  private final String mark = Unique.word();

  @RepeatedTest(6)
  void comesTrueForWhateverIsThere(RepetitionInfo round) throws Exception {
    var random = new SplittableRandom(round.getCurrentRepetition());
    var sheet =
        new StringBuilder("需求名称,需求描述,需求单位,统一社会信用代码,预算下限（万元）,预算上限（万元）,开始时间,完成时间,需求类型,电子邮箱\n");
    for (int i = 0; i < 12; i++) {
      sheet
          .append(i % 5 == 4 ? "" : "题目" + random.nextInt(9) + mark)
          .append(',')
          .append(one(TEXTS, random))
          .append(',')
          .append(one(NAMES, random).formatted(mark))
          .append(',')
          .append(one(CODES, random))
          .append(',')
          .append(one(AMOUNTS, random))
          .append(',')
          .append(one(AMOUNTS, random))
          .append(',')
          .append(one(DAYS, random))
          .append(',')
          .append(one(DAYS, random))
          .append(',')
          .append(one(KINDS, random))
          .append(random.nextBoolean() ? ",a@b.example\n" : ",nobody\n");
    }
    var checked = imports.checked("taskforce", csv(sheet.toString()));
    var done = imports.confirmed("taskforce", checked);
    assertThat(done.at("/counts")).isEqualTo(checked.at("/counts"));
  }

  private static String one(List<String> all, SplittableRandom random) {
    return all.get(random.nextInt(all.size()));
  }

  @Test
  void keepsRowsAndSaysWhatItLeftOut() throws Exception {
    var checked =
        imports.checked(
            "taskforce",
            csv(
                """
                需求名称,需求描述,需求单位,统一社会信用代码,预算（万元）,截止日期,需求类型
                测振%1$s,靠人听,甲测公司%1$s,91120116MA06ABCD1X,看着给,2020-01-01,没有这种类型
                测漏%1$s,,乙测公司%1$s,,5,,
                """));
    assertThat(checked.at("/counts/NEW").asInt()).isEqualTo(4);
    assertThat(checked.at("/counts/REFUSED").asInt()).isZero();
    assertThat(said(checked, "测振" + mark))
        .anyMatch(text -> text.startsWith("D2") && text.contains("校验码"))
        .anyMatch(text -> text.startsWith("E2") && text.contains("看着给"))
        .anyMatch(text -> text.startsWith("F2") && text.contains("已经过去"))
        .anyMatch(text -> text.startsWith("G2") && text.contains("没有这种类型"));

    imports.confirmed("taskforce", checked);
    assertThat(state("测振" + mark)).isEqualTo("SUBMITTED");
    assertThat(state("测漏" + mark)).isEqualTo("DRAFT");
  }

  @Test
  void saysWhatIsBackToFrontAndImportsTheRest() throws Exception {
    var checked =
        imports.checked(
            "taskforce",
            csv(
                """
                需求名称,需求描述,需求单位,预算下限（万元）,预算上限（万元）
                测振%1$s,靠人听,甲测公司%1$s,60,20
                测漏%1$s,靠人看,甲测公司%1$s,20,60
                测温%1$s,靠人摸,,20,60
                """));
    assertThat(said(checked, "测振" + mark)).anyMatch(text -> text.startsWith("E2"));
    assertThat(said(checked, "测温" + mark))
        .anyMatch(text -> text.startsWith("C4") && text.contains("没有写单位"));
    var done = imports.confirmed("taskforce", checked);
    assertThat(done.at("/counts/NEW").asInt()).isEqualTo(4);
    assertThat(state("测振" + mark)).isEqualTo("SUBMITTED");
  }

  @Test
  void tellsOfCompaniesThatStandThereTwice() throws Exception {
    var checked =
        imports.checked(
            "taskforce",
            csv(
                """
                企业名称,统一社会信用代码,主营业务
                甲测（天津）公司%1$s,91120118MA07XQ3T20,测振
                甲测(天津)公司%1$s,91120118MA07XQ3T20,测振
                甲测(天津)公司%1$s,,测漏
                乙测公司%1$s,91120118MA07XQ3T20,测漏
                """));
    assertThat(checked.at("/counts/NEW").asInt()).isEqualTo(1);
    assertThat(checked.at("/counts/SKIPPED").asInt()).isEqualTo(1);
    assertThat(checked.at("/counts/REFUSED").asInt()).isEqualTo(2);
    assertThat(said(checked, "甲测(天津)公司" + mark)).anyMatch(text -> text.contains("与第 2 行重复"));
    assertThat(said(checked, "乙测公司" + mark))
        .anyMatch(text -> text.startsWith("B5") && text.contains("甲测（天津）公司" + mark));
  }

  @Test
  void remembersWhatAWordMeans() throws Exception {
    var sheet =
        csv(
            """
            成果名称,完成单位,成果简介,成果所处阶段
            测振仪%1$s,甲测公司%1$s,三轴。,车间试用%1$s
            测漏仪%1$s,甲测公司%1$s,便携。,车间试用%1$s
            """);
    var checked = imports.checked("taskforce", sheet);
    var id = checked.required("id").asString();
    assertThat(pages.getAs("taskforce", "/imports/" + id)).bodyText().contains("车间试用" + mark);
    assertThat(
            pages
                .postAs("taskforce", "/imports/" + id + "/words")
                .param("kind", "SUPPLY")
                .param("field", "maturity")
                .param("word", "车间试用" + mark)
                .param("term", "中试"))
        .hasStatus3xxRedirection();
    imports.confirmed("taskforce", imports.reached("taskforce", id, "CHECKED"));
    assertThat(
            jdbc.sql("select distinct maturity from capability where name like ?")
                .param("测%仪" + mark)
                .query(String.class)
                .list())
        .containsExactly("中试");
    var again = imports.checked("taskforce", sheet);
    assertThat(again.at("/counts/UNCHANGED").asInt()).isEqualTo(2);
    assertThat(said(again, "测振仪" + mark)).isEmpty();
  }

  @Test
  void takesEachProductOfACompany() throws Exception {
    var checked =
        imports.checked(
            "taskforce",
            csv(
                """
                企业名称,主营业务,核心产品
                甲测公司%1$s,传感器,测振仪%1$s
                甲测公司%1$s,传感器,测漏仪%1$s
                """));
    assertThat(checked.at("/counts/NEW").asInt()).isEqualTo(3);
    assertThat(checked.at("/counts/REFUSED").asInt()).isZero();
  }

  @Test
  void asksWhatNobodyCanKnow() throws Exception {
    for (var sheet :
        List.of(
            "需求名称,需求描述,需求单位,预算金额\n测振,听,甲测公司,45000\n",
            "需求名称,需求描述,需求单位,截止日期\n测振,听,甲测公司,04/03/2031\n",
            "需求名称,需求描述,张榜主体\n测振,听,甲测公司\n")) {
      var id = uploaded(sheet).required("id").asString();
      assertThat(pages.getAs("taskforce", "/imports/" + id)).bodyText().contains("请选择", "</html>");
      assertThat(api.postAs("taskforce", "/api/imports/" + id + "/check", "").status())
          .as(sheet)
          .isEqualTo(422);
    }
  }

  @Test
  void refusesPeopleByTheirName() throws Exception {
    var answer = imports.upload("taskforce", csv("姓名,职称,研究方向,手机\n王一,教授,膜,13800138000\n"), "库.csv");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("人员名单");
  }

  private JsonNode uploaded(String sheet) throws Exception {
    return imports.json(imports.upload("taskforce", csv(sheet), "list.csv").body());
  }

  private byte[] csv(String text) {
    return text.formatted(mark).getBytes(StandardCharsets.UTF_8);
  }

  private List<String> said(JsonNode checked, String title) {
    var id = checked.required("id").asString();
    return List.of("NEW", "UNCHANGED", "REFUSED", "SKIPPED").stream()
        .flatMap(
            outcome ->
                api.getAs("taskforce", "/api/imports/" + id + "/items?outcome=" + outcome)
                    .body()
                    .required("items")
                    .valueStream())
        .filter(item -> item.required("title").asString().equals(title))
        .flatMap(
            item ->
                item.required("problems")
                    .valueStream()
                    .map(
                        problem ->
                            problem.path("column").asString("")
                                + item.required("row").asInt()
                                + " "
                                + problem.required("message").asString()))
        .toList();
  }

  private String state(String title) {
    return jdbc.sql("select state from scenario where title = ?")
        .param(title)
        .query(String.class)
        .single();
  }
}
