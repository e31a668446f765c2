package io.scenariomarket.index;

import java.util.List;
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
 * @param reading what the text says besides its words
 */
public record SearchQuery(
    String text,
    Map<Facet, Set<String>> chosen,
    @Nullable Money money,
    Sort sort,
    int from,
    int size,
    Access access,
    Reading reading) {

  /** Up to so many results are asked for at once, to be put in order by words and meaning. */
  public static final int WINDOW = 100;

  /** What is further away than this cosine has another meaning. */
  public static final float LEAST_SIMILAR = 0.5f;

  /** A search by words alone. */
  public SearchQuery(
      String text,
      Map<Facet, Set<String>> chosen,
      @Nullable Money money,
      Sort sort,
      int from,
      int size,
      Access access) {
    this(text, chosen, money, sort, from, size, access, Reading.WORDS);
  }

  /**
   * What a text says besides its words.
   *
   * @param also texts that say the same in other words: they find what the text finds
   * @param regions only documents that hold in one of these regions, or name none; empty for all
   * @param meaning the vector of the text, whose neighbours are found beside its words; {@code
   *     null} for words alone
   */
  public record Reading(List<String> also, Set<String> regions, @Nullable List<Float> meaning) {

    /** Words and nothing else. */
    public static final Reading WORDS = new Reading(List.of(), Set.of(), null);
  }

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
