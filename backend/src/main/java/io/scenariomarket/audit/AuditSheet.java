package io.scenariomarket.audit;

import io.scenariomarket.identity.Accounts;
import io.scenariomarket.sheet.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

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

  private final AuditLog log;
  private final AuditWords words;
  private final Accounts accounts;
  private final Clock clock;

  AuditSheet(AuditLog log, AuditWords words, Accounts accounts, Clock clock) {
    this.log = log;
    this.words = words;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** Writes all entries, the latest first, a few at a time. */
  void write(AuditFilter filter, OutputStream out) throws IOException {
    var names = accounts.names(log.actors(filter));
    try (var csv = new CsvWriter(out)) {
      csv.row(COLUMNS.stream().map(name -> words.text("audit.column." + name)).toList());
      log.forEach(filter, entry -> csv.row(cells(entry, names)));
    }
  }

  private List<@Nullable String> cells(AuditEntry entry, Map<String, String> names) {
    var time = entry.at().atZone(clock.getZone()).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    return Arrays.asList(
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
        values(entry, AuditWords.Change::after));
  }

  private String values(AuditEntry entry, Function<AuditWords.Change, @Nullable String> side) {
    return words.changes(entry).stream()
        .filter(change -> side.apply(change) != null)
        .map(change -> change.label() + ": " + side.apply(change))
        .collect(Collectors.joining("; "));
  }
}
