package io.scenariomarket.search;

import io.scenariomarket.index.Facet;
import io.scenariomarket.index.Money;
import io.scenariomarket.index.SearchQuery;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for.
 *
 * @param text what was typed; blank finds everything
 * @param understood what was typed, as it is understood
 * @param libraries where it may be found
 * @param chosen values by facet: any of the values, all of the facets
 * @param money only items whose budget or price meets this, in 万元
 * @param sort order of the results
 * @param page number of the page, from 0
 * @param size results on a page, 1 to 100
 */
public record SearchCriteria(
    String text,
    Understood understood,
    List<Library> libraries,
    Map<Facet, Set<String>> chosen,
    @Nullable Money money,
    SearchQuery.Sort sort,
    int page,
    int size) {

  /** How many results can be paged through at most. */
  public static final int DEPTH = 10_000;

  /** The same search for another page. */
  public SearchCriteria at(int number, int results) {
    return new SearchCriteria(text, understood, libraries, chosen, money, sort, number, results);
  }

  /** The same search for the first results in another order. */
  public SearchCriteria first(int results, SearchQuery.Sort order) {
    return new SearchCriteria(text, understood, libraries, chosen, money, order, 0, results);
  }

  /** What it may cost: what was chosen, or else what was typed. */
  @Nullable Money price() {
    return money != null ? money : understood.money();
  }

  /** The same search, understood otherwise. */
  SearchCriteria understood(Understood other) {
    return new SearchCriteria(text, other, libraries, chosen, money, sort, page, size);
  }
}
