package io.scenariomarket.sheet;

import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Counts what is read from one file, over all its sheets, refuses what goes beyond the limits, and
 * hands rows on.
 */
final class RowGate {

  /** What a cell can hold in any spreadsheet. */
  static final int LONGEST_CELL = 32_767;

  /** Cells of one file, blank ones too: ten thousand times as many as a page shows. */
  private static final int MOST_CELLS = 10_000_000;

  /** Rows of one file, blank ones too: three sheets that were formatted to their last row. */
  private static final int MOST_ROWS = 3 << 20;

  /** Bytes that all parts read of one file may unpack to. */
  private static final long MOST_BYTES = 600L << 20;

  /** Where any spreadsheet ends, from 0: no row below it could be marked in one. */
  private static final int LAST_ROW = (1 << 20) - 1;

  private final ReadLimits limits;
  private final Map<Integer, Counts> sheets = new HashMap<>();
  private Counts before = new Counts();
  private Counts now = new Counts();
  private long deadline;

  /** What one reading of a sheet took; blank rows and cells cost as much as others. */
  private static final class Counts {
    private long filled;
    private long rows;
    private long cells;
    private long bytes;
  }

  RowGate(ReadLimits limits) {
    this.limits = limits;
    begin(0);
  }

  /** Begins to read a sheet; one that was read before is not counted twice. */
  void begin(int number) {
    now = new Counts();
    sheets.put(number, now);
    before = new Counts();
    for (var other : sheets.values()) {
      before.filled += other.filled;
      before.rows += other.rows;
      before.cells += other.cells;
      before.bytes += other.bytes;
    }
    deadline = System.nanoTime() + limits.time().toNanos();
  }

  /**
   * Hands a row on unless it is blank.
   *
   * @param index of the row, from 0
   * @return whether more is wanted
   */
  boolean pass(int index, List<String> cells, Merges merges, Predicate<SheetRow> reader) {
    count(before.rows + ++now.rows, MOST_ROWS);
    count(index, LAST_ROW);
    if (System.nanoTime() > deadline) {
      throw Refusal.invalid("file", "sheet.too-slow", limits.time().toMinutes());
    }
    var covered = merges.spread(index, cells, limits.columns());
    var row = new SheetRow(index + 1, List.copyOf(cells), covered);
    if (row.blank()) {
      return true;
    }
    if (before.filled + ++now.filled > limits.rows()) {
      throw Refusal.invalid("file", "sheet.too-long", limits.rows());
    }
    return reader.test(row);
  }

  /** Counts bytes that were unpacked. */
  void unpack(int bytes) {
    now.bytes += bytes;
    count(before.bytes + now.bytes, MOST_BYTES);
  }

  private static void count(long now, long most) {
    if (now > most) {
      throw Refusal.invalid("file", "sheet.too-large");
    }
  }

  /** Sets a cell of a row; blank ones beyond the last column do no harm. */
  void put(List<String> cells, int index, int column, String text) {
    count(before.cells + ++now.cells, MOST_CELLS);
    if (text.isBlank()) {
      return;
    }
    if (column >= limits.columns()) {
      throw Refusal.invalid("file", "sheet.too-wide", limits.columns());
    }
    if (text.length() > LONGEST_CELL) {
      throw Refusal.invalid("file", "sheet.cell-too-long", index + 1, column + 1, LONGEST_CELL);
    }
    Merges.put(cells, column, Text.printable(text));
  }
}
