package io.scenariomarket.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import io.scenariomarket.index.IndexedRows;
import io.scenariomarket.index.ScenarioDocument;
import io.scenariomarket.index.Versioned;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MarketTest
class IndexUpkeepTests {

  @Autowired Api api;
  @Autowired IndexUpkeep upkeep;
  @Autowired IndexedRows<ScenarioDocument> scenarios;
  @Autowired JdbcClient jdbc;

  @Test
  void findsAndRepairsWhatIsMissingStaleAndSuperfluous() {
    upkeep.check(true);
    var ids = scenarios.versions().keySet().stream().sorted().limit(3).toList();
    scenarios.index().remove(ids.get(0), scenarios.versions().get(ids.get(0)));
    jdbc.sql("update scenario set version = version + 1 where id = cast(? as uuid)")
        .param(ids.get(1))
        .update();
    var stray = scenarios.some(List.of(ids.get(2))).getFirst().document();
    scenarios.index().put(withId(stray, "00000000-0000-0000-0000-000000000000"), 1);
    scenarios.index().refresh();

    assertThat(upkeep.check(false))
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("ScenarioIndex")
                    .contains("1 missing", "1 stale", "1 superfluous"));
    upkeep.check(true);
    scenarios.index().refresh();
    assertThat(upkeep.check(false))
        .allSatisfy(line -> assertThat(line).contains("0 missing, 0 stale, 0 superfluous"));
    assertThat(indexed()).isEqualTo(scenarios.versions());
  }

  @Test
  void rebuildsTheSameIndex() {
    upkeep.check(true);
    upkeep.rebuildAll();
    assertThat(scenarios.index().isCurrent()).isTrue();
    assertThat(indexed()).isEqualTo(scenarios.versions());
  }

  @Test
  void neverLetsAnOldVersionReplaceANewOne() {
    var id = scenarios.versions().keySet().iterator().next();
    var document = scenarios.some(List.of(id)).getFirst();
    scenarios.index().putAll(List.of(new Versioned<>(document.document(), document.version() + 5)));
    scenarios.index().putAll(List.of(document));
    scenarios.index().refresh();
    assertThat(indexed()).containsEntry(id, document.version() + 5);
    upkeep.rebuildAll();
  }

  private Map<String, Long> indexed() {
    try (var versions = scenarios.index().versions()) {
      return versions.collect(Collectors.toMap(each -> each.id(), each -> each.version()));
    }
  }

  private static ScenarioDocument withId(ScenarioDocument document, String id) {
    return new ScenarioDocument(
        id,
        document.owner(),
        document.listing(),
        document.content(),
        document.facts(),
        document.grade(),
        document.leadDepartment(),
        document.sensitivity(),
        document.validUntil());
  }
}
