package io.scenariomarket.columns;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.columns.SheetPlan.ColumnPlan;
import io.scenariomarket.sheet.Amount.Unit;
import io.scenariomarket.sheet.DayOrder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How sheets are laid out that nobody wrote for the market. */
class LayoutTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          承担单位或企业名称      | organisation
          采购人名称              | organisation
          甲方单位                | organisation
          拟提交截止日期          | validUntil
          采购项目名称（全称）    | title
          联系人/联系电话         | contact
          项目预算金额（万元）    | budget
          Estimated Budget (CNY)  | budget
          submissionDeadline      | validUntil
          Name of the buyer       | organisation
          Problem Statement       | problem
          2、贵公司全称：         | organisation
          Q3. 贵单位目前面临的困难是什么？ | problem
          4）您希望达到什么效果   | expectedResult
          临床痛点                | problem
          经费投入（万元）        | budget
          资金下限                | budgetMin
          征集截止                | validUntil
          Deadline for the bids   | validUntil
          数据敏感级别            | dataSensitivity
          企业联系人              | contactName
          Account Name            | organisation
          """)
  void knowsNamesByWhatTheyMean(String heading, String field) {
    var plan = Sheets.look("需求名称甲|" + heading, "泵|");
    assertThat(Sheets.fields(plan)).containsEntry(heading.strip(), field);
  }

  @Test
  void readsOneLanguageOfTwo() {
    var plan = Sheets.look("场景名称\nScenario|挑战\nChallenge|面向地区\nRegions", "测振|靠人听|全国", "测漏|靠人看|天津");
    assertThat(Sheets.fields(plan).values())
        .containsExactlyInAnyOrder("title", "problem", "regionsAccepted");
  }

  @Test
  void takesWhatACompanyOffersForCapabilities() {
    var plan =
        Sheets.look(
            "Company|Company size|Website|Solution|What it does|Price from (k RMB)|Price to (k"
                + " RMB)",
            "Jia Ltd|50|https://jia.example|Leak alarm|Hears leaks in pipes|20|35");
    assertThat(plan.kind()).isEqualTo(SheetKind.SUPPLY);
    assertThat(Sheets.fields(plan)).containsValues("priceMin", "priceMax", "description");
  }

  @Test
  void takesOneColumnOfCompanies() {
    var plan = Sheets.look("企业名称", "甲泵业有限公司", "乙阀门有限公司");
    assertThat(plan.kind()).isEqualTo(SheetKind.COMPANY);
    assertThat(plan.included()).isTrue();
    assertThat(Sheets.look("会议通知", "请各单位准时参加").included()).isFalse();
  }

  @Test
  void tellsWhatItSawWhereItKnowsNoHeadings() {
    var plan = Sheets.look("车牌|车型|购置年份", "津A12345|客车|2019", "津A54321|货车|2021");
    assertThat(plan.firstHeading()).isZero();
    assertThat(plan.seen()).isEqualTo("车牌、车型、购置年份");
  }

  @Test
  void knowsAFormThatStandsUpright() {
    var plan = Sheets.look("场景名称|水泵测振", "需求单位|甲厂", "需求描述|靠人听", "预算|50万元", "联系人|王工");
    assertThat(plan.other()).isEqualTo(OtherList.FORM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "单位性质",
        "单位简介",
        "中标单位",
        "计量单位",
        "专家名称",
        "技术路线",
        "Technology notes",
        "independent",
        "reviewer notes",
        "job title",
        "需求提出时间说明人"
      })
  void leavesOpenWhatOnlyHoldsAName(String heading) {
    var plan = Sheets.look("需求名称|需求描述|" + heading, "泵|听|甲", "阀|看|乙");
    assertThat(Sheets.fields(plan)).doesNotContainKey(heading);
  }

  @Test
  void weighsWhatStandsInTheColumn() {
    var plan =
        Sheets.look(
            "需求名称|单位|负责人|描述",
            "水泵测振|台|13800138000|靠人听",
            "阀门测漏|套|13900139000|靠人看",
            "风机测温|台|13700137000|靠人摸");
    assertThat(Sheets.fields(plan)).containsEntry("负责人", "contact").doesNotContainKey("单位");

    var classes = Sheets.look("项目名称|需求单位|描述", "测振|民营企业|听", "测漏|国有企业|看");
    assertThat(Sheets.fields(classes)).doesNotContainKey("需求单位");
  }

  @Test
  void takesFractionsForNoDays() {
    var plan = Sheets.look("需求名称|需求描述|技术指标要求", "测振|听|误差≤0.5μm", "测漏|看|纯度≥99.9%");
    assertThat(Sheets.fields(plan)).containsEntry("技术指标要求", "requirements");
  }

  @Test
  void takesNoRowOfAListForItsHeadings() {
    var plan =
        Sheets.look(
            "vendor code|team|tag", "A1|Need|Product", "A2|Company name|Technology", "A3|x|Title");
    assertThat(plan.firstHeading()).isLessThanOrEqualTo(1);
    assertThat(plan.included()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          PEOPLE;     姓名|职称|研究方向|工作单位|手机；           王一|教授|膜|甲大学|13800138000
          PEOPLE;     专家姓名|性别|职务|个人简介；                王一|男|主任|从事膜研究
          PEOPLE;     Full name|Job title|Affiliation|Email；      Ann Li|Head|X Institute|a@example.com
          CONTACTS;   单位名称|联系人|职务|联系电话；              甲公司|王一|经理|13800138000
          PRICES;     产品名称|规格型号|单位|数量|单价；           水泵|X1|台|3|1200
          PRICES;     Product|Model|Qty|Unit price；               Pump|X1|3|1200
          ATTENDANCE; 单位|姓名|电话|签到；                        甲公司|王一|13800138000|
          """)
  void refusesListsOfSomethingElse(OtherList list, String rows) {
    var plan = Sheets.look(rows.split("；"));
    assertThat(plan.other()).isEqualTo(list);
    assertThat(plan.included()).isFalse();
  }

  @Test
  void takesNeedsThatNamePeopleForNeeds() {
    var plan = Sheets.look("需求名称|需求描述|联系人|职务|手机|邮箱", "测振|靠人听|王一|经理|13800138000|a@example.com");
    assertThat(plan.other()).isNull();
    assertThat(plan.included()).isTrue();
  }

  @Test
  void asksWhoseTheRowsAreWhereAColumnMaySayIt() {
    assertThat(Sheets.look("项目名称|项目描述|张榜主体", "测振|听|甲机电公司", "测漏|看|乙机电公司").ownerAsked()).isTrue();
    assertThat(Sheets.look("项目名称|项目描述", "测振|听", "测漏|看").ownerAsked()).isFalse();
  }

  @Test
  void takesAListOfNamesForDrafts() {
    var plan = Sheets.look("序号|甲方|项目名称|合同金额|预计时间", "1|甲院|测振改造|11.2|2027年7月");
    assertThat(plan.included()).isTrue();
    assertThat(Sheets.fields(plan))
        .isEqualTo(
            Map.of(
                "序号",
                "number",
                "甲方",
                "organisation",
                "项目名称",
                "title",
                "合同金额",
                "budget",
                "预计时间",
                "startDate"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          预算金额       | 800000;950000;30000      | YUAN             | true
          预算金额       | ¥35,000.00;20000         | YUAN             | true
          预算金额       | 12;8.5;300               | TEN_THOUSAND_YUAN | true
          预算金额       | 30000;4500               |                  | true
          预算金额       | 300;800000               |                  | true
          参考价格       | 300;420                  |                  | true
          预算金额(元)   | 300;420                  | YUAN             | false
          预算（万元）   | 1000000                  | TEN_THOUSAND_YUAN | false
          预算金额       | 300万元;80万             |                  | false
          预算（港币）   | 800000;30000             |                  | false
          Budget (k RMB) | 800;350                  | THOUSAND_YUAN    | false
          """)
  void judgesWhatNumbersCount(String heading, String cells, Unit unit, boolean asked) {
    var reading = column(heading, cells.split(";")).reading();
    assertThat(reading.unit()).isEqualTo(unit);
    assertThat(reading.unitAsked()).isEqualTo(asked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          05/04/2027;25/04/2027            | DAY_FIRST   | true
          05/04/2027;04/25/2027 09:30      | MONTH_FIRST | true
          05/04/2027;06-04-2027            |             | true
          25/04/2027;04/25/2027            |             | true
          2027-04-05;2027年5月             |             | false
          27-04-05;2027-04-25;31.03.2027   | YEAR_FIRST  | true
          28-04-27;27-06-28                |             | true
          27-04-05;27-06-15                | YEAR_FIRST  | true
          15/04/27;25/04/2027              | DAY_FIRST   | true
          """)
  void letsTheColumnDecideOnMonthAndDay(String cells, DayOrder order, boolean asked) {
    var reading = column("截止日期", cells.split(";")).reading();
    assertThat(reading.order()).isEqualTo(order);
    assertThat(reading.orderAsked()).isEqualTo(asked);
  }

  @Test
  void takesTheYearOfTheOthers() {
    assertThat(column("截止日期", "2028年3月1日", "2028年5月1日", "12月31日").reading().year()).isEqualTo(2028);
  }

  private static ColumnPlan column(String heading, String... cells) {
    var lines = new String[cells.length + 1];
    lines[0] = "需求名称|需求描述|" + heading;
    for (int i = 0; i < cells.length; i++) {
      lines[i + 1] = "测振" + i + "|听|" + cells[i];
    }
    return Sheets.look(lines).columns().getLast();
  }
}
