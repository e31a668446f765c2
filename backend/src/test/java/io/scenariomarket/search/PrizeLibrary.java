package io.scenariomarket.search;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.index.Content;
import io.scenariomarket.index.Facet;
import io.scenariomarket.index.Facts;
import io.scenariomarket.index.IndexDefinition;
import io.scenariomarket.index.IndexDocument;
import io.scenariomarket.index.IndexedRows;
import io.scenariomarket.index.Listing;
import io.scenariomarket.index.MarketIndex;
import io.scenariomarket.index.Owner;
import io.scenariomarket.index.SearchEngine;
import io.scenariomarket.index.SearchQuery.Sort;
import io.scenariomarket.index.SearchResult;
import io.scenariomarket.index.SpecialFields;
import io.scenariomarket.index.Versioned;
import io.scenariomarket.index.Visibility;
import io.scenariomarket.shared.ItemType;
import io.scenariomarket.vocabulary.TermKind;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** A third kind of thing to find, as a module would contribute it: two cases of deployed pumps. */
public final class PrizeLibrary implements Library, IndexedRows {

  static final Facet PRIZE = new Facet("prize", "prize", 200);

  private static final Instant DAY = Instant.parse("2026-02-03T04:05:06Z");
  private static final UUID OWNER = UUID.randomUUID();
  private static final Map<String, String> TITLES =
      Map.of(
          "00000000-0000-4000-8000-0000000000c1", "泵站振动监测落地案例",
          "00000000-0000-4000-8000-0000000000c2", "冷库能耗优化落地案例");

  private final MarketIndex index;

  private static final class PrizeIndex extends MarketIndex {

    PrizeIndex(IndexDefinition definition, SearchEngine engine) {
      super(definition, engine);
    }
  }

  PrizeLibrary(SearchEngine engine) {
    this.index =
        new PrizeIndex(
            new IndexDefinition(
                "prizes", Map.of("prize", "keyword"), List.of(Facet.TRACK, Facet.SAMPLE, PRIZE)),
            engine);
  }

  @Override
  public ItemType type() {
    return new ItemType("prize");
  }

  @Override
  public MarketIndex index() {
    return index;
  }

  @Override
  public Optional<TermKind> kinds() {
    return Optional.empty();
  }

  @Override
  public List<LibraryPage> pages() {
    return List.of(new LibraryPage("prize", "/prizes", null, List.of(Sort.RELEVANCE, Sort.NEWEST)));
  }

  @Override
  public Map<String, FoundItem> show(Collection<SearchResult.Hit> hits, Viewer viewer) {
    var shown = new HashMap<String, FoundItem>();
    for (var hit : hits) {
      shown.put(
          hit.id(),
          new FoundItem(
              "prize",
              UUID.fromString(hit.id()),
              TITLES.get(hit.id()),
              new OrganisationId(OWNER),
              "水务公司",
              List.of(),
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              "OPEN",
              false,
              DAY,
              "",
              FoundItem.Highlights.of(hit),
              hit.score()));
    }
    return shown;
  }

  @Override
  public List<String> latest(int size, Viewer viewer) {
    return List.copyOf(TITLES.keySet());
  }

  @Override
  public Map<UUID, ReadableItem> read(Collection<UUID> ids, Viewer viewer) {
    return Map.of();
  }

  @Override
  public Stream<Versioned> all() {
    return some(TITLES.keySet()).stream();
  }

  @Override
  public Map<String, Long> versions() {
    var versions = new HashMap<String, Long>();
    TITLES.keySet().forEach(id -> versions.put(id, 1L));
    return versions;
  }

  @Override
  public List<Versioned> some(Collection<String> ids) {
    return ids.stream().filter(TITLES::containsKey).map(PrizeLibrary::document).toList();
  }

  private static Versioned document(String id) {
    var prize = SpecialFields.none().with("prize", id.endsWith("1") ? "金奖" : "银奖");
    var facts =
        new Facts(
            null, Set.of(), null, null, null, null, Set.of(), Set.of(), Set.of(), Set.of(),
            Set.of(), null, null, null, DAY, DAY);
    var document =
        new IndexDocument(
            id,
            new Owner(OWNER.toString(), "水务公司", null, null),
            new Listing(Visibility.PUBLIC, "OPEN", false),
            new Content(TITLES.get(id), "", List.of(), Set.of()),
            facts,
            prize);
    return new Versioned(document, 1);
  }
}
