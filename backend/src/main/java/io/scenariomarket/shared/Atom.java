package io.scenariomarket.shared;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** The parts that every Atom feed (RFC 4287) is made of. */
public final class Atom {

  private Atom() {}

  /** A feed at an address, of what stands on a page. */
  public static Feed feed(String self, String page, String title) {
    var feed = new Feed("atom_1.0");
    feed.setId(self);
    feed.setTitle(title);
    var own = link(self, "self");
    own.setType("application/atom+xml");
    feed.setOtherLinks(List.of(own));
    feed.setAlternateLinks(List.of(link(page, "alternate")));
    return feed;
  }

  /** An entry that stands on a page, whose address identifies it. */
  public static Entry entry(String page, String title) {
    var entry = new Entry();
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

  /** Whoever wrote something. */
  public static Person author(String name) {
    var person = new Person();
    person.setName(name);
    return person;
  }

  /** A text without markup. */
  public static Content text(String text) {
    var content = new Content();
    content.setType("text");
    content.setValue(text);
    return content;
  }

  /** A moment. */
  public static Date date(Instant moment) {
    return Date.from(moment);
  }

  /** The feed as XML. */
  public static String write(Feed feed) {
    try {
      return new WireFeedOutput().outputString(feed);
    } catch (FeedException e) {
      throw new IllegalStateException("A feed that cannot be written", e);
    }
  }
}
