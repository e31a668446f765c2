package io.scenariomarket.search;

import io.scenariomarket.identity.Findable;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Readers;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.index.CapabilityIndex;
import io.scenariomarket.index.Facet;
import io.scenariomarket.index.ScenarioIndex;
import io.scenariomarket.index.SearchQuery;
import io.scenariomarket.index.SearchResult;
import io.scenariomarket.organisation.Organisation;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.scenario.Scenario;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.supplier.Capability;
import io.scenariomarket.supplier.CapabilityId;
import io.scenariomarket.supplier.CapabilityManagement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Finds needs and capabilities.
 *
 * <p>The index answers ids, highlights and counts within what the viewer may see; what is shown
 * comes from the database, under the same rule.
 */
@Service
public class MarketSearch {

  private final ScenarioIndex scenarioIndex;
  private final CapabilityIndex capabilityIndex;
  private final ScenarioManagement scenarios;
  private final CapabilityManagement capabilities;
  private final OrganisationManagement organisations;
  private final Readers readers;
  private final FacetLabels labels;

  MarketSearch(
      ScenarioIndex scenarioIndex,
      CapabilityIndex capabilityIndex,
      ScenarioManagement scenarios,
      CapabilityManagement capabilities,
      OrganisationManagement organisations,
      Readers readers,
      FacetLabels labels) {
    this.scenarioIndex = scenarioIndex;
    this.capabilityIndex = capabilityIndex;
    this.scenarios = scenarios;
    this.capabilities = capabilities;
    this.organisations = organisations;
    this.readers = readers;
    this.labels = labels;
  }

  private record TypedHit(ItemType type, SearchResult.Hit hit) {

    static TypedHit unranked(ItemType type, String id) {
      return new TypedHit(type, new SearchResult.Hit(id, 0, 0, null, List.of()));
    }
  }

  /** Answers a search for a viewer, with labels in their language. */
  public SearchPage search(SearchCriteria criteria, Viewer viewer, Locale locale) {
    var results = new EnumMap<ItemType, SearchResult>(ItemType.class);
    var query = query(criteria, viewer);
    for (var type : criteria.types()) {
      results.put(
          type,
          switch (type) {
            case SCENARIO -> scenarioIndex.search(query);
            case CAPABILITY -> capabilityIndex.search(query);
          });
    }
    return new SearchPage(
        criteria.text(),
        results.values().stream().mapToLong(SearchResult::total).sum(),
        criteria.page(),
        criteria.size(),
        items(page(results, criteria), viewer),
        facets(results, criteria, locale),
        results.values().stream()
            .map(SearchResult::suggestion)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null));
  }

  /**
   * The latest items that the viewer may see, without the search engine: for when it is away.
   *
   * @param size how many of each type at most
   */
  public List<FoundItem> latest(Set<ItemType> types, int size, Viewer viewer) {
    var hits = new ArrayList<TypedHit>();
    if (types.contains(ItemType.SCENARIO)) {
      scenarios.list(Optional.empty(), 0, size, viewer).items().stream()
          .map(row -> TypedHit.unranked(ItemType.SCENARIO, row.id().toString()))
          .forEach(hits::add);
    }
    if (types.contains(ItemType.CAPABILITY)) {
      capabilities.list(Optional.empty(), 0, size, viewer).items().stream()
          .map(row -> TypedHit.unranked(ItemType.CAPABILITY, row.id().toString()))
          .forEach(hits::add);
    }
    return items(hits, viewer);
  }

  /** With several types, each is asked for everything up to this page, to be merged in order. */
  private static SearchQuery query(SearchCriteria criteria, Viewer viewer) {
    var merged = criteria.types().size() > 1;
    var from = criteria.page() * criteria.size();
    return new SearchQuery(
        criteria.text(),
        criteria.chosen(),
        criteria.money(),
        criteria.sort(),
        merged ? 0 : from,
        merged ? from + criteria.size() : criteria.size(),
        Findable.by(viewer));
  }

  private static List<TypedHit> page(Map<ItemType, SearchResult> results, SearchCriteria criteria) {
    var hits =
        results.entrySet().stream()
            .flatMap(
                entry ->
                    entry.getValue().hits().stream().map(hit -> new TypedHit(entry.getKey(), hit)));
    return results.size() == 1
        ? hits.toList()
        : hits.sorted(Comparator.comparingDouble((TypedHit typed) -> typed.hit().order()))
            .skip((long) criteria.page() * criteria.size())
            .limit(criteria.size())
            .toList();
  }

  private List<FoundItem> items(List<TypedHit> hits, Viewer viewer) {
    var foundScenarios =
        scenarios.visible(ids(hits, ItemType.SCENARIO).map(ScenarioId::of).toList(), viewer);
    var foundCapabilities =
        capabilities.visible(ids(hits, ItemType.CAPABILITY).map(CapabilityId::of).toList(), viewer);
    var owners =
        organisations.all(
            Stream.concat(
                    foundScenarios.values().stream().map(Scenario::organisationId),
                    foundCapabilities.values().stream().map(Capability::organisationId))
                .collect(Collectors.toSet()));
    var reader =
        readers.of(
            Stream.concat(foundScenarios.values().stream(), foundCapabilities.values().stream())
                .toList(),
            viewer);
    var items = new ArrayList<FoundItem>();
    for (var typed : hits) {
      var hit = typed.hit();
      switch (typed.type()) {
        case SCENARIO -> {
          var row = foundScenarios.get(ScenarioId.of(hit.id()));
          if (row != null) {
            items.add(FoundItem.of(row, owner(owners, row.organisationId()), hit, reader.of(row)));
          }
        }
        case CAPABILITY -> {
          var row = foundCapabilities.get(CapabilityId.of(hit.id()));
          if (row != null) {
            items.add(FoundItem.of(row, owner(owners, row.organisationId()), hit, reader.of(row)));
          }
        }
      }
    }
    return items;
  }

  private static Organisation owner(
      Map<OrganisationId, Organisation> owners, OrganisationId organisation) {
    return Objects.requireNonNull(owners.get(organisation));
  }

  private static Stream<String> ids(List<TypedHit> hits, ItemType type) {
    return hits.stream().filter(typed -> typed.type() == type).map(typed -> typed.hit().id());
  }

  private Map<String, List<SearchPage.FacetValue>> facets(
      Map<ItemType, SearchResult> results, SearchCriteria criteria, Locale locale) {
    var facets = new LinkedHashMap<String, List<SearchPage.FacetValue>>();
    if (results.size() > 1) {
      facets.put(
          "type",
          results.entrySet().stream()
              .map(
                  entry ->
                      new SearchPage.FacetValue(
                          entry.getKey().key(),
                          labels.type(entry.getKey(), locale),
                          entry.getValue().total(),
                          false))
              .toList());
    }
    FacetNames.BY_NAME.forEach(
        (name, facet) -> {
          var counts = new HashMap<String, Long>();
          for (var result : results.values()) {
            for (var count : result.facets().getOrDefault(facet, List.of())) {
              counts.merge(count.value(), count.documents(), Long::sum);
            }
          }
          var chosen = criteria.chosen().getOrDefault(facet, Set.of());
          chosen.forEach(value -> counts.putIfAbsent(value, 0L));
          if (!counts.isEmpty()) {
            facets.put(name, values(facet, counts, chosen, locale));
          }
        });
    return facets;
  }

  private List<SearchPage.FacetValue> values(
      Facet facet, Map<String, Long> counts, Set<String> chosen, Locale locale) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(
            entry ->
                new SearchPage.FacetValue(
                    entry.getKey(),
                    labels.of(facet, entry.getKey(), locale),
                    entry.getValue(),
                    chosen.contains(entry.getKey())))
        .toList();
  }
}
