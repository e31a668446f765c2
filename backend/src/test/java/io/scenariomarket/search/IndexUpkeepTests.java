package io.scenariomarket.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import io.scenariomarket.index.IndexDocument;
import io.scenariomarket.index.IndexException;
import io.scenariomarket.index.IndexedRows;
import io.scenariomarket.index.Versioned;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@MarketTest
class IndexUpkeepTests {

  @Autowired Api api;
  @Autowired IndexUpkeep upkeep;

  @Autowired
  @Qualifier("scenarioIndexer")
  IndexedRows scenarios;

  @Autowired JdbcClient jdbc;
  @Autowired DataSource database;
  @Autowired ElasticsearchClient elasticsearch;

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
  void sweepsWhatAKilledRebuildLeftUnlessSomebodyIsRebuilding() throws IOException {
    upkeep.bringUpToDate();
    var before = indexes();
    var killed = scenarios.index().rollover();
    var left = new HashSet<>(indexes());
    left.removeAll(before);
    assertThat(left).hasSize(2);

    try (var _ = IndexLease.take(database)) {
      upkeep.bringUpToDate();
      assertThat(indexes()).containsAll(left);
      assertThat(IndexLease.takeIfFree(database)).isEmpty();
    }
    upkeep.bringUpToDate();

    assertThat(indexes()).isEqualTo(before);
    assertThatThrownBy(killed::commit).isInstanceOf(IndexException.class);
  }

  private Set<String> indexes() throws IOException {
    return elasticsearch.indices().get(i -> i.index("market-scenarios-*")).indices().keySet();
  }

  @Test
  void neverLetsAnOldVersionReplaceANewOne() {
    var id = scenarios.versions().keySet().iterator().next();
    var document = scenarios.some(List.of(id)).getFirst();
    scenarios.index().putAll(List.of(new Versioned(document.document(), document.version() + 5)));
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

  private static IndexDocument withId(IndexDocument document, String id) {
    return new IndexDocument(
        id,
        document.owner(),
        document.listing(),
        document.content(),
        document.facts(),
        document.special());
  }
}
