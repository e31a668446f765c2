package io.scenariomarket.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Answers short questions about one index: what may be meant, and how much there is of what. */
final class Overviews {

  private static final int VALUES = 100;

  /** What an aggregation by values is called in requests and answers. */
  private static final String VALUES_OF = "values";

  private final ElasticsearchClient client;
  private final IndexPair aliases;

  Overviews(ElasticsearchClient client, IndexPair aliases) {
    this.client = client;
    this.aliases = aliases;
  }

  Suggested suggest(String text, Access access, int size) {
    var request =
        SearchRequest.of(
            s ->
                called(s, text, access, size)
                    .postFilter(titled(text))
                    .aggregations(
                        "owners",
                        a ->
                            a.filter(owned(text))
                                .aggregations(
                                    VALUES_OF,
                                    v -> v.terms(t -> t.field("organisationId").size(size)))));
    var response =
        Requests.send("Suggesting from " + aliases, () -> client.search(request, Void.class));
    var owners =
        Objects.requireNonNull(response.aggregations().get("owners")).filter().aggregations();
    return new Suggested(
        response.hits().hits().stream().map(Hit::id).map(Objects::requireNonNull).toList(),
        buckets(owners).stream().map(bucket -> bucket.key().stringValue()).toList());
  }

  List<String> named(String text, Access access, int size) {
    var request = SearchRequest.of(s -> called(s, text, access, size));
    return Requests.send("Naming from " + aliases, () -> client.search(request, Void.class))
        .hits()
        .hits()
        .stream()
        .map(Hit::id)
        .map(Objects::requireNonNull)
        .toList();
  }

  /** Asks for what is called so, or belongs to whoever is. */
  private SearchRequest.Builder called(
      SearchRequest.Builder search, String text, Access access, int size) {
    return search
        .index(aliases.searchedBy(access))
        .size(size)
        .source(f -> f.fetch(false))
        .query(
            q ->
                q.bool(
                    b ->
                        b.filter(access.filter())
                            .must(QueryParts.any(List.of(titled(text), owned(text)), access))));
  }

  private static Query titled(String text) {
    return contains("title.unigram", text);
  }

  private static Query owned(String text) {
    return contains("organisationName.unigram", text);
  }

  /** Anywhere in a field, the last word as far as it is typed: characters in their order. */
  private static Query contains(String field, String text) {
    return Query.of(q -> q.matchPhrasePrefix(m -> m.field(field).query(text)));
  }

  private static List<StringTermsBucket> buckets(Map<String, Aggregate> all) {
    var ids = Objects.requireNonNull(all.get(VALUES_OF));
    return ids.isSterms() ? ids.sterms().buckets().array() : List.of();
  }

  List<CrossCount> cross(Facet first, Facet second, Access access) {
    var request =
        SearchRequest.of(
            s ->
                s.index(aliases.searchedBy(access))
                    .size(0)
                    .query(access.filter())
                    .aggregations(
                        VALUES_OF,
                        a ->
                            a.terms(t -> t.field(first.field()).size(VALUES).missing(none()))
                                .aggregations(
                                    VALUES_OF,
                                    b ->
                                        b.terms(
                                            t ->
                                                t.field(second.field())
                                                    .size(VALUES)
                                                    .missing(none())))));
    var response = Requests.send("Counting " + aliases, () -> client.search(request, Void.class));
    var counts = new ArrayList<CrossCount>();
    for (var one : buckets(response.aggregations())) {
      for (var other : buckets(one.aggregations())) {
        counts.add(
            new CrossCount(one.key().stringValue(), other.key().stringValue(), other.docCount()));
      }
    }
    return counts;
  }

  private static FieldValue none() {
    return FieldValue.of("");
  }
}
