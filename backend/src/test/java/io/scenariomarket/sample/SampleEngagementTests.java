package io.scenariomarket.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.MarketTest;
import io.scenariomarket.contract.SampleContracts;
import io.scenariomarket.engagement.SampleEngagements;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.scenario.ScenarioState;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a newcomer finds of talks that go on and are over. */
@MarketTest
class SampleEngagementTests {

  @Autowired private ScenarioManagement scenarios;
  @Autowired private SampleEngagements engagements;
  @Autowired private SampleContracts contracts;
  @Autowired private JdbcClient jdbc;

  @Test
  void areLoadedOnceWithTheirHistoryAndTellNobody() throws Exception {
    var samples = SampleMarket.files();
    var all = samples.engagements().stream().map(SampleFiles.SampleEngagement::toSample).toList();

    // The market has loaded them as it started.
    assertThat(count("select count(*) from engagement where sample")).isEqualTo(all.size());
    assertThat(engagements.load(all)).isZero();
    var kept =
        """
        select count(*) from item_version v join engagement e on e.id = v.item_id
        where v.item_type = 'engagement' and e.sample
        """;
    assertThat(count(kept)).isEqualTo(all.stream().mapToInt(each -> each.steps().size()).sum());
    var told = "select count(*) from notice n join engagement e on e.id = n.about where e.sample";
    assertThat(count(told)).isZero();
    assertThat(count("select count(*) from engagement where sample and due_on > current_date"))
        .isPositive();
    var tried = all.getFirst().need();
    assertThat(scenarios.visible(List.of(tried), Viewer.taskForce("test")).get(tried).state())
        .isEqualTo(ScenarioState.VERIFYING);
  }

  @Test
  void haveContractsOnceTheyAreSigned() throws Exception {
    var samples = SampleMarket.files().contracts();

    assertThat(
            count(
                "select count(*) from engagement where sample and state in ('SIGNED',"
                    + " 'VERIFYING', 'ACCEPTED', 'FAILED')"))
        .isEqualTo(samples.size());
    for (var each : samples) {
      assertThat(contracts.load(each.engagement(), each.contract())).isZero();
      assertThat(each.contract().figures())
          .extracting(SampleContracts.SampleFigure::requirement)
          .isSubsetOf(requirements(each.engagement().value()));
    }
    var measured =
        "select count(*) from contract_measured m join engagement e on e.id = m.contract_id"
            + " where e.sample";
    assertThat(count(measured)).isGreaterThan(10);
  }

  private List<String> requirements(UUID contract) {
    return jdbc.sql("select requirement from contract_figure where contract_id = ?")
        .param(contract)
        .query(String.class)
        .list();
  }

  private int count(String query) {
    return jdbc.sql(query).query(Integer.class).single();
  }
}
