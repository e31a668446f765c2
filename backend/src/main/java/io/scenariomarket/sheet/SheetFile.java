package io.scenariomarket.sheet;

import io.scenariomarket.shared.Refusal;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * A file of one or more sheets, read a row at a time. Whatever it holds, reading it takes little
 * memory, ends in time, computes nothing and fetches nothing.
 */
public sealed interface SheetFile extends Closeable permits CsvFile, XlsFile, XlsxFile {

  /** The names of its sheets, in their order. */
  List<String> sheets();

  /**
   * Hands over the rows of a sheet, but for blank ones.
   *
   * @param sheet its number from 0
   * @param reader answers whether it wants more
   * @throws Refusal when the file is damaged or goes beyond the limits
   */
  void read(int sheet, Predicate<SheetRow> reader) throws IOException;

  /** What a file is, whatever it is called. */
  enum Type {
    XLSX,
    XLS,
    CSV
  }

  Type type();

  /**
   * Opens a file; what it is stands in its content.
   *
   * @throws Refusal in words, when it is no sheet, is encrypted, damaged or too large
   */
  static SheetFile open(Path file, ReadLimits limits) throws IOException {
    return Guard.open(
        () ->
            switch (Detection.of(file)) {
              case XLSX -> new XlsxFile(file, limits);
              case XLS -> new XlsFile(file, limits);
              case CSV -> new CsvFile(file, limits);
            });
  }
}
