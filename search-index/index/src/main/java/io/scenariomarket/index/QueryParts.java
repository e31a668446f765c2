package io.scenariomarket.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.CombinedFieldsOperator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch._types.query_dsl.RangeRelation;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterEncoder;
import co.elastic.clients.json.JsonData;
import co.elastic.clients.util.NamedValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** The parts of a person's search. */
final class QueryParts {

  /** About what a clause that fits scores among public documents. */
  private static final float ALIKE = 5;

  /**
   * A space inside a name: 5g a, wi fi, h 265. Between figures it parts them, and in Chinese it
   * means nothing.
   */
  private static final Pattern SPACE_IN_NAME =
      Pattern.compile("(?<=[A-Za-z])\\s+(?=[A-Za-z0-9])|(?<=[0-9])\\s+(?=[A-Za-z])");

  private static final List<String> FIELDS =
      List.of("title^4", "text", "organisationName^2", "terms.words");

  private QueryParts() {}

  /** What was typed, within what the person may see. */
  static Query typed(SearchQuery query) {
    var all = QueryBuilders.bool().filter(query.access().filter());
    var money = query.money();
    if (money != null && !money.isOpen()) {
      all.filter(meets(money));
    }
    if (!query.text().isBlank()) {
      all.must(any(words(query.text()), query.access()));
    }
    return all.build()._toQuery();
  }

  private static List<Query> words(String text) {
    var words = new ArrayList<>(spread(text));
    var joined = SPACE_IN_NAME.matcher(text).replaceAll("");
    if (!joined.equals(text)) {
      // All of it, so that words which only follow each other find no more by being joined.
      words.add(
          Query.of(
              q ->
                  q.combinedFields(
                      c -> c.query(joined).fields(FIELDS).operator(CombinedFieldsOperator.And))));
    }
    return words;
  }

  private static List<Query> spread(String text) {
    return List.of(
        // Words may be spread over the fields, and most of a longer query is enough.
        Query.of(
            q -> q.combinedFields(c -> c.query(text).fields(FIELDS).minimumShouldMatch("2<75%"))),
        // A compound that is one word to the segmenter still finds its parts, by pairs of
        // characters.
        Query.of(
            q ->
                q.match(
                    m ->
                        m.field("title.bigram").query(text).minimumShouldMatch("3<70%").boost(2f))),
        Query.of(q -> q.matchPhrase(m -> m.field("text.bigram").query(text))));
  }

  /**
   * At least one of several, the more and the rarer the better. Who sees only some of what is not
   * public is told nothing by its scores of how rare a word is in the rest: there each counts
   * alike.
   */
  static Query any(List<Query> clauses, Access access) {
    if (access.everything() || !access.beyondPublic()) {
      return any(clauses);
    }
    var alike =
        clauses.stream()
            .map(each -> Query.of(q -> q.constantScore(c -> c.filter(each).boost(ALIKE))))
            .toList();
    return any(
        List.of(
            Query.of(q -> q.bool(b -> b.filter(Visibility.PUBLIC.filter()).must(any(clauses)))),
            Query.of(
                q -> q.bool(b -> b.filter(Visibility.ORGANISATION.filter()).must(any(alike))))));
  }

  private static Query any(List<Query> clauses) {
    return Query.of(q -> q.bool(b -> b.should(clauses).minimumShouldMatch("1")));
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
