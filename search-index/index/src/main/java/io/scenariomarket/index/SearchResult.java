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
   * @param words how well the words fit; 0 where none does
   * @param similarity the cosine of its meaning with that of the query; {@code null} where it is
   *     not near, or was not asked for
   * @param title its title as HTML: escaped, with {@code <mark>} around what matched
   * @param snippets pieces of its text, likewise
   */
  public record Hit(
      String id,
      double score,
      double order,
      double words,
      @Nullable Double similarity,
      @Nullable String title,
      List<String> snippets) {

    /** Something that nothing is known of but its id. */
    public static Hit of(String id) {
      return new Hit(id, 0, 0, 0, null, null, List.of());
    }

    /** The same with another score, by which the best is the first. */
    public Hit scored(double other) {
      return new Hit(id, other, -other, words, similarity, title, snippets);
    }
  }

  /** How many documents have a value. */
  public record Count(String value, long documents) {}
}
