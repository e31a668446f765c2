package io.scenariomarket.index;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;

/** Who may find a document. */
public enum Visibility {
  /** Everybody, visitors included. */
  PUBLIC,
  /** The members of the owning organisation, and who sees everything. */
  ORGANISATION;

  Query filter() {
    return Query.of(q -> q.term(t -> t.field("visibility").value(name())));
  }
}
