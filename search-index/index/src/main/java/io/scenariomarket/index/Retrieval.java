package io.scenariomarket.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch.core.MsearchRequest;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Retrieves candidates by words and by whole-text vectors.
 *
 * <p>Two small searches of one round trip rather than one of both: each is only asked for its best,
 * so that the engine can pass over what cannot be among them. Fusion is the caller's, and so is
 * whatever else tells candidates apart.
 */
final class Retrieval {

  /** What asks for candidates by words, and by vectors. */
  private static final int WAYS = 2;

  private final ElasticsearchClient client;
  private final IndexPair aliases;
  private final Encoder encoder;

  Retrieval(ElasticsearchClient client, IndexPair aliases, Encoder encoder) {
    this.client = client;
    this.aliases = aliases;
    this.encoder = encoder;
  }

  List<List<Candidate>> candidates(List<CandidateQuery> queries) {
    if (queries.isEmpty()) {
      return List.of();
    }
    var searches =
        queries.stream()
            .flatMap(query -> Stream.of(search(query, words(query)), search(query, near(query))))
            .toList();
    var request = MsearchRequest.of(m -> m.searches(searches));
    var responses =
        Requests.send("Retrieving from " + aliases, () -> client.msearch(request, Void.class))
            .responses();
    return IntStream.range(0, queries.size())
        .mapToObj(i -> together(responses.subList(WAYS * i, WAYS * (i + 1))))
        .toList();
  }

  private RequestItem search(CandidateQuery query, Query by) {
    return RequestItem.of(
        r ->
            r.header(h -> h.index(aliases.searchedBy(query.access())))
                .body(
                    b ->
                        b.query(by)
                            .size(query.size())
                            .trackTotalHits(t -> t.enabled(false))
                            .source(s -> s.fetch(false))));
  }

  private static List<Query> allowed(CandidateQuery query) {
    var filters = new ArrayList<Query>();
    filters.add(query.access().filter());
    filters.add(QueryParts.anyOf("state", query.states()));
    if (query.among() != null) {
      filters.add(QueryParts.anyOf("id", query.among()));
    }
    return filters;
  }

  /** Titles say what an item is, so they decide; single characters serve short titles best. */
  private static Query words(CandidateQuery query) {
    return QueryBuilders.bool()
        .filter(allowed(query))
        .minimumShouldMatch("1")
        .should(match("title.unigram", query.title(), 1f))
        .should(match("title", query.title(), 0.3f))
        .should(match("text", query.title(), 0.2f))
        .build()
        ._toQuery();
  }

  private static Query match(String field, String text, float boost) {
    return Query.of(q -> q.match(m -> m.field(field).query(text).boost(boost)));
  }

  private Query near(CandidateQuery query) {
    var profile = profile(query);
    var numbers = new ArrayList<Float>(profile.length);
    for (var number : profile) {
      numbers.add(number);
    }
    return QueryBuilders.knn()
        .field("vector")
        .queryVector(numbers)
        .k(query.size())
        .numCandidates(Math.max(100, query.size() + query.size() / 2))
        .filter(allowed(query))
        .build()
        ._toQuery();
  }

  private float[] profile(CandidateQuery query) {
    return query.body().isBlank()
        ? encoder.encode(query.title())
        : Encoder.profile(encoder.encode(query.title()), encoder.encode(query.body()));
  }

  /** What both ways found, each document once. */
  private List<Candidate> together(List<MultiSearchResponseItem<Void>> responses) {
    var words = scores(responses.getFirst());
    var vectors = scores(responses.getLast());
    // What the vectors did not retrieve is no closer than the last that they did.
    var least = vectors.values().stream().min(Comparator.naturalOrder()).orElse(0.0);
    return Stream.concat(vectors.keySet().stream(), words.keySet().stream())
        .distinct()
        .map(
            id ->
                new Candidate(
                    id, words.getOrDefault(id, 0.0), similarity(vectors.getOrDefault(id, least))))
        .toList();
  }

  private Map<String, Double> scores(MultiSearchResponseItem<Void> response) {
    if (response.isFailure()) {
      throw new IndexException(
          "Retrieving from %s: %s".formatted(aliases, response.failure().error().reason()),
          response.failure().status());
    }
    var scores = new LinkedHashMap<String, Double>();
    for (var hit : response.result().hits().hits()) {
      scores.put(Objects.requireNonNull(hit.id()), Objects.requireNonNull(hit.score()));
    }
    return scores;
  }

  /** The engine scores a dot product as (1 + product) / 2. */
  static double similarity(double score) {
    return 2 * score - 1;
  }
}
