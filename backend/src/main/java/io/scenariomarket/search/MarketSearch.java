package io.scenariomarket.search;

import io.scenariomarket.identity.Findable;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.index.CachedEncoder;
import io.scenariomarket.index.Facet;
import io.scenariomarket.index.Mixture;
import io.scenariomarket.index.SearchQuery;
import io.scenariomarket.index.SearchResult;
import java.util.ArrayList;
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
import org.jspecify.annotations.Nullable;
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
  private final PinyinReader pinyin;
  private final CachedEncoder encoder;
  private final List<Related> related;

  MarketSearch(
      Libraries libraries,
      FacetLabels labels,
      PinyinReader pinyin,
      CachedEncoder encoder,
      List<Related> related) {
    this.libraries = libraries;
    this.labels = labels;
    this.pinyin = pinyin;
    this.encoder = encoder;
    this.related = related;
  }

  /** The weight of meaning against words, in what people type. */
  private static final double MEANING = 0.8;

  private record Found(Library library, SearchResult.Hit hit) {}

  /** Answers a search for a viewer, with labels in their language. */
  public SearchPage search(SearchCriteria asked, Viewer viewer, Locale locale) {
    var criteria = asked;
    var results = results(criteria, viewer);
    if (results.values().stream().noneMatch(MarketSearch::byWords)) {
      var spelt = pinyin.words(asked.understood().text());
      if (spelt.isPresent()) {
        criteria = asked.understood(asked.understood().spelt(spelt.get()));
        results = results(criteria, viewer);
      }
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
            .orElse(null),
        criteria.understood().pinyin() ? criteria.understood().text() : null,
        related(criteria, viewer, locale));
  }

  private static boolean byWords(SearchResult result) {
    return result.hits().stream().anyMatch(hit -> hit.words() > 0);
  }

  private Map<Library, SearchResult> results(SearchCriteria criteria, Viewer viewer) {
    var results = new LinkedHashMap<Library, SearchResult>();
    var query = query(criteria, viewer);
    criteria.libraries().forEach(each -> results.put(each, each.index().search(query)));
    return results;
  }

  /** What else may be meant, where everything is looked for. */
  private List<Suggestion> related(SearchCriteria criteria, Viewer viewer, Locale locale) {
    var words = criteria.understood().text();
    if (words.isBlank() || criteria.page() > 0 || criteria.libraries().size() < 2) {
      return List.of();
    }
    return related.stream().flatMap(each -> each.to(words, viewer, locale).stream()).toList();
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
    var hits = ids.stream().map(id -> new Found(library, SearchResult.Hit.of(id))).toList();
    return items(hits, viewer).stream();
  }

  /** Whether hits are put in order here, by words and meaning together. */
  private static boolean mixed(SearchCriteria criteria) {
    return criteria.sort() == SearchQuery.Sort.RELEVANCE && !criteria.understood().text().isBlank();
  }

  /**
   * With several libraries, and by relevance, each is asked for everything up to this page, to be
   * put in order.
   */
  private SearchQuery query(SearchCriteria criteria, Viewer viewer) {
    var mixed = mixed(criteria);
    var whole = mixed || criteria.libraries().size() > 1;
    var from = criteria.page() * criteria.size();
    var upTo = from + criteria.size();
    var understood = criteria.understood();
    return new SearchQuery(
        understood.text(),
        criteria.chosen(),
        criteria.price(),
        criteria.sort(),
        whole ? 0 : from,
        whole ? (mixed ? Math.max(upTo, SearchQuery.WINDOW) : upTo) : criteria.size(),
        Findable.by(viewer),
        new SearchQuery.Reading(
            understood.also(), understood.regions(), mixed ? meaning(understood) : null));
  }

  private @Nullable List<Float> meaning(Understood understood) {
    return understood.meaning().map(text -> numbers(encoder.once(text))).orElse(null);
  }

  private static List<Float> numbers(float[] vector) {
    var numbers = new ArrayList<Float>(vector.length);
    for (var number : vector) {
      numbers.add(number);
    }
    return numbers;
  }

  private static List<Found> page(Map<Library, SearchResult> results, SearchCriteria criteria) {
    var hits =
        results.entrySet().stream()
            .flatMap(
                each -> each.getValue().hits().stream().map(hit -> new Found(each.getKey(), hit)))
            .toList();
    if (!mixed(criteria) && results.size() == 1) {
      return hits;
    }
    return (mixed(criteria) ? mix(hits) : hits)
        .stream()
            .sorted(Comparator.comparingDouble((Found found) -> found.hit().order()))
            .skip((long) criteria.page() * criteria.size())
            .limit(criteria.size())
            .toList();
  }

  private static List<Found> mix(List<Found> hits) {
    var nearest = hits.stream().mapToDouble(MarketSearch::similarity).max().orElse(0);
    var best = hits.stream().mapToDouble(each -> each.hit().words()).max().orElse(0);
    var mixture = new Mixture(MEANING, nearest, best);
    return hits.stream()
        .map(
            each ->
                new Found(
                    each.library(),
                    each.hit().scored(mixture.of(similarity(each), each.hit().words()))))
        .toList();
  }

  /** What is not among the nearest is no nearer than the last of them could be. */
  private static double similarity(Found found) {
    return found.hit().similarity() instanceof Double near ? near : SearchQuery.LEAST_SIMILAR;
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
