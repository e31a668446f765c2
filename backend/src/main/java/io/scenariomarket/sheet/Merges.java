package io.scenariomarket.sheet;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;

/** Spreads the texts of merged cells over all that they cover, while rows go by from above. */
final class Merges {

  /** A merged cell that the present row lies in, and its text. */
  private record Open(CellRangeAddress range, String text) {}

  private final List<CellRangeAddress> ranges;

  /**
   * The merged cell that each column lies in, by its number: a row costs no more than its width.
   */
  private final Map<Integer, Open> open = new TreeMap<>();

  private int next;

  Merges(List<CellRangeAddress> ranges) {
    this.ranges =
        ranges.stream()
            .distinct()
            .sorted(Comparator.comparingInt(CellRangeAddress::getFirstRow))
            .toList();
  }

  /** How many merged cells there are, each counted once. */
  int ranges() {
    return ranges.size();
  }

  /**
   * Fills the cells of a row.
   *
   * @param index of the row, from 0; greater each time
   * @param columns up to which cells are filled
   * @return which cells have their text from a row above
   */
  BitSet spread(int index, List<String> cells, int columns) {
    open.values().removeIf(each -> each.range.getLastRow() < index);
    for (; next < ranges.size() && ranges.get(next).getFirstRow() <= index; next++) {
      var range = ranges.get(next);
      var at = range.getFirstColumn();
      var text = range.getFirstRow() == index && at < cells.size() ? cells.get(at) : "";
      if (!text.isBlank() && range.getLastColumn() < columns) {
        var merged = new Open(range, text);
        IntStream.rangeClosed(at, range.getLastColumn())
            .forEach(column -> open.put(column, merged));
      }
    }
    var covered = new BitSet();
    open.forEach(
        (column, each) -> {
          put(cells, column, each.text);
          covered.set(column, each.range.getFirstRow() < index);
        });
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
