package io.scenariomarket.catalogue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is told of the latest lists elsewhere than on their own pages. */
@Component
public class ListHeadlines {

  private static final int FIRST = 5;

  private final ListManagement lists;
  private final Entries entries;
  private final ListWords words;

  ListHeadlines(ListManagement lists, Entries entries, ListWords words) {
    this.lists = lists;
    this.entries = entries;
    this.words = words;
  }

  /**
   * A list in brief.
   *
   * @param title with number and edition
   * @param path its permanent address, without the server
   * @param publishedAt when it was published
   * @param items how many items it has
   * @param first the titles of its first few items
   */
  public record Headline(
      String title, String path, Instant publishedAt, int items, List<String> first) {}

  /** The latest list in force of each kind. */
  public List<Headline> latest(Locale locale) {
    return Arrays.stream(ListKind.values())
        .flatMap(kind -> lists.latest(kind).stream())
        .map(list -> headline(list, locale))
        .toList();
  }

  private Headline headline(MarketList list, Locale locale) {
    var all = entries.published(list, locale);
    return new Headline(
        words.title(list, locale),
        list.path(),
        Objects.requireNonNull(list.publishedAt()),
        all.size(),
        all.stream()
            .flatMap(entry -> Stream.ofNullable(entry.item()))
            .map(Entry.Item::title)
            .limit(FIRST)
            .toList());
  }
}
