package io.scenariomarket.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import java.util.Set;

/**
 * Which documents a person may find. Closed unless opened: {@link #none()} finds nothing.
 *
 * @param everything sees every document whatever its visibility
 * @param published sees public documents
 * @param organisationIds organisations whose documents are all seen
 */
public record Access(boolean everything, boolean published, Set<String> organisationIds) {

  /** Finds nothing. */
  public static Access none() {
    return new Access(false, false, Set.of());
  }

  /** Finds public documents: a visitor. */
  public static Access visitor() {
    return new Access(false, true, Set.of());
  }

  /** Finds public documents and all of these organisations: a member. */
  public static Access member(Set<String> organisationIds) {
    return new Access(false, true, Set.copyOf(organisationIds));
  }

  /** Finds every document: the task force, a rebuild, an evaluation. */
  public static Access all() {
    return new Access(true, false, Set.of());
  }

  /** Whether there may be anything to find that is not public. */
  boolean beyondPublic() {
    return everything || !organisationIds.isEmpty();
  }

  Query filter() {
    if (everything) {
      return QueryBuilders.matchAll().build()._toQuery();
    }
    if (!published && organisationIds.isEmpty()) {
      return QueryBuilders.matchNone().build()._toQuery();
    }
    var any = QueryBuilders.bool().minimumShouldMatch("1");
    if (published) {
      any.should(Visibility.PUBLIC.filter());
    }
    if (!organisationIds.isEmpty()) {
      var ids = organisationIds.stream().map(FieldValue::of).toList();
      any.should(q -> q.terms(t -> t.field("organisationId").terms(v -> v.value(ids))));
    }
    return any.build()._toQuery();
  }
}
