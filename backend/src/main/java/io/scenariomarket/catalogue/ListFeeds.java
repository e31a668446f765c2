package io.scenariomarket.catalogue;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import io.scenariomarket.catalogue.Entry.Item;
import io.scenariomarket.shared.PublicAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
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
    var feed = feed(address.of("/lists.atom"), address.of("/lists"), words.text(locale, "lists"));
    feed.setUpdated(
        date(
            lists.stream()
                .map(MarketList::updatedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH)));
    feed.setAuthors(List.of(author(words.text(locale, "list.publisher"))));
    var entries = new ArrayList<com.rometools.rome.feed.atom.Entry>();
    for (var list : lists) {
      var entry = entry(address.of(list.path()), words.title(list, locale));
      entry.setPublished(date(Objects.requireNonNull(list.publishedAt())));
      entry.setUpdated(date(list.updatedAt()));
      entry.setSummary(
          content(
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
    return write(feed);
  }

  /** What a list holds, in its order. */
  String items(PrintedList list) {
    var feed = feed(list.address() + "/list.atom", list.address(), list.title());
    feed.setUpdated(date(list.list().updatedAt()));
    feed.setAuthors(List.of(author(words.text(list.locale(), "list.publisher"))));
    var entries = new ArrayList<com.rometools.rome.feed.atom.Entry>();
    for (var each : list.entries()) {
      if (each.item() != null) {
        entries.add(item(list, each.position(), each.item()));
      }
    }
    feed.setEntries(entries);
    return write(feed);
  }

  private static com.rometools.rome.feed.atom.Entry item(
      PrintedList list, int position, Item item) {
    var entry = entry(list.link(item.path()), item.title());
    // In this list, in this version: another edition may list the same item anew.
    entry.setId(list.address() + "#item-" + position);
    entry.setPublished(date(list.publishedAt()));
    entry.setUpdated(date(list.publishedAt()));
    entry.setAuthors(List.of(author(item.owner().name())));
    entry.setSummary(content(ListSheet.text(item)));
    var categories = new ArrayList<Category>();
    categories.add(category(VERSION_SCHEME, Long.toString(item.version())));
    item.tracks().forEach(track -> categories.add(category(TRACK_SCHEME, track.term())));
    entry.setCategories(categories);
    return entry;
  }

  private static Feed feed(String self, String page, String title) {
    var feed = new Feed("atom_1.0");
    feed.setId(self);
    feed.setTitle(title);
    var own = link(self, "self");
    own.setType("application/atom+xml");
    feed.setOtherLinks(List.of(own));
    feed.setAlternateLinks(List.of(link(page, "alternate")));
    return feed;
  }

  private static com.rometools.rome.feed.atom.Entry entry(String page, String title) {
    var entry = new com.rometools.rome.feed.atom.Entry();
    entry.setId(page);
    entry.setTitle(title);
    entry.setAlternateLinks(List.of(link(page, "alternate")));
    return entry;
  }

  private static Link link(String address, String relation) {
    var link = new Link();
    link.setHref(address);
    link.setRel(relation);
    return link;
  }

  private static Person author(String name) {
    var person = new Person();
    person.setName(name);
    return person;
  }

  private static Content content(String text) {
    var content = new Content();
    content.setType("text");
    content.setValue(text);
    return content;
  }

  private static Category category(@Nullable String scheme, String term) {
    var category = new Category();
    category.setScheme(scheme);
    category.setTerm(term);
    return category;
  }

  private static Date date(Instant moment) {
    return Date.from(moment);
  }

  private static String write(Feed feed) {
    try {
      return new WireFeedOutput().outputString(feed);
    } catch (FeedException e) {
      throw new IllegalStateException("A feed that cannot be written", e);
    }
  }
}
