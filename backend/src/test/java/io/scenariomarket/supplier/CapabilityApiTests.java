package io.scenariomarket.supplier;

import static io.scenariomarket.Api.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Unique;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MarketTest
class CapabilityApiTests {

  @Autowired Api api;

  @Test
  void keepsEveryFieldAndIsFoundUnderItsSuppliersPark() {
    var word = "柔性干电极" + Unique.word();
    var posted = api.publish("supplier", "/api/capabilities", FULL.formatted(word));
    assertThat(posted.status()).isEqualTo(201);
    var path = "/api/capabilities/" + posted.body().required("id").asString();
    var read = api.getAs("supplier", path).body();
    assertThat(read.at("/indicators/0/value").decimalValue()).isEqualByComparingTo("0.5");
    assertThat(read.at("/cases/0/customer").asString()).isEqualTo("某三甲医院");
    for (var field : FIELDS) {
      assertThat(read.has(field)).as(field).isTrue();
    }
    var organisation =
        api.get("/api/organisations/" + read.required("organisationId").asString()).body();
    var park = organisation.required("park").asString();
    await()
        .untilAsserted(
            () ->
                assertThat(
                        api.get(
                                "/api/search"
                                    + query("q", word, "type", "capability", "park", park))
                            .body()
                            .required("total")
                            .asInt())
                    .isEqualTo(1));
  }

  @Test
  void isChangedByItsSupplierOnly() {
    var posted = api.publish("supplier", "/api/capabilities", FULL.formatted("产品"));
    var path = "/api/capabilities/" + posted.body().required("id").asString();
    assertThat(api.putAs("enterprise", path, posted.raw().body()).status()).isEqualTo(403);
    assertThat(api.putAs("supplier", path, posted.raw().body()).status()).isEqualTo(200);
    assertThat(api.putAs("supplier", path, posted.raw().body()).status()).isEqualTo(409);
    assertThat(api.get(path).raw().body()).doesNotContain("sales@example.com");
  }

  private static final String FULL =
      """
      {"name": "%s", "kind": "产品", "tracks": ["脑机接口"], "direction": "脑电采集与传感",
       "description": "免导电膏的脑电电极帽。佩戴三分钟完成。",
       "indicators": [{"name": "噪声", "value": 0.5, "unit": "μV", "evidence": "检测报告"}],
       "maturity": "量产", "fitsScenarios": ["病房监测"],
       "cases": [{"customer": "某三甲医院", "date": "2026", "result": "完成200例"}],
       "intellectualProperty": ["发明专利3项"], "compatibility": ["麒麟系统"],
       "priceMin": 5, "priceMax": 12, "deliveryDays": 30, "cooperation": ["采购"],
       "dealTerms": ["一次付费"], "flags": ["首台(套)"], "capacity": 4,
       "lastCheckedOn": "2026-11-01",
       "contact": {"name": "销售", "phone": "022-0000 1111", "email": "sales@example.com"}}\
      """;

  private static final String[] FIELDS = {
    "id",
    "name",
    "kind",
    "tracks",
    "direction",
    "organisationId",
    "organisationName",
    "description",
    "indicators",
    "maturity",
    "fitsScenarios",
    "cases",
    "intellectualProperty",
    "compatibility",
    "priceMin",
    "priceMax",
    "deliveryDays",
    "cooperation",
    "dealTerms",
    "flags",
    "capacity",
    "lastCheckedOn",
    "contact",
    "state",
    "version",
    "sample",
    "createdAt",
    "updatedAt"
  };
}
