package io.scenariomarket.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.KnnQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch.core.MsearchRequest;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Retrieves candidates by words, by whole-text vectors and by the vectors of single statements.
 *
 * <p>The three are clauses of one query, so a document that one of them found is scored by the
 * words as well, whichever found it. The vector clauses weigh so much that whatever they found
 * stays among the hits; the order of the hits means nothing, fusion is the caller's.
 */
final class Retrieval {

  private static final String LEXICAL = "lexical";
  private static final String MEANING = "meaning";
  private static final float ABOVE_ALL = 100_000;
  private static final int STATEMENTS = 12;

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
    var searches = queries.stream().map(this::search).toList();
    var request = MsearchRequest.of(m -> m.includeNamedQueriesScore(true).searches(searches));
    var responses =
        Requests.send("Retrieving from " + aliases, () -> client.msearch(request, Void.class))
            .responses();
    return responses.stream().map(this::candidates).toList();
  }

  private float[] profile(CandidateQuery query) {
    return query.body().isBlank()
        ? encoder.encode(query.title())
        : Encoder.profile(encoder.encode(query.title()), encoder.encode(query.body()));
  }

  private RequestItem search(CandidateQuery query) {
    return RequestItem.of(
        r ->
            r.header(h -> h.index(aliases.searchedBy(query.access())))
                .body(
                    b ->
                        b.query(any(query))
                            .size(3 * query.size())
                            .trackTotalHits(t -> t.enabled(false))
                            .source(s -> s.fetch(false))));
  }

  private Query any(CandidateQuery query) {
    var allowed = allowed(query);
    var any =
        QueryBuilders.bool()
            .filter(allowed)
            .minimumShouldMatch("1")
            .should(words(query))
            .should(
                near("vector", profile(query), query.size(), allowed)
                    .queryName(MEANING)
                    .build()
                    ._toQuery());
    var statements = query.statements().stream().limit(STATEMENTS).toList();
    for (var vector : encoder.encodeAll(statements)) {
      var each = Math.max(1, query.size() / statements.size());
      any.should(
          s ->
              s.nested(
                  n ->
                      n.path("passages")
                          .query(
                              near("passages.vector", vector, each, allowed).build()._toQuery())));
    }
    return any.build()._toQuery();
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

  /**
   * Titles say what an item is, so they decide; single characters serve short titles best. The body
   * only brings in what the title does not name.
   */
  private static Query words(CandidateQuery query) {
    var words =
        QueryBuilders.bool()
            .queryName(LEXICAL)
            .should(match("title.unigram", query.title(), 1f))
            .should(match("title", query.title(), 0.3f))
            .should(match("text", query.title(), 0.2f));
    if (!query.body().isBlank()) {
      words.should(match("title.bigram", query.body(), 0.02f));
    }
    return words.build()._toQuery();
  }

  private static Query match(String field, String text, float boost) {
    return Query.of(q -> q.match(m -> m.field(field).query(text).boost(boost)));
  }

  private static KnnQuery.Builder near(String field, float[] vector, int k, List<Query> allowed) {
    var numbers = new ArrayList<Float>(vector.length);
    for (var number : vector) {
      numbers.add(number);
    }
    return QueryBuilders.knn()
        .field(field)
        .queryVector(numbers)
        .k(k)
        .numCandidates(Math.max(50, k + k / 2))
        .filter(allowed)
        .boost(ABOVE_ALL);
  }

  private List<Candidate> candidates(MultiSearchResponseItem<Void> response) {
    if (response.isFailure()) {
      throw new IndexException(
          "Retrieving from %s: %s".formatted(aliases, response.failure().error().reason()),
          response.failure().status());
    }
    var hits = response.result().hits().hits();
    // What the vectors did not retrieve is no closer than the last that they did.
    var least = hits.stream().mapToDouble(Retrieval::similarity).filter(s -> s >= -1).min();
    return hits.stream().map(hit -> candidate(hit, least.orElse(-1))).toList();
  }

  private static Candidate candidate(Hit<Void> hit, double least) {
    return new Candidate(
        Objects.requireNonNull(hit.id()),
        hit.matchedQueries().getOrDefault(LEXICAL, 0.0),
        Math.max(least, similarity(hit)));
  }

  /** The engine scores a dot product as (1 + product) / 2; below -1 where it gave no score. */
  private static double similarity(Hit<Void> hit) {
    return 2 * hit.matchedQueries().getOrDefault(MEANING, -1.0 * ABOVE_ALL) / ABOVE_ALL - 1;
  }
}
