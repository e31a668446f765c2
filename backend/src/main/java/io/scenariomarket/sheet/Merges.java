package io.scenariomarket.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

/** Spreads the texts of merged cells over all that they cover, while rows go by from above. */
final class Merges {

  /** A merged cell that the present row lies in, and its text. */
  private record Open(CellRangeAddress range, String text) {}

  private final List<CellRangeAddress> ranges;
  private final List<Open> open = new ArrayList<>();
  private int next;

  Merges(List<CellRangeAddress> ranges) {
    this.ranges =
        ranges.stream().sorted(Comparator.comparingInt(CellRangeAddress::getFirstRow)).toList();
  }

  /**
   * Fills the cells of a row.
   *
   * @param index of the row, from 0; greater each time
   * @param columns up to which cells are filled
   * @return which cells have their text from a row above
   */
  BitSet spread(int index, List<String> cells, int columns) {
    open.removeIf(each -> each.range.getLastRow() < index);
    for (; next < ranges.size() && ranges.get(next).getFirstRow() <= index; next++) {
      var range = ranges.get(next);
      var at = range.getFirstColumn();
      var text = range.getFirstRow() == index && at < cells.size() ? cells.get(at) : "";
      if (!text.isBlank() && range.getLastColumn() < columns) {
        open.add(new Open(range, text));
      }
    }
    var covered = new BitSet();
    for (var each : open) {
      for (int at = each.range.getFirstColumn(); at <= each.range.getLastColumn(); at++) {
        put(cells, at, each.text);
        covered.set(at, each.range.getFirstRow() < index);
      }
    }
    return covered;
  }

  /** Sets a cell, with blank ones before it where the row ended. */
  static void put(List<String> cells, int column, String text) {
    while (cells.size() <= column) {
      cells.add("");
    }
    cells.set(column, text);
  }
}
