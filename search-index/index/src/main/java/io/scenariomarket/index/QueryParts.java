package io.scenariomarket.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch._types.query_dsl.RangeRelation;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterEncoder;
import co.elastic.clients.json.JsonData;
import co.elastic.clients.util.NamedValue;
import java.util.Collection;

/** The parts of a person's search. */
final class QueryParts {

  private QueryParts() {}

  /** What was typed, within what the person may see. */
  static Query typed(SearchQuery query) {
    var all = QueryBuilders.bool().filter(query.access().filter());
    var money = query.money();
    if (money != null && !money.isOpen()) {
      all.filter(meets(money));
    }
    if (!query.text().isBlank()) {
      all.must(words(query.text()));
    }
    return all.build()._toQuery();
  }

  private static Query words(String text) {
    return QueryBuilders.bool()
        // Words may be spread over the fields, and most of a longer query is enough.
        .should(
            s ->
                s.combinedFields(
                    c ->
                        c.query(text)
                            .fields("title^4", "text", "organisationName^2", "terms.words")
                            .minimumShouldMatch("2<75%")))
        // A compound that is one word to the segmenter still finds its parts, by pairs of
        // characters.
        .should(
            s ->
                s.match(
                    m -> m.field("title.bigram").query(text).minimumShouldMatch("3<70%").boost(2f)))
        .should(s -> s.matchPhrase(m -> m.field("text.bigram").query(text)))
        .minimumShouldMatch("1")
        .build()
        ._toQuery();
  }

  private static Query meets(Money money) {
    return Query.of(
        q ->
            q.range(
                r ->
                    r.untyped(
                        u -> {
                          u.field("money").relation(RangeRelation.Intersects);
                          if (money.min() != null) {
                            u.gte(JsonData.of(money.min()));
                          }
                          return money.max() == null ? u : u.lte(JsonData.of(money.max()));
                        })));
  }

  static Query anyOf(String field, Collection<String> values) {
    var any = values.stream().map(FieldValue::of).toList();
    return Query.of(q -> q.terms(t -> t.field(field).terms(v -> v.value(any))));
  }

  static Highlight highlight() {
    return Highlight.of(
        h ->
            h.encoder(HighlighterEncoder.Html)
                .preTags("<mark>")
                .postTags("</mark>")
                .fields(
                    NamedValue.of("title", HighlightField.of(f -> f.numberOfFragments(0))),
                    NamedValue.of(
                        "text", HighlightField.of(f -> f.numberOfFragments(2).fragmentSize(80)))));
  }
}
