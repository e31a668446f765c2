package io.scenariomarket.catalogue;

import com.rometools.rome.feed.atom.Category;
import io.scenariomarket.catalogue.Entry.Item;
import io.scenariomarket.shared.Atom;
import io.scenariomarket.shared.PublicAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Atom feeds: one of all lists, and one of the items of each. */
@Component
class ListFeeds {

  private static final String VERSION_SCHEME = "urn:scenario-market:version";
  private static final String TRACK_SCHEME = "urn:scenario-market:track";

  private final ListWords words;
  private final PublicAddress address;

  ListFeeds(ListWords words, PublicAddress address) {
    this.words = words;
    this.address = address;
  }

  /** All published editions, the latest first. */
  String lists(List<MarketList> lists, Map<ListId, Integer> counts, Locale locale) {
    var feed =
        Atom.feed(address.of("/lists.atom"), address.of("/lists"), words.text(locale, "lists"));
    feed.setUpdated(
        Atom.date(
            lists.stream()
                .map(MarketList::updatedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH)));
    feed.setAuthors(List.of(Atom.author(words.text(locale, "list.publisher"))));
    var entries = new ArrayList<com.rometools.rome.feed.atom.Entry>();
    for (var list : lists) {
      var entry = Atom.entry(address.of(list.path()), words.title(list, locale));
      entry.setPublished(Atom.date(Objects.requireNonNull(list.publishedAt())));
      entry.setUpdated(Atom.date(list.updatedAt()));
      entry.setSummary(
          Atom.text(
              words.text(
                  locale,
                  "list.feed.summary",
                  counts.getOrDefault(list.id(), 0),
                  words.text(locale, "list.state." + list.state()),
                  Objects.requireNonNullElse(list.text().introduction(), ""))));
      entry.setCategories(List.of(category(null, list.kind().path())));
      entries.add(entry);
    }
    feed.setEntries(entries);
    return Atom.write(feed);
  }

  /** What a list holds, in its order. */
  String items(PrintedList list) {
    var feed = Atom.feed(list.address() + "/list.atom", list.address(), list.title());
    feed.setUpdated(Atom.date(list.list().updatedAt()));
    feed.setAuthors(List.of(Atom.author(words.text(list.locale(), "list.publisher"))));
    var entries = new ArrayList<com.rometools.rome.feed.atom.Entry>();
    for (var each : list.entries()) {
      if (each.item() != null) {
        entries.add(item(list, each.position(), each.item()));
      }
    }
    feed.setEntries(entries);
    return Atom.write(feed);
  }

  private static com.rometools.rome.feed.atom.Entry item(
      PrintedList list, int position, Item item) {
    var entry = Atom.entry(list.link(item.path()), item.title());
    // In this list, in this version: another edition may list the same item anew.
    entry.setId(list.address() + "#item-" + position);
    entry.setPublished(Atom.date(list.publishedAt()));
    entry.setUpdated(Atom.date(list.publishedAt()));
    entry.setAuthors(List.of(Atom.author(item.owner().name())));
    entry.setSummary(Atom.text(ListSheet.text(item)));
    var categories = new ArrayList<Category>();
    categories.add(category(VERSION_SCHEME, Long.toString(item.number())));
    item.tracks().forEach(track -> categories.add(category(TRACK_SCHEME, track.term())));
    entry.setCategories(categories);
    return entry;
  }

  private static Category category(@Nullable String scheme, String term) {
    var category = new Category();
    category.setScheme(scheme);
    category.setTerm(term);
    return category;
  }
}
