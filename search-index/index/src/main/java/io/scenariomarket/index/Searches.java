package io.scenariomarket.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers people's searches of one kind of item. */
final class Searches {

  private static final int VALUES = 100;

  private final ElasticsearchClient client;
  private final IndexPair aliases;
  private final List<Facet> facets;

  Searches(ElasticsearchClient client, IndexPair aliases, List<Facet> facets) {
    this.client = client;
    this.aliases = aliases;
    this.facets = facets;
  }

  SearchResult search(SearchQuery query) {
    var response =
        Requests.send("Searching " + aliases, () -> client.search(request(query), Void.class));
    var total = Objects.requireNonNull(response.hits().total()).value();
    return new SearchResult(
        total,
        response.hits().hits().stream().map(hit -> hit(query, hit)).toList(),
        counts(response),
        suggestion(query.text()));
  }

  /** Out of what everybody may find, whoever asks: a term of a draft would tell of it. */
  private @Nullable String suggestion(String text) {
    if (text.isBlank()) {
      return null;
    }
    var request =
        SearchRequest.of(
            s ->
                s.index(aliases.open())
                    .size(0)
                    .trackTotalHits(t -> t.enabled(false))
                    .suggest(Spelling.of(text)));
    return Spelling.suggestion(
        text, Requests.send("Spelling by " + aliases, () -> client.search(request, Void.class)));
  }

  private SearchRequest request(SearchQuery query) {
    var request =
        new SearchRequest.Builder()
            .index(aliases.searchedBy(query.access()))
            .from(query.from())
            .size(query.size())
            .source(s -> s.fetch(false))
            .trackTotalHits(t -> t.enabled(true))
            .includeNamedQueriesScore(true)
            .query(QueryParts.typed(query))
            // Choices narrow the hits only, so that each facet can be counted without its own.
            .postFilter(chosen(query, null))
            .sort(Sorting.of(query.sort()))
            .highlight(QueryParts.highlight());
    facets.forEach(facet -> request.aggregations(facet.name(), counted(query, facet)));
    return request.build();
  }

  /** The choices of every facet but one. */
  private static Query chosen(SearchQuery query, @Nullable Facet except) {
    var all = QueryBuilders.bool();
    query
        .chosen()
        .forEach(
            (facet, values) -> {
              if (!facet.equals(except) && !values.isEmpty()) {
                all.filter(QueryParts.anyOf(facet.field(), values));
              }
            });
    return all.build()._toQuery();
  }

  private static Aggregation counted(SearchQuery query, Facet facet) {
    return Aggregation.of(
        a ->
            a.filter(chosen(query, facet))
                .aggregations("values", v -> v.terms(t -> t.field(facet.field()).size(VALUES))));
  }

  private static SearchResult.Hit hit(SearchQuery query, Hit<Void> hit) {
    var title = hit.highlight().get("title");
    var parts = hit.matchedQueries();
    var near = parts.get(QueryParts.MEANING);
    return new SearchResult.Hit(
        Objects.requireNonNull(hit.id()),
        hit.score() == null ? 0 : hit.score(),
        Sorting.order(query.sort(), hit.sort()),
        parts.getOrDefault(QueryParts.WORDS, 0.0),
        near == null ? null : Retrieval.similarity(near),
        title == null ? null : title.getFirst(),
        hit.highlight().getOrDefault("text", List.of()));
  }

  private Map<Facet, List<SearchResult.Count>> counts(SearchResponse<Void> response) {
    var counts = new LinkedHashMap<Facet, List<SearchResult.Count>>();
    for (var facet : facets) {
      var values =
          Objects.requireNonNull(response.aggregations().get(facet.name()))
              .filter()
              .aggregations()
              .get("values");
      counts.put(facet, values(Objects.requireNonNull(values)));
    }
    return counts;
  }

  private static List<SearchResult.Count> values(Aggregate values) {
    if (values.isLterms()) {
      // A boolean field is counted as numbers with a text beside them.
      return values.lterms().buckets().array().stream()
          .map(b -> new SearchResult.Count(Objects.requireNonNull(b.keyAsString()), b.docCount()))
          .toList();
    }
    return values.isSterms()
        ? values.sterms().buckets().array().stream().map(Searches::count).toList()
        : List.of();
  }

  private static SearchResult.Count count(StringTermsBucket bucket) {
    return new SearchResult.Count(bucket.key().stringValue(), bucket.docCount());
  }
}
