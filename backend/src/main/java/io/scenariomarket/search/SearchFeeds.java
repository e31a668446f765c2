package io.scenariomarket.search;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.index.SearchQuery.Sort;
import io.scenariomarket.shared.PublicAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.util.MultiValueMap;

/**
 * Searches as Atom feeds: the latest of what is public, whoever asks, since a feed is read by
 * programs that are nobody in particular.
 */
@Service
class SearchFeeds {

  private static final int ENTRIES = 50;
  private static final String ATOM = "application/atom+xml";

  private final MarketSearch search;
  private final SearchParameters parameters;
  private final SearchWords words;
  private final PublicAddress address;

  SearchFeeds(
      MarketSearch search, SearchParameters parameters, SearchWords words, PublicAddress address) {
    this.search = search;
    this.parameters = parameters;
    this.words = words;
    this.address = address;
  }

  /** The address of the feeds of a scope, if it has any. */
  static Optional<String> path(SearchScope scope) {
    return scope.type() == null ? Optional.empty() : Optional.of(scope.page().path() + ".atom");
  }

  /**
   * The feed of a search.
   *
   * @throws io.scenariomarket.shared.Refusal when a parameter cannot be understood
   */
  Feed feed(SearchScope scope, MultiValueMap<String, String> asked, Locale locale) {
    var criteria = parameters.read(scope, asked).first(ENTRIES, Sort.NEWEST);
    var items = search.search(criteria, Viewer.VISITOR, locale).items();
    var page = new SearchAddress(scope, asked);
    var self = page.feed().orElseThrow();
    var feed = new Feed("atom_1.0");
    feed.setId(urn(UUID.nameUUIDFromBytes(self.getBytes(StandardCharsets.UTF_8))));
    feed.setTitle(words.name(scope, criteria, locale));
    feed.setUpdated(
        Date.from(
            items.stream()
                .map(FoundItem::updatedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH)));
    feed.setOtherLinks(List.of(link("self", ATOM, self)));
    feed.setAlternateLinks(List.of(link("alternate", "text/html", page.first())));
    feed.setEntries(items.stream().map(this::entry).toList());
    return feed;
  }

  private Entry entry(FoundItem item) {
    var entry = new Entry();
    entry.setId(urn(item.id()));
    entry.setTitle(item.title());
    entry.setUpdated(Date.from(item.updatedAt()));
    entry.setAuthors(List.of(author(item.organisationName())));
    entry.setAlternateLinks(List.of(link("alternate", "text/html", item.path())));
    entry.setCategories(item.tracks().stream().map(SearchFeeds::category).toList());
    var summary = new Content();
    summary.setType(Content.TEXT);
    summary.setValue(item.summary());
    entry.setSummary(summary);
    return entry;
  }

  private static SyndPerson author(String name) {
    var author = new Person();
    author.setName(name);
    return author;
  }

  private static Category category(String term) {
    var category = new Category();
    category.setTerm(term);
    return category;
  }

  private Link link(String relation, String type, String path) {
    var link = new Link();
    link.setRel(relation);
    link.setType(type);
    link.setHref(address.of(path));
    return link;
  }

  private static String urn(UUID id) {
    return "urn:uuid:" + id;
  }
}
