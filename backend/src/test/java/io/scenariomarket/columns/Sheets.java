package io.scenariomarket.columns;

import io.scenariomarket.shared.MarketProperties;
import io.scenariomarket.sheet.ReadLimits;
import io.scenariomarket.sheet.SheetFile;
import io.scenariomarket.vocabulary.InstalledVocabulary;
import io.scenariomarket.web.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sheets and how they are read, without a server. */
public final class Sheets {

  private static final ColumnNames NAMES = names();
  private static final LayoutFinder LAYOUTS =
      new LayoutFinder(
          NAMES, new OtherLists(NAMES), InstalledVocabulary.read(), Clock.systemDefaultZone());

  private Sheets() {}

  private static ColumnNames names() {
    var market =
        new MarketProperties(Path.of(System.getProperty("market.root"), "config"), "", false, null);
    try {
      var fields = new SheetFields(InstalledVocabulary.read(), Clock.systemDefaultZone());
      return new ColumnNames(fields, Messages.messageSource(), market);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** How a sheet of lines of cells parted by bars would be read. */
  public static SheetPlan look(String... lines) {
    return with(lines, path -> look(path).getFirst());
  }

  /**
   * What the rows of such a sheet would become: the type and row of each item, and what is none.
   */
  public static List<String> rows(String... lines) {
    return with(
        lines,
        path -> {
          var told = new ArrayList<String>();
          var rows =
              new SheetRows(
                  LAYOUTS.readings(look(path).getFirst()),
                  SheetWords.NONE,
                  NAMES::side,
                  InstalledVocabulary.read(),
                  items -> items.forEach(item -> told.add(item.row() + " " + item.type())),
                  aside -> told.add(aside.number() + " " + aside.reason()));
          try (var file = SheetFile.open(path, ReadLimits.USUAL)) {
            file.read(
                0,
                row -> {
                  rows.take(row);
                  return true;
                });
          }
          rows.end();
          return told;
        });
  }

  private interface ColumnReading<T> {
    T of(Path path) throws IOException;
  }

  private static <T> T with(String[] lines, ColumnReading<T> reading) {
    var rows = new ArrayList<String>();
    for (var line : lines) {
      rows.add(
          String.join(
              ",",
              List.of(line.split("\\|", -1)).stream()
                  .map(cell -> '"' + cell.strip().replace("\"", "\"\"") + '"')
                  .toList()));
    }
    try {
      var path = Files.createTempFile("sheet", ".csv");
      try {
        Files.writeString(path, String.join("\n", rows));
        return reading.of(path);
      } finally {
        Files.delete(path);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** How the sheets of a file would be read. */
  public static List<SheetPlan> look(Path path) throws IOException {
    var plans = new ArrayList<SheetPlan>();
    try (var file = SheetFile.open(path, ReadLimits.USUAL)) {
      for (int i = 0; i < file.sheets().size(); i++) {
        plans.add(LAYOUTS.look(file, i, ""));
      }
    }
    return plans;
  }

  /** The fields of the columns that stand for any, by their headings. */
  public static Map<String, String> fields(SheetPlan plan) {
    var fields = new TreeMap<String, String>();
    plan.columns()
        .forEach(
            column -> {
              if (column.field() != null) {
                fields.put(column.heading(), column.field());
              }
            });
    return fields;
  }
}
