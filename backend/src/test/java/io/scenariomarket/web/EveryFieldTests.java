package io.scenariomarket.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import io.scenariomarket.Unique;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** Whatever is filled in stands on the page, for the owner and, where public, for visitors. */
@MarketTest
class EveryFieldTests {

  private static final String NOT_GIVEN = "未填写";
  private static final List<String> CONTACT = List.of("陈工", "022-5555 6666", "chen@example.com");

  @Autowired Api api;
  @Autowired Pages pages;

  @Test
  void showsEveryFieldOfACapability() {
    var name = "水下焊缝超声检测仪" + Unique.word();
    var address =
        posted(
            "supplier",
            "/capabilities",
            """
            {"name": "%s", "kind": "产品", "tracks": ["脑机接口"], "direction": "脑电采集与传感",
             "description": "不排水即可检测焊缝。", "confidentialDetails": "探头来自代工。",
             "indicators": [{"name": "检出率", "value": 97.5, "unit": "%%", "evidence": "第三方报告"}],
             "maturity": "量产", "fitsScenarios": ["码头检修"],
             "cases": [{"customer": "某船厂", "date": "2025", "result": "检测三百道焊缝"}],
             "certificates": [
               {"kind": "防爆合格证", "number": "CNEx 24.1234X", "holder": "海检仪器厂",
                "scope": "Ex db IIC T6", "validUntil": "2029-05-07", "state": "HELD"},
               {"kind": "CE", "state": "APPLIED"}],
             "intellectualProperty": ["实用新型二项"], "compatibility": ["统信系统"],
             "priceMin": 17, "priceMax": 29, "deliveryDays": 43, "cooperation": ["采购"],
             "dealTerms": ["一次付费"], "flags": ["首台(套)"], "capacity": 6,
             "lastCheckedOn": "2026-10-08",
             "contact": {"name": "陈工", "phone": "022-5555 6666", "email": "chen@example.com"}}\
            """
                .formatted(name));
    var open =
        List.of(
            name,
            "产品",
            "脑机接口",
            "脑电采集与传感",
            "不排水即可检测焊缝。",
            "检出率",
            "97.5",
            "第三方报告",
            "量产",
            "码头检修",
            "某船厂",
            "2025",
            "检测三百道焊缝",
            "防爆合格证",
            "CNEx 24.1234X",
            "海检仪器厂",
            "Ex db IIC T6",
            "有效期至 2029年5月7日",
            "已取得",
            "申请中，尚未取得",
            "实用新型二项",
            "统信系统",
            "17",
            "29",
            "43 天",
            "采购",
            "一次付费",
            "首台",
            "6 个项目",
            "2026年10月8日",
            "资质",
            "服务地区");

    assertThat(page(pages.getAs("supplier", address))).contains(open).contains(CONTACT);
    assertThat(page(pages.getAs("supplier", address))).contains("探头来自代工。");
    assertThat(page(pages.get(address))).contains(open).doesNotContain("探头来自代工。");
    assertThat(page(pages.get(address))).doesNotContain(CONTACT);
  }

  @Test
  void showsEveryFieldOfANeed() {
    var title = "码头焊缝不停工检测" + Unique.word();
    var address =
        posted(
            "enterprise",
            "/scenarios",
            """
            {"title": "%s", "grade": "小切口", "kind": "场景机会", "tracks": ["脑机接口"],
             "direction": "康复与神经调控", "park": "华苑科技园", "place": "三号泊位",
             "leadDepartment": "港航局", "background": "每年停工两次", "problem": "停工检测太贵",
             "requirements": [{"text": "不排水检测", "priority": "MUST",
               "indicator": {"name": "检出率", "comparator": ">=", "value": 96.5, "unit": "%%"}}],
             "expectedResult": "不再停工", "dataOpened": "历年检测记录", "dataSensitivity": "受限",
             "budgetMin": 31, "budgetMax": 82.5, "startDate": "2027-01-04", "endDate": "2027-06-28",
             "cooperation": ["采购"], "dealTerms": ["里程碑付费"], "leastMaturity": "中试",
             "requiredQualifications": ["高企"], "regionsAccepted": ["全国"],
             "contact": {"name": "陈工", "phone": "022-5555 6666", "email": "chen@example.com"},
             "source": "申报", "sourceSentence": "原来的一句话", "validUntil": "2027-03-09",
             "confidentialDetails": "泊位归海军。"}\
            """
                .formatted(title));
    var open =
        List.of(
            title,
            "小切口",
            "场景机会",
            "脑机接口",
            "康复与神经调控",
            "华苑科技园",
            "三号泊位",
            "港航局",
            "每年停工两次",
            "停工检测太贵",
            "不排水检测",
            "检出率",
            "96.5",
            "不再停工",
            "历年检测记录",
            "受限",
            "31",
            "82.5",
            "2027年1月4日",
            "2027年6月28日",
            "采购",
            "里程碑付费",
            "中试",
            "高",
            "全国",
            "申报",
            "原来的一句话",
            "2027年3月9日");

    assertThat(page(pages.getAs("enterprise", address))).contains(open).contains(CONTACT);
    assertThat(page(pages.getAs("enterprise", address)))
        .contains("泊位归海军。")
        .doesNotContain(NOT_GIVEN);
    assertThat(page(pages.get(address))).contains(open).doesNotContain("泊位归海军。");
    assertThat(page(pages.get(address))).doesNotContain(CONTACT);
  }

  @Test
  void offersEmptyRowsAgainWhereAFormWasRefused() {
    assertThat(Stream.of("scenarios", "capabilities").map(this::refused))
        .satisfiesExactly(
            need -> assertThat(need).contains("name=\"requirements[0].text\""),
            capability ->
                assertThat(capability)
                    .contains(
                        "name=\"indicators[0].name\"",
                        "name=\"cases[0].customer\"",
                        "name=\"certificates[0].kind\""));
  }

  @Test
  void keepsTypedRowsWhereAFormWasRefused() {
    var need =
        page(
            pages
                .postAs("enterprise", "/scenarios")
                .param("action", "submit")
                .param("title", "")
                .param("requirements[0].indicator.name", "续航")
                .param("requirements[1].text", "防水")
                .param("requirements[2].indicator.value", "很久"));
    assertThat(need).contains("value=\"续航\"", "防水", "value=\"很久\"");
    var capability =
        page(
            pages
                .postAs("supplier", "/capabilities")
                .param("action", "submit")
                .param("name", "")
                .param("indicators[0].value", "不少")
                .param("indicators[1].evidence", "送检中")
                .param("cases[0].result", "试用一周"));
    assertThat(capability).contains("value=\"不少\"", "送检中", "试用一周");
  }

  private String refused(String kind) {
    return page(
        pages
            .postAs("supplier", "/" + kind)
            .param("action", "submit")
            .param("title", "")
            .param("name", ""));
  }

  private String posted(String user, String kind, String body) {
    var answer = api.publish(user, "/api" + kind, withState(kind, body));
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
    return kind + "/" + answer.body().required("id").asString();
  }

  private static String withState(String kind, String body) {
    var state = kind.equals("/scenarios") ? "PUBLISHED" : "LISTED";
    return body.replaceFirst("\\{", "{\"state\": \"" + state + "\", ");
  }

  private static String page(MockMvcRequestBuilder request) {
    return new String(
        request.exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
