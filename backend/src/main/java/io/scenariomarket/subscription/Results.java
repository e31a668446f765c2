package io.scenariomarket.subscription;

import io.scenariomarket.identity.Readers;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.identity.Viewers;
import io.scenariomarket.index.SearchQuery.Sort;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.scenario.ScenarioState;
import io.scenariomarket.search.FoundItem;
import io.scenariomarket.search.MarketSearch;
import io.scenariomarket.search.SearchParameters;
import io.scenariomarket.supplier.CapabilityId;
import io.scenariomarket.supplier.CapabilityManagement;
import io.scenariomarket.supplier.CapabilityState;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs saved searches for people who are not here: what they may see at this moment, by the same
 * rule as on pages, of what is public. One's own drafts are no news.
 */
@Component
class Results {

  /** A search that finds more is followed for its latest results. */
  static final int MOST = 500;

  /** A text that is longer is not quoted. */
  private static final int SHORT = 60;

  private static final String SCENARIO = "scenario";

  /** What is told to nobody by mail, or says nothing to readers. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "contact",
          "confidentialDetails",
          "confidentialInMatching",
          "confidentiality",
          "source",
          "sourceSentence");

  private final MarketSearch search;
  private final SearchParameters parameters;
  private final ScenarioManagement scenarios;
  private final CapabilityManagement capabilities;
  private final Readers readers;
  private final Viewers viewers;
  private final JsonMapper json;

  Results(
      MarketSearch search,
      SearchParameters parameters,
      ScenarioManagement scenarios,
      CapabilityManagement capabilities,
      Readers readers,
      Viewers viewers,
      JsonMapper json) {
    this.search = search;
    this.parameters = parameters;
    this.scenarios = scenarios;
    this.capabilities = capabilities;
    this.readers = readers;
    this.viewers = viewers;
    this.json = json;
  }

  /**
   * What a search finds for its owner now.
   *
   * @throws io.scenariomarket.index.IndexException when the search engine is away
   */
  FoundNow of(SavedSearch saved) {
    var viewer = viewers.absent(saved.subject());
    var criteria = parameters.read(saved.scope(), saved.parameters()).first(MOST, Sort.NEWEST);
    var found =
        search.search(criteria, viewer, saved.language()).items().stream()
            .filter(Results::published)
            .toList();
    var facts = facts(found, viewer);
    var items = new LinkedHashMap<String, FoundNow.Item>();
    for (var item : found) {
      var its = facts.get(item.path());
      if (its != null) {
        items.put(
            item.path(),
            new FoundNow.Item(
                item.type(), item.title(), item.organisationName(), item.path(), its));
      }
    }
    return new FoundNow(items);
  }

  private static boolean published(FoundItem item) {
    return item.type().equals(SCENARIO)
        ? ScenarioState.valueOf(item.state()).published()
        : CapabilityState.valueOf(item.state()).published();
  }

  /** The facts of each item by its address, as far as the viewer may read them. */
  private Map<String, Map<String, String>> facts(List<FoundItem> found, Viewer viewer) {
    var byType = found.stream().collect(Collectors.partitioningBy(i -> i.type().equals(SCENARIO)));
    var facts = new LinkedHashMap<String, Map<String, String>>();
    var needs = byType.getOrDefault(true, List.of()).stream().map(FoundItem::id);
    var offers = byType.getOrDefault(false, List.of()).stream().map(FoundItem::id);
    var rows =
        Stream.concat(
                scenarios.visible(needs.map(ScenarioId::new).toList(), viewer).values().stream(),
                capabilities
                    .visible(offers.map(CapabilityId::new).toList(), viewer)
                    .values()
                    .stream())
            .toList();
    var reader = readers.of(rows, viewer);
    rows.forEach(
        row ->
            facts.put(
                row.ref().address(),
                facts(row.content().readableBy(reader.of(row)), row.state().name())));
    return facts;
  }

  private Map<String, String> facts(Object content, String state) {
    var facts = new TreeMap<String, String>();
    JsonNode tree = json.valueToTree(content);
    for (var field : tree.properties()) {
      if (!LEFT_OUT.contains(field.getKey()) && says(field.getValue())) {
        facts.put(field.getKey(), shortened(field.getValue()));
      }
    }
    facts.put("state", state);
    return facts;
  }

  private static boolean says(JsonNode value) {
    return value.isContainer() ? !value.isEmpty() : !value.isNull() && !value.asString().isEmpty();
  }

  private static String shortened(JsonNode value) {
    if (value.isNumber()) {
      return value.decimalValue().stripTrailingZeros().toPlainString();
    }
    if (value.isValueNode()) {
      var text = value.asString();
      if (text.length() <= SHORT && !text.startsWith(String.valueOf(FoundNow.HASH))) {
        return text;
      }
    }
    var bytes = value.toString().getBytes(StandardCharsets.UTF_8);
    return FoundNow.HASH + DigestUtils.md5DigestAsHex(bytes).substring(0, 12);
  }
}
