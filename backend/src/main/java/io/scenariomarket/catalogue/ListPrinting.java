package io.scenariomarket.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.scenariomarket.shared.PublicAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts published lists into every format. */
@Component
class ListPrinting {

  /** To be raised with each change of a format, so that nobody keeps the file as it was before. */
  private static final int ISSUE = 1;

  private static final int KEPT_BYTES = 32 << 20;

  private final ListManagement lists;
  private final Entries entries;
  private final ListWords words;
  private final ListSheet sheet;
  private final PdfDocument pdf;
  private final WordDocument word;
  private final ListFeeds feeds;
  private final LinkedData linkedData;
  private final PublicAddress address;
  private final Cache<String, byte[]> kept =
      Caffeine.newBuilder()
          .maximumWeight(KEPT_BYTES)
          .weigher((String _, byte[] file) -> file.length)
          .build();

  ListPrinting(
      ListManagement lists,
      Entries entries,
      ListWords words,
      ListSheet sheet,
      PdfDocument pdf,
      WordDocument word,
      ListFeeds feeds,
      LinkedData linkedData,
      PublicAddress address) {
    this.lists = lists;
    this.entries = entries;
    this.words = words;
    this.sheet = sheet;
    this.pdf = pdf;
    this.word = word;
    this.feeds = feeds;
    this.linkedData = linkedData;
    this.address = address;
  }

  /** A published edition as everybody may read it now. */
  PrintedList print(MarketList list, Locale locale) {
    return new PrintedList(
        list,
        words.title(list, locale),
        address.of(list.path()),
        entries.published(list, locale),
        list.replacedBy().stream()
            .flatMap(id -> lists.published(List.of(id)).stream())
            .map(next -> address.of(next.path()))
            .findFirst()
            .orElse(null),
        locale);
  }

  /**
   * Tells one state of a list from the others: it changes when the list is superseded or expires,
   * and when an item is taken down or comes back, and never otherwise.
   */
  static String etag(PrintedList list, String format) {
    var down =
        list.entries().stream()
            .filter(Entry::takenDown)
            .map(entry -> Integer.toString(entry.position()))
            .collect(Collectors.joining(","));
    var state =
        String.join(
            " ",
            Integer.toString(ISSUE),
            list.list().id().toString(),
            list.list().state().name(),
            Objects.requireNonNullElse(list.successor(), ""),
            list.address(),
            list.locale().toLanguageTag(),
            down,
            format);
    return '"' + UUID.nameUUIDFromBytes(state.getBytes(StandardCharsets.UTF_8)).toString() + '"';
  }

  /** The list as a file. What costs much to make is kept for a while. */
  byte[] file(PrintedList list, ListFormat format) {
    return switch (format) {
      case PDF, DOCX -> kept.get(etag(list, format.name()), _ -> make(list, format));
      case XLSX, CSV, ATOM, JSONLD -> make(list, format);
    };
  }

  private byte[] make(PrintedList list, ListFormat format) {
    var out = new ByteArrayOutputStream();
    try {
      switch (format) {
        case XLSX -> sheet.workbook(list, out);
        case CSV -> sheet.csv(list, out);
        case PDF -> pdf.write(list, out);
        case DOCX -> word.write(list, out);
        case ATOM -> out.write(feeds.items(list).getBytes(StandardCharsets.UTF_8));
        case JSONLD ->
            out.write(linkedData.of(list).toPrettyString().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
