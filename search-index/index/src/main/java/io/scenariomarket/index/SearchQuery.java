package io.scenariomarket.index;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person's search.
 *
 * @param text what was typed; blank finds everything
 * @param chosen the chosen values of each facet: any of the values, all of the facets
 * @param money only documents whose range meets this one
 * @param from how many results to skip, at most 10,000 less {@code size}
 * @param size how many results to return
 */
public record SearchQuery(
    String text,
    Map<Facet, Set<String>> chosen,
    @Nullable Money money,
    Sort sort,
    int from,
    int size,
    Access access) {

  /** The order of results. */
  public enum Sort {
    /** Best first; newest first where nothing was typed. */
    RELEVANCE,
    /** Last changed first. */
    NEWEST,
    /** Last posted first. */
    POSTED,
    /** The nearest end date first, undated ones last. */
    CLOSING,
    /** The greatest budget or price first, unsaid ones last. */
    DEAREST,
    /** The least budget or price first, unsaid ones last. */
    CHEAPEST,
    /** The highest maturity first, unsaid ones last. */
    MATUREST
  }

  /** The first 20 results for a text. */
  public static SearchQuery of(String text, Access access) {
    return new SearchQuery(text, Map.of(), null, Sort.RELEVANCE, 0, 20, access);
  }
}
