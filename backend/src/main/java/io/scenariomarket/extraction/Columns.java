package io.scenariomarket.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds tables that nothing but white space draws: lines whose cells stand below those of a head.
 */
final class Columns {

  /** Between two cells; one space alone may stand inside of a cell. */
  private static final Pattern GAP = Pattern.compile(" {2,}");

  private static final Pattern NARROW = Pattern.compile(" ");
  private static final Pattern ORDINAL = Pattern.compile("\\d{1,3}");

  /** A head has several cells, each of few words. */
  private static final int LEAST = 3;

  private static final int LONGEST_LABEL = 24;

  /** Letters and figures take up half as much room as Chinese characters. */
  private static final int NARROW_UP_TO = 0x2E80;

  private final String text;
  private final char[] separated;
  private List<Cell> head = List.of();

  /** Where the head's cells stand one space apart, so do those below. */
  private Pattern gap = GAP;

  private Columns(String text) {
    this.text = text;
    this.separated = text.toCharArray();
  }

  /**
   * One cell.
   *
   * @param from where it begins in the text
   * @param column how far from the left margin that is
   */
  private record Cell(int from, int to, int column) {

    int width() {
      return to - from;
    }
  }

  /** The same text, as long, with tabs where one cell of such a table ends and the next begins. */
  static String separated(String text) {
    return text.indexOf("  ") < 0 && text.indexOf(' ') < 0 ? text : new Columns(text).separated();
  }

  private String separated() {
    for (var start = 0; start < text.length(); ) {
      var end = endOfLine(start);
      line(start, end);
      start = end + 1;
    }
    return new String(separated);
  }

  private int endOfLine(int start) {
    var end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end;
  }

  private void line(int start, int end) {
    if (text.substring(start, end).indexOf('\t') >= 0) {
      head = List.of();
      return;
    }
    var cells = cells(start, end, GAP);
    if (!head.isEmpty() && row(start, end)) {
      return;
    }
    head = List.of();
    if (heads(cells, cells(end, GAP))) {
      head = cells;
      gap = GAP;
      separate(start, cells, List.of());
      return;
    }
    var words = cells(start, end, NARROW);
    var below = cells(end, NARROW);
    if (words.size() > LEAST && labels(words) && heads(words, below) && numbered(below)) {
      head = words;
      gap = NARROW;
      separate(start, words, List.of());
    }
  }

  /** The cells of the line behind one that ends. */
  private List<Cell> cells(int end, Pattern between) {
    return end >= text.length() ? List.of() : cells(end + 1, endOfLine(end + 1), between);
  }

  private boolean heads(List<Cell> cells, List<Cell> below) {
    return cells.size() >= LEAST
        && cells.stream().allMatch(cell -> cell.width() <= LONGEST_LABEL)
        && (below.size() == cells.size()
            || below.size() >= LEAST && numbered(below) && below.size() < cells.size());
  }

  /** Characters that stand apart one by one are no labels, but a line read off a picture. */
  private static boolean labels(List<Cell> cells) {
    return cells.stream().filter(cell -> cell.width() > 1).count() > cells.size() / 2;
  }

  private boolean numbered(List<Cell> cells) {
    return !cells.isEmpty()
        && ORDINAL
            .matcher(text.substring(cells.getFirst().from(), cells.getFirst().to()))
            .matches();
  }

  /** A row, or what goes on in the cells of the row above it. */
  private boolean row(int start, int end) {
    var cells = cells(start, end, gap);
    var indented = start < end && text.charAt(start) == ' ';
    if (cells.size() > head.size() || cells.size() < 2 && !indented || cells.isEmpty()) {
      return false;
    }
    if (cells.size() == head.size()) {
      separate(start, cells, List.of());
      return true;
    }
    if (gap == NARROW) {
      return false;
    }
    var columns = columns(cells);
    separate(start, cells, columns);
    return true;
  }

  /** Below which cell of the head each cell stands. */
  private List<Integer> columns(List<Cell> cells) {
    var columns = new ArrayList<Integer>();
    var next = 0;
    for (var i = 0; i < cells.size(); i++) {
      var best = next;
      var last = head.size() - (cells.size() - i);
      for (var at = next; at <= last; at++) {
        if (off(cells.get(i), at) < off(cells.get(i), best)) {
          best = at;
        }
      }
      columns.add(best);
      next = best + 1;
    }
    return columns;
  }

  private int off(Cell cell, int at) {
    return Math.abs(cell.column() - head.get(at).column());
  }

  /** Puts a tab before every cell, and more of them where cells of the head have nothing below. */
  private void separate(int start, List<Cell> cells, List<Integer> columns) {
    var before = 0;
    for (var i = 0; i < cells.size(); i++) {
      var column = columns.isEmpty() ? i : columns.get(i);
      var from = i == 0 ? start : cells.get(i - 1).to();
      var room = cells.get(i).from() - from;
      for (var at = 0; at < Math.min(column - before, room); at++) {
        separated[from + at] = '\t';
      }
      before = column;
    }
  }

  private List<Cell> cells(int start, int end, Pattern between) {
    var cells = new ArrayList<Cell>();
    var gaps = between.matcher(text).region(start, end);
    var from = start;
    while (gaps.find()) {
      add(cells, start, from, gaps.start());
      from = gaps.end();
    }
    add(cells, start, from, end);
    return cells;
  }

  private void add(List<Cell> cells, int start, int from, int to) {
    if (from < to) {
      cells.add(new Cell(from, to, column(start, from)));
    }
  }

  private int column(int start, int at) {
    return text.substring(start, at).chars().map(c -> c < NARROW_UP_TO ? 1 : 2).sum();
  }
}
