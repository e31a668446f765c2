package io.scenariomarket.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A published edition as it leaves the market, in one language: of this every format is made.
 *
 * @param list the edition
 * @param title with number and edition
 * @param address its permanent address, with the server
 * @param entries what it lists, the same for every reader
 * @param successor the full address of what has taken its place; {@code null} while nothing has
 * @param locale the language
 */
record PrintedList(
    MarketList list,
    String title,
    String address,
    List<Entry> entries,
    @Nullable String successor,
    Locale locale) {

  /** When it was published. */
  Instant publishedAt() {
    return Objects.requireNonNull(list.publishedAt());
  }

  /** The full address of a page of the market. */
  public String link(String path) {
    return address.substring(0, address.length() - list.path().length()) + path;
  }
}
