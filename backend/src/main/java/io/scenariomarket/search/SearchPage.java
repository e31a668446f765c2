package io.scenariomarket.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of results.
 *
 * @param q what was typed
 * @param total how many results there are on all pages
 * @param page number of this page, from 0
 * @param size results on a full page
 * @param items the results
 * @param facets by facet name, the values with how many results each would leave
 * @param words what was looked for instead of what was typed: words for its pinyin; {@code null}
 *     where that is what was typed
 * @param related what else it may be: organisations, lists; on the first page only
 * @param suggestion the query that was probably meant, where the one typed looks misspelt
 */
public record SearchPage(
    String q,
    long total,
    int page,
    int size,
    List<FoundItem> items,
    Map<String, List<FacetValue>> facets,
    @Nullable String suggestion,
    @Nullable String words,
    List<Suggestion> related) {

  /**
   * A value to narrow by.
   *
   * @param value as it is sent back to narrow
   * @param label what to call it in the reader's language
   * @param count how many results have it
   * @param chosen whether the search is narrowed to it
   */
  public record FacetValue(String value, String label, long count, boolean chosen) {}

  /** Whether there is a page after this one. */
  public boolean hasNext() {
    return page + 1 < pages();
  }

  /** How many pages of them can be reached. */
  public long pages() {
    return (Math.min(total, SearchCriteria.DEPTH) + size - 1) / size;
  }
}
