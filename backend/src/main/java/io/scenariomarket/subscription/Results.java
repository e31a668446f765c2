package io.scenariomarket.subscription;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.identity.Viewers;
import io.scenariomarket.index.SearchQuery.Sort;
import io.scenariomarket.search.FoundItem;
import io.scenariomarket.search.Libraries;
import io.scenariomarket.search.MarketSearch;
import io.scenariomarket.search.ReadableItem;
import io.scenariomarket.search.SearchParameters;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
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
  private final Libraries libraries;
  private final Viewers viewers;
  private final JsonMapper json;

  Results(
      MarketSearch search,
      SearchParameters parameters,
      Libraries libraries,
      Viewers viewers,
      JsonMapper json) {
    this.search = search;
    this.parameters = parameters;
    this.libraries = libraries;
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
    var found = search.search(criteria, viewer, saved.language()).items();
    var read = new HashMap<UUID, ReadableItem>();
    found.stream()
        .collect(Collectors.groupingBy(FoundItem::type))
        .forEach((type, some) -> read.putAll(published(type, some, viewer)));
    var items = new LinkedHashMap<String, FoundNow.Item>();
    for (var item : found) {
      var its = read.get(item.id());
      if (its != null) {
        items.put(
            item.path(),
            new FoundNow.Item(
                item.type(),
                item.title(),
                item.organisationName(),
                item.path(),
                facts(its.content(), item.state())));
      }
    }
    return new FoundNow(items);
  }

  /** What of a kind is published, as far as the viewer may read it. */
  private Map<UUID, ReadableItem> published(String type, List<FoundItem> found, Viewer viewer) {
    var read =
        libraries.of(type).orElseThrow().read(found.stream().map(FoundItem::id).toList(), viewer);
    read.values().removeIf(item -> !item.published());
    return read;
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
