package io.scenariomarket.exchange;

import io.scenariomarket.exchange.Codec.Cell;
import io.scenariomarket.exchange.SheetPlan.ColumnPlan;
import io.scenariomarket.sheet.SheetRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the rows of a sheet that hold something from titles, headings, notes and totals. */
final class RowReader {

  /** What people write where they have nothing to say. */
  static final Set<String> NOTHING = Set.of("/", "\\", "-", "--", "—", "——", "无", "暂无", "N/A");

  private static final Set<String> NAMES = Set.of(SheetFields.TITLE, SheetFields.ORGANISATION);

  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");

  private static final Pattern NOTE = Pattern.compile("^(?:合计|总计|小计|共计|备注|注|说明|填表|填报|联系人|制表|审核).*");

  private final SheetPlan plan;
  private final List<ColumnPlan> columns;
  private final SheetWords words;
  private String group = "";

  RowReader(SheetPlan plan, SheetWords words) {
    this.plan = plan;
    this.words = words;
    this.columns = plan.columns().stream().filter(column -> column.field() != null).toList();
  }

  /**
   * A row that holds something.
   *
   * @param number as a spreadsheet shows it
   * @param cells what it says, field by field
   * @param continues whether it goes on with the item of the row above, under the same merged name
   */
  record Line(int number, List<Cell> cells, boolean continues) {

    /** The text of a field; blank where nothing is said. */
    String text(String field) {
      return cells.stream()
          .filter(cell -> cell.field().equals(field))
          .map(cell -> cell.text().strip())
          .findFirst()
          .orElse("");
    }
  }

  /** The row, unless it is none to be imported. */
  Optional<Line> read(SheetRow row) {
    if (row.number() <= plan.lastHeading() || headings(row) || aside(row)) {
      return Optional.empty();
    }
    var name =
        plan.column(
            plan.kind() == SheetKind.COMPANY ? SheetFields.ORGANISATION : SheetFields.TITLE);
    var continues =
        plan.kind() != SheetKind.COMPANY
            && name.isPresent()
            && row.covered().get(name.get().index());
    var cells = new ArrayList<Cell>();
    for (var column : columns) {
      var text = tidy(row.cell(column.index()));
      if (SheetFields.CATEGORY.equals(column.field())) {
        text = group(text);
      }
      var again = continues && row.covered().get(column.index());
      if (!text.isEmpty() && !NOTHING.contains(text) && !again) {
        var cell =
            new Cell(String.valueOf(column.field()), column.heading(), text, column.toRead());
        words.read(plan.kind(), cell).ifPresent(cells::add);
      }
    }
    return cells.isEmpty()
        ? Optional.empty()
        : Optional.of(new Line(row.number(), cells, continues));
  }

  /** Characters that nobody sees would make two names of one. */
  private static String tidy(String text) {
    return UNSEEN.matcher(text).replaceAll("").replace('\u00a0', ' ').strip();
  }

  /** A type that stands only in the first row of its group counts for all rows of it. */
  private String group(String text) {
    if (!text.isEmpty()) {
      group = text;
    }
    return group;
  }

  /** Headings that are repeated on each printed page. */
  private boolean headings(SheetRow row) {
    return !columns.isEmpty()
        && columns.stream()
            .allMatch(
                column ->
                    ColumnNames.normal(row.cell(column.index()))
                        .equals(ColumnNames.normal(column.heading())));
  }

  /** A line of text above, below or between the rows, or a total. */
  private boolean aside(SheetRow row) {
    var texts = new HashSet<String>();
    int filled = 0;
    String first = "";
    for (int i = 0; i < row.cells().size(); i++) {
      var text = row.cell(i).strip();
      if (!text.isEmpty() && !row.covered().get(i)) {
        first = first.isEmpty() ? text : first;
        texts.add(text);
        filled++;
      }
    }
    var note = NOTE.matcher(first).matches();
    var merged = texts.size() == 1 && filled > 1;
    return columns.size() > 1
        && (merged || !named(row) && (note || texts.size() <= 1) || note && texts.size() <= 1);
  }

  private boolean named(SheetRow row) {
    return columns.stream()
        .filter(column -> NAMES.contains(String.valueOf(column.field())))
        .anyMatch(column -> !row.cell(column.index()).isBlank());
  }
}
