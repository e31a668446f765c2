package io.scenariomarket.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import java.util.List;

/** The orders of results in the words of the search engine. */
final class Sorting {

  private static final SortOptions SCORE =
      SortOptions.of(s -> s.score(x -> x.order(SortOrder.Desc)));
  private static final SortOptions NEWEST = by("updatedAt", SortOrder.Desc);
  private static final SortOptions ID = by("id", SortOrder.Asc);

  private Sorting() {}

  static List<SortOptions> of(SearchQuery.Sort sort) {
    return switch (sort) {
      case RELEVANCE -> List.of(SCORE, NEWEST, ID);
      case NEWEST -> List.of(NEWEST, ID);
      case POSTED -> List.of(by("createdAt", SortOrder.Desc), ID);
      case CLOSING -> List.of(by("endDate", SortOrder.Asc), NEWEST, ID);
      case DEAREST -> List.of(by("moneyMost", SortOrder.Desc), NEWEST, ID);
      case CHEAPEST -> List.of(by("moneyLeast", SortOrder.Asc), NEWEST, ID);
      case MATUREST -> List.of(by("maturityRank", SortOrder.Desc), SCORE, NEWEST, ID);
    };
  }

  /**
   * A number by which hits of several indexes can be put in one order, least first; equal ones stay
   * as they are.
   *
   * @param values by which the search engine sorted the hit; what is missing stands last there
   */
  static double order(SearchQuery.Sort sort, List<FieldValue> values) {
    var first = values.isEmpty() ? FieldValue.NULL : values.getFirst();
    var number =
        first.isLong()
            ? first.longValue()
            : first.isDouble() ? first.doubleValue() : Double.POSITIVE_INFINITY;
    return switch (sort) {
      case CLOSING, CHEAPEST -> number;
      case RELEVANCE, NEWEST, POSTED, DEAREST, MATUREST ->
          Double.isInfinite(number) ? number : -number;
    };
  }

  private static SortOptions by(String field, SortOrder order) {
    return SortOptions.of(s -> s.field(f -> f.field(field).order(order).missing("_last")));
  }
}
