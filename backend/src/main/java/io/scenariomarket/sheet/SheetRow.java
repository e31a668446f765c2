package io.scenariomarket.sheet;

import java.util.BitSet;
import java.util.List;

/**
 * A row of a sheet.
 *
 * @param number as a spreadsheet shows it, from 1
 * @param cells their texts from the first column on, blank where there is none; numbers without
 *     thousands separators, days as 2026-03-05, truth values as 是 and 否, the last known value of a
 *     formula; a merged cell's text stands in each cell that it covers
 * @param covered which cells lie under a merged cell that begins in a row above
 */
public record SheetRow(int number, List<String> cells, BitSet covered) {

  /** The text in a column, from 0; blank where the row ends before it. */
  public String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  /** Whether nothing stands in the row itself. */
  public boolean blank() {
    for (int column = 0; column < cells.size(); column++) {
      if (!cells.get(column).isBlank() && !covered.get(column)) {
        return false;
      }
    }
    return true;
  }
}
