package io.scenariomarket.exchange;

import io.scenariomarket.shared.MarketProperties;
import io.scenariomarket.sheet.ReadLimits;
import io.scenariomarket.sheet.SheetFile;
import io.scenariomarket.vocabulary.InstalledVocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Sheets and how they are read, without a server. */
final class Sheets {

  private static final LayoutFinder LAYOUTS = layouts();

  private Sheets() {}

  private static LayoutFinder layouts() {
    var vocabulary = InstalledVocabulary.read();
    var clock = Clock.systemDefaultZone();
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    var market =
        new MarketProperties(Path.of(System.getProperty("market.root"), "config"), "", false, null);
    try {
      var names = new ColumnNames(new SheetFields(vocabulary, clock), messages, market);
      return new LayoutFinder(names, new OtherLists(names), vocabulary, clock);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** How a sheet of lines of cells parted by bars would be read. */
  static SheetPlan look(String... lines) {
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
        return look(path).getFirst();
      } finally {
        Files.delete(path);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** How the sheets of a file would be read. */
  static List<SheetPlan> look(Path path) throws IOException {
    var plans = new ArrayList<SheetPlan>();
    try (var file = SheetFile.open(path, ReadLimits.USUAL)) {
      for (int i = 0; i < file.sheets().size(); i++) {
        plans.add(LAYOUTS.look(file, i, ""));
      }
    }
    return plans;
  }

  /** The fields of the columns that stand for any, by their headings. */
  static Map<String, String> fields(SheetPlan plan) {
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
