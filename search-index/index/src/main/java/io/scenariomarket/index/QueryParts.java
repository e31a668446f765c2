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
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

  /** What the clauses of words and of meaning are called, to tell what each found. */
  static final String WORDS = "words";

  static final String MEANING = "meaning";

  /** How many neighbours of a query may be found by their meaning alone. */
  private static final int NEAREST = 20;

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
    var reading = query.reading();
    if (!reading.regions().isEmpty()) {
      all.filter(holdsIn(reading.regions()));
    }
    if (!query.text().isBlank()) {
      var words = named(words(query), query.access());
      all.must(reading.meaning() == null ? words : any(List.of(words, near(query))));
    }
    return all.build()._toQuery();
  }

  private static Query named(List<Query> words, Access access) {
    return Query.of(q -> q.bool(b -> b.queryName(WORDS).must(any(words, access))));
  }

  /** What is near in meaning. Whatever the index knows of an item everybody may read. */
  private static Query near(SearchQuery query) {
    var filters = new ArrayList<Query>();
    filters.add(query.access().filter());
    if (query.money() instanceof Money money && !money.isOpen()) {
      filters.add(meets(money));
    }
    if (!query.reading().regions().isEmpty()) {
      filters.add(holdsIn(query.reading().regions()));
    }
    return QueryBuilders.knn()
        .queryName(MEANING)
        .field("vector")
        .queryVector(query.reading().meaning())
        .k(NEAREST)
        .numCandidates(5 * NEAREST)
        .similarity(SearchQuery.LEAST_SIMILAR)
        .filter(filters)
        .build()
        ._toQuery();
  }

  /** Whatever names no region holds in all of them. */
  private static Query holdsIn(Set<String> regions) {
    return any(
        List.of(
            anyOf("regions", regions),
            Query.of(q -> q.bool(b -> b.mustNot(n -> n.exists(e -> e.field("regions")))))));
  }

  private static List<Query> words(SearchQuery query) {
    return Stream.concat(Stream.of(query.text()), query.reading().also().stream())
        .flatMap(text -> words(text).stream())
        .toList();
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
