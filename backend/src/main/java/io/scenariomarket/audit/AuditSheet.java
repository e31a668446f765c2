package io.scenariomarket.audit;

import io.scenariomarket.identity.Accounts;
import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.dataformat.csv.CsvMapper;

/** Entries as comma-separated values that open in a spreadsheet. */
@Component
class AuditSheet {

  private static final List<String> COLUMNS =
      List.of(
          "at",
          "who",
          "actor",
          "address",
          "done",
          "action",
          "type",
          "item",
          "organisation",
          "before",
          "after");

  /** Spreadsheets take a file without it for one in the encoding of their own country. */
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /** What makes a spreadsheet take a text for a formula, in either width. */
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

  private final AuditLog log;
  private final AuditWords words;
  private final Accounts accounts;
  private final CsvMapper csv =
      CsvMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  AuditSheet(AuditLog log, AuditWords words, Accounts accounts) {
    this.log = log;
    this.words = words;
    this.accounts = accounts;
  }

  /** Writes all entries, the latest first, a few at a time. */
  void write(AuditFilter filter, OutputStream out) throws IOException {
    var names = accounts.names(log.actors(filter));
    out.write(BYTE_ORDER_MARK);
    try (var rows = csv.writerFor(String[].class).writeValues(out)) {
      rows.write(
          COLUMNS.stream().map(name -> words.text("audit.column." + name)).toArray(String[]::new));
      log.forEach(filter, entry -> rows.write(cells(entry, names)));
    }
  }

  private String[] cells(AuditEntry entry, Map<String, String> names) {
    var time = entry.at().atZone(AuditQuery.ZONE).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    return Stream.of(
            time,
            words.actor(entry.actor(), names),
            entry.actor(),
            entry.address(),
            words.action(entry.action()),
            entry.action(),
            words.itemType(entry.itemType()),
            entry.itemId(),
            Objects.toString(entry.organisation(), ""),
            values(entry, AuditWords.Change::before),
            values(entry, AuditWords.Change::after))
        .map(AuditSheet::harmless)
        .toArray(String[]::new);
  }

  private String values(AuditEntry entry, Function<AuditWords.Change, @Nullable String> side) {
    return words.changes(entry).stream()
        .filter(change -> side.apply(change) != null)
        .map(change -> change.label() + ": " + side.apply(change))
        .collect(Collectors.joining("; "));
  }

  /** The same text, which no spreadsheet computes. */
  static String harmless(@Nullable String cell) {
    if (cell == null || cell.isEmpty()) {
      return "";
    }
    return FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
