package io.scenariomarket.sheet;

import io.scenariomarket.shared.Refusal;
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

  private final ReadLimits limits;
  private final Map<Integer, Integer> rows = new HashMap<>();
  private int sheet;
  private int allRows;
  private int allCells;
  private long deadline;

  RowGate(ReadLimits limits) {
    this.limits = limits;
    begin(0);
  }

  /** Begins to read a sheet; one that was read before is not counted twice. */
  void begin(int number) {
    sheet = number;
    rows.put(sheet, 0);
    allRows = 0;
    allCells = 0;
    deadline = System.nanoTime() + limits.time().toNanos();
  }

  /**
   * Hands a row on unless it is blank.
   *
   * @param index of the row, from 0
   * @return whether more is wanted
   */
  boolean pass(int index, List<String> cells, Merges merges, Predicate<SheetRow> reader) {
    count(++allRows, MOST_ROWS);
    if (System.nanoTime() > deadline) {
      throw Refusal.invalid("file", "sheet.too-slow", limits.time().toMinutes());
    }
    var covered = merges.spread(index, cells, limits.columns());
    var row = new SheetRow(index + 1, List.copyOf(cells), covered);
    if (row.blank()) {
      return true;
    }
    rows.merge(sheet, 1, Integer::sum);
    if (rows.values().stream().mapToInt(Integer::intValue).sum() > limits.rows()) {
      throw Refusal.invalid("file", "sheet.too-long", limits.rows());
    }
    return reader.test(row);
  }

  private static void count(int now, int most) {
    if (now > most) {
      throw Refusal.invalid("file", "sheet.too-large");
    }
  }

  /** Sets a cell of a row; blank ones beyond the last column do no harm. */
  void put(List<String> cells, int index, int column, String text) {
    count(++allCells, MOST_CELLS);
    if (text.isBlank()) {
      return;
    }
    if (column >= limits.columns()) {
      throw Refusal.invalid("file", "sheet.too-wide", limits.columns());
    }
    if (text.length() > LONGEST_CELL) {
      throw Refusal.invalid("file", "sheet.cell-too-long", index + 1, column + 1, LONGEST_CELL);
    }
    Merges.put(cells, column, text);
  }
}
