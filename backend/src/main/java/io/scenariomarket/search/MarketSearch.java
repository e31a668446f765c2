package io.scenariomarket.search;

import io.scenariomarket.identity.Findable;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.index.Facet;
import io.scenariomarket.index.SearchQuery;
import io.scenariomarket.index.SearchResult;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Finds things of all kinds.
 *
 * <p>The index answers ids, highlights and counts within what the viewer may see; what is shown
 * comes from the database, under the same rule.
 */
@Service
public class MarketSearch {

  private final Libraries libraries;
  private final FacetLabels labels;

  MarketSearch(Libraries libraries, FacetLabels labels) {
    this.libraries = libraries;
    this.labels = labels;
  }

  private record Found(Library library, SearchResult.Hit hit) {}

  /** Answers a search for a viewer, with labels in their language. */
  public SearchPage search(SearchCriteria criteria, Viewer viewer, Locale locale) {
    var results = new LinkedHashMap<Library, SearchResult>();
    var query = query(criteria, viewer);
    criteria.libraries().forEach(each -> results.put(each, each.index().search(query)));
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
   * @param size how many of each library at most
   */
  List<FoundItem> latest(List<Library> libraries, int size, Viewer viewer) {
    return libraries.stream()
        .flatMap(each -> items(each, each.latest(size, viewer), viewer))
        .toList();
  }

  /** Those of these items of a library that the viewer may see, in the order given. */
  Stream<FoundItem> items(Library library, List<String> ids, Viewer viewer) {
    var hits =
        ids.stream()
            .map(id -> new Found(library, new SearchResult.Hit(id, 0, 0, null, List.of())))
            .toList();
    return items(hits, viewer).stream();
  }

  /**
   * With several libraries, each is asked for everything up to this page, to be merged in order.
   */
  private static SearchQuery query(SearchCriteria criteria, Viewer viewer) {
    var merged = criteria.libraries().size() > 1;
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

  private static List<Found> page(Map<Library, SearchResult> results, SearchCriteria criteria) {
    var hits =
        results.entrySet().stream()
            .flatMap(
                each -> each.getValue().hits().stream().map(hit -> new Found(each.getKey(), hit)));
    return results.size() == 1
        ? hits.toList()
        : hits.sorted(Comparator.comparingDouble((Found found) -> found.hit().order()))
            .skip((long) criteria.page() * criteria.size())
            .limit(criteria.size())
            .toList();
  }

  private static List<FoundItem> items(List<Found> found, Viewer viewer) {
    var shown = new HashMap<Library, Map<String, FoundItem>>();
    found.stream()
        .collect(
            Collectors.groupingBy(
                Found::library, Collectors.mapping(Found::hit, Collectors.toList())))
        .forEach((library, hits) -> shown.put(library, library.show(hits, viewer)));
    return found.stream()
        .map(each -> shown.getOrDefault(each.library(), Map.of()).get(each.hit().id()))
        .filter(Objects::nonNull)
        .toList();
  }

  private Map<String, List<SearchPage.FacetValue>> facets(
      Map<Library, SearchResult> results, SearchCriteria criteria, Locale locale) {
    var facets = new LinkedHashMap<String, List<SearchPage.FacetValue>>();
    if (results.size() > 1) {
      facets.put(
          "type",
          results.entrySet().stream()
              .map(
                  entry ->
                      new SearchPage.FacetValue(
                          entry.getKey().type().name(),
                          labels.type(entry.getKey().type(), locale),
                          entry.getValue().total(),
                          false))
              .toList());
    }
    libraries
        .facets()
        .forEach(
            facet -> {
              var counts = new HashMap<String, Long>();
              for (var result : results.values()) {
                for (var count : result.facets().getOrDefault(facet, List.of())) {
                  counts.merge(count.value(), count.documents(), Long::sum);
                }
              }
              var chosen = criteria.chosen().getOrDefault(facet, Set.of());
              chosen.forEach(value -> counts.putIfAbsent(value, 0L));
              if (!counts.isEmpty()) {
                facets.put(facet.name(), values(facet, counts, chosen, locale));
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
