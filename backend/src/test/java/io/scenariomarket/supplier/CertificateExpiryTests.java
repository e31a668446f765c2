package io.scenariomarket.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Unique;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MarketTest
class CertificateExpiryTests {

  @Autowired Api api;
  @Autowired JdbcClient jdbc;
  @Autowired CapabilityIndexer indexer;
  @Autowired Clock clock;

  @Test
  void whatExpiredIsFoundByItNoLonger() {
    var word = Unique.word();
    var answer =
        api.publish(
            "supplier",
            "/api/capabilities",
            """
            {"name": "隔爆相机%s", "description": "井下拍摄。", "state": "LISTED",
             "certificates": [{"kind": "防爆合格证", "holder": "某厂", "validUntil": "2031-01-02",
               "state": "HELD"}]}\
            """
                .formatted(word));
    var id = answer.body().required("id").asString();
    await().untilAsserted(() -> assertThat(found(word)).containsExactly(id));

    jdbc.sql("update capability_certificate set valid_until = ? where capability_id = ?")
        .params(LocalDate.now(clock).minusDays(1), UUID.fromString(id))
        .update();
    indexer.expire();

    await().untilAsserted(() -> assertThat(found(word)).isEmpty());
  }

  private List<String> found(String word) {
    return api.get(
            "/api/search" + Api.query("type", "capability", "q", word, "qualification", "防爆合格证"))
        .body()
        .required("items")
        .findValuesAsString("id");
  }
}
