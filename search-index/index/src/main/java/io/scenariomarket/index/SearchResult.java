package io.scenariomarket.index;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param total how many documents match, exactly
 * @param facets counts of each facet, as if nothing were chosen in that facet itself
 * @param suggestion the query that was probably meant, where the one typed is probably misspelt
 */
public record SearchResult(
    long total, List<Hit> hits, Map<Facet, List<Count>> facets, @Nullable String suggestion) {

  /**
   * One document.
   *
   * @param order where it belongs among the hits of other indexes for the same query, least first
   * @param title its title as HTML: escaped, with {@code <mark>} around what matched
   * @param snippets pieces of its text, likewise
   */
  public record Hit(
      String id, double score, double order, @Nullable String title, List<String> snippets) {}

  /** How many documents have a value. */
  public record Count(String value, long documents) {}
}
