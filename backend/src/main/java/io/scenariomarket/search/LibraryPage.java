package io.scenariomarket.search;

import io.scenariomarket.index.SearchQuery.Sort;
import io.scenariomarket.vocabulary.TermRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a library.
 *
 * @param key its name in addresses and messages: {@code scenario}, {@code achievement} …
 * @param path its address; its feed is there, too, with {@code .atom} behind it
 * @param role of the only kind that is found there; {@code null} where all kinds are
 * @param sorts the orders that make sense of what is found, the usual one first
 */
public record LibraryPage(String key, String path, @Nullable TermRole role, List<Sort> sorts) {}
