package io.scenariomarket.subscription;

import io.scenariomarket.notification.Letter;
import io.scenariomarket.search.SearchParameters;
import io.scenariomarket.search.SearchWords;
import io.scenariomarket.shared.PublicAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words a digest: what is new, what changed, why it was sent, and how to stop it. */
@Component
class DigestTexts {

  /** More are counted and not listed. */
  private static final int LISTED = 20;

  private final FieldWords fields;
  private final SearchWords words;
  private final SearchParameters parameters;
  private final StopLinks links;
  private final PublicAddress address;
  private final MessageSource messages;
  private final Clock clock;

  DigestTexts(
      FieldWords fields,
      SearchWords words,
      SearchParameters parameters,
      StopLinks links,
      PublicAddress address,
      MessageSource messages,
      Clock clock) {
    this.fields = fields;
    this.words = words;
    this.parameters = parameters;
    this.links = links;
    this.address = address;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * The message. Mail programs that know RFC 8058 offer to stop it with one click; a repeated
   * attempt carries the same Message-ID, so that a message that did arrive is known as the same.
   */
  Letter letter(SavedSearch search, Digest digest) {
    var stop = links.of(search.id());
    return new Letter(
        subject(search, digest),
        text(search, digest, stop),
        search.language(),
        Map.of(
            "List-Unsubscribe",
            "<" + stop + ">",
            "List-Unsubscribe-Post",
            "List-Unsubscribe=One-Click",
            "Auto-Submitted",
            "auto-generated",
            "Message-ID",
            "<digest.%s.%d@%s>".formatted(search.id(), search.digests(), address.host())));
  }

  private String subject(SavedSearch search, Digest digest) {
    var counts =
        Stream.of(
                count("digest.count.added", digest.added().size(), search),
                count("digest.count.changed", digest.changed().size(), search))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(message(search, "search.words.and")));
    return message(search, "digest.subject", counts, search.name());
  }

  private String count(String key, int count, SavedSearch search) {
    return count == 0 ? "" : message(search, key, count);
  }

  private String text(SavedSearch search, Digest digest, String stop) {
    var text = new StringBuilder();
    text.append(
        message(search, "digest.head", search.name(), moment(search.toldAt(), search.language())));
    section(
        text,
        search,
        "digest.added",
        digest.added().stream().map(item -> added(item, search)).toList());
    section(
        text,
        search,
        "digest.changed",
        digest.changed().stream().map(each -> changed(each, search)).toList());
    if (digest.gone() > 0) {
      text.append(message(search, "digest.gone", digest.gone()));
    }
    text.append(message(search, "digest.all", address.of(search.address().first())));
    text.append(foot(search, stop));
    return text.toString();
  }

  private void section(StringBuilder text, SavedSearch search, String key, List<String> entries) {
    if (entries.isEmpty()) {
      return;
    }
    text.append(message(search, key, entries.size()));
    for (int i = 0; i < Math.min(entries.size(), LISTED); i++) {
      text.append(i + 1).append(". ").append(entries.get(i)).append("\n\n");
    }
    if (entries.size() > LISTED) {
      text.append(message(search, "digest.more", entries.size() - LISTED));
    }
  }

  private String added(FoundNow.Item item, SavedSearch search) {
    var of = item.type().equals("scenario") ? "budget" : "price";
    var ends = Arrays.asList(item.facts().get(of + "Min"), item.facts().get(of + "Max"));
    var amount = fields.amounts(ends, search.language());
    return entry(
        item,
        search,
        amount == null ? List.of() : List.of(fact(item.type() + "." + of, amount, search)));
  }

  private String fact(String key, String value, SavedSearch search) {
    return message(search, "search.words.line", message(search, key), value);
  }

  private String changed(Digest.Changed changed, SavedSearch search) {
    return entry(changed.item(), search, fields.lines(changed, search.language()));
  }

  private String entry(FoundNow.Item item, SavedSearch search, List<String> lines) {
    var head = message(search, "digest.item", item.title(), item.owner());
    return Stream.of(Stream.of(head), lines.stream(), Stream.of(address.of(item.path())))
        .flatMap(each -> each)
        .collect(Collectors.joining("\n   "));
  }

  private String foot(SavedSearch search, String stop) {
    var language = search.language();
    var criteria = parameters.read(search.scope(), search.parameters());
    var conditions = words.conditions(search.scope(), criteria, language);
    return message(
        search,
        "digest.foot",
        day(search.createdAt(), language),
        message(search, "searches.frequency." + search.frequency()),
        words.title(search.scope(), language)
            + (conditions.isEmpty() ? "" : "\n  " + String.join("\n  ", conditions)),
        stop,
        address.of("/account/searches"));
  }

  private String message(SavedSearch search, String key, Object... arguments) {
    return messages.getMessage(key, arguments, search.language());
  }

  private String day(Instant instant, Locale language) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(language)
        .format(instant.atZone(clock.getZone()));
  }

  private String moment(Instant instant, Locale language) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
        .withLocale(language)
        .format(instant.atZone(clock.getZone()));
  }
}
