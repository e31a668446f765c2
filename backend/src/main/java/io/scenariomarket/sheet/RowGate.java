package io.scenariomarket.sheet;

import io.scenariomarket.shared.Refusal;
import java.util.List;
import java.util.function.Predicate;

/** Counts what is read from one file, refuses what goes beyond the limits, and hands rows on. */
final class RowGate {

  /** What a cell can hold in any spreadsheet. */
  static final int LONGEST_CELL = 32_767;

  private final ReadLimits limits;
  private final long deadline;
  private int rows;

  RowGate(ReadLimits limits) {
    this.limits = limits;
    this.deadline = System.nanoTime() + limits.time().toNanos();
  }

  /**
   * Hands a row on unless it is blank.
   *
   * @param index of the row, from 0
   * @return whether more is wanted
   */
  boolean pass(int index, List<String> cells, Merges merges, Predicate<SheetRow> reader) {
    if (System.nanoTime() > deadline) {
      throw Refusal.invalid("file", "sheet.too-slow", limits.time().toMinutes());
    }
    var covered = merges.spread(index, cells, limits.columns());
    var row = new SheetRow(index + 1, List.copyOf(cells), covered);
    if (row.blank()) {
      return true;
    }
    if (++rows > limits.rows()) {
      throw Refusal.invalid("file", "sheet.too-long", limits.rows());
    }
    return reader.test(row);
  }

  /** Sets a cell of a row; blank ones beyond the last column do no harm. */
  void put(List<String> cells, int index, int column, String text) {
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
