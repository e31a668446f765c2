package io.scenariomarket.promotion;

import com.rometools.rome.feed.atom.Category;
import io.scenariomarket.shared.Atom;
import io.scenariomarket.shared.PublicAddress;
import io.scenariomarket.shared.Text;
import io.scenariomarket.shared.ZoneProperties;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The Atom feed of the public cases. */
@Component
class CaseFeeds {

  private static final int SUMMARY = 400;

  private final MessageSource messages;
  private final PublicAddress address;
  private final ZoneProperties zone;

  CaseFeeds(MessageSource messages, PublicAddress address, ZoneProperties zone) {
    this.messages = messages;
    this.address = address;
    this.zone = zone;
  }

  String of(List<CaseLibrary.Line> lines, Locale locale) {
    var feed =
        Atom.feed(
            address.of("/cases.atom"),
            address.of("/cases"),
            messages.getMessage("case.library", null, locale));
    feed.setUpdated(Atom.date(lines.isEmpty() ? Instant.EPOCH : published(lines.getFirst())));
    feed.setAuthors(List.of(Atom.author(zone.nameIn(locale))));
    var entries = new ArrayList<com.rometools.rome.feed.atom.Entry>();
    for (var line : lines) {
      var entry = Atom.entry(address.of(line.told().ref().address()), line.told().title());
      entry.setPublished(Atom.date(published(line)));
      entry.setUpdated(Atom.date(published(line)));
      entry.setAuthors(List.of(Atom.author(line.needOwner()), Atom.author(line.supplier())));
      entry.setSummary(Atom.text(Text.shortened(line.told().said().problem(), SUMMARY)));
      entry.setCategories(line.told().tracks().stream().map(CaseFeeds::category).toList());
      entries.add(entry);
    }
    feed.setEntries(entries);
    return Atom.write(feed);
  }

  private static Instant published(CaseLibrary.Line line) {
    return Objects.requireNonNull(line.told().publishedAt());
  }

  private static Category category(String term) {
    var category = new Category();
    category.setScheme("urn:scenario-market:track");
    category.setTerm(term);
    return category;
  }
}
