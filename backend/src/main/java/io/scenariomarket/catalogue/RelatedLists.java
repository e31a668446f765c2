package io.scenariomarket.catalogue;

import io.scenariomarket.analysis.Folding;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.search.Related;
import io.scenariomarket.search.Suggestion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The lists in force that are called by what is sought, or hold something that is. */
@Component
@Order(2)
class RelatedLists implements Related {

  private static final int MOST = 3;

  private final ListManagement lists;
  private final Entries entries;
  private final ListWords words;

  RelatedLists(ListManagement lists, Entries entries, ListWords words) {
    this.lists = lists;
    this.entries = entries;
    this.words = words;
  }

  @Override
  public List<Suggestion> to(String sought, Viewer viewer, Locale locale) {
    var parts = List.of(Folding.foldForSearch(sought).split("\\s+"));
    return Arrays.stream(ListKind.values())
        .flatMap(kind -> lists.latest(kind).stream())
        .filter(list -> about(list, parts, locale))
        .limit(MOST)
        .map(
            list ->
                new Suggestion(
                    words.text(locale, "frame.lists"), words.title(list, locale), list.path()))
        .toList();
  }

  private boolean about(MarketList list, List<String> parts, Locale locale) {
    return contains(words.title(list, locale), parts)
        || entries.published(list, locale).stream()
            .map(Entry::item)
            .anyMatch(item -> item != null && contains(item.title(), parts));
  }

  private static boolean contains(String text, List<String> parts) {
    var folded = Folding.foldForSearch(text);
    return parts.stream().allMatch(folded::contains);
  }
}
