package io.scenariomarket.columns;

import io.scenariomarket.columns.Codec.Cell;
import io.scenariomarket.columns.SheetPlan.ColumnPlan;
import io.scenariomarket.sheet.SheetRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tells the rows of a sheet that hold something from titles, headings, notes and totals. */
public final class RowReader {

  /** What people write where they have nothing to say. */
  public static final Set<String> NOTHING =
      Set.of("/", "\\", "-", "--", "—", "——", "无", "暂无", "N/A");

  private static final Set<String> NAMES = Set.of(SheetFields.TITLE, SheetFields.ORGANISATION);

  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");

  private static final Pattern NOTE = Pattern.compile("^(?:备注|注|说明|填表|填报|联系人|制表|审核).*");

  private static final Pattern TOTAL =
      Pattern.compile(
          "(?i)(?:合\\s*计|总\\s*计|小\\s*计|共\\s*计|(?:sub|grand )?total)(?:[（(:：\\d\\s].*)?");

  /** A row that shows how rows are filled in says so, or its first text or its title begins so. */
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "(?i)[（(【\\[]?(?:填[写报])?(?:示例|样例|范例|举例|例|例如|example|sample|e\\.g\\.)(?:行|数据)?\\d*"
              + "(?:[)）】\\]]|[:：]|$).*");

  private final SheetPlan plan;
  private final List<ColumnPlan> columns;
  private final SheetWords words;
  private final Set<String> headings;
  private String group = "";

  public RowReader(SheetPlan plan, SheetWords words) {
    this.plan = plan;
    this.words = words;
    this.columns = plan.columns().stream().filter(column -> column.field() != null).toList();
    this.headings =
        plan.columns().stream()
            .map(column -> ColumnNames.normal(column.heading()))
            .collect(Collectors.toSet());
  }

  /**
   * A row that holds something.
   *
   * @param number as a spreadsheet shows it
   * @param cells what it says, field by field
   * @param continues whether it goes on with the item of the row above, under the same merged name
   */
  public record Line(int number, List<Cell> cells, boolean continues) implements Read {

    /** The text of a field; blank where nothing is said. */
    String text(String field) {
      return cells.stream()
          .filter(cell -> cell.field().equals(field))
          .map(cell -> cell.text().strip())
          .findFirst()
          .orElse("");
    }
  }

  /**
   * A row below the headings that is none to be imported.
   *
   * @param text its first text
   * @param reason message that says what it is instead
   */
  public record Aside(int number, String text, String reason) implements Read {}

  /** What a row below the headings is. */
  sealed interface Read {}

  /** The row; empty where it stands above the rows. */
  public Optional<Read> read(SheetRow row) {
    if (row.number() <= plan.lastHeading()) {
      return Optional.empty();
    }
    var reason = aside(row);
    return Optional.of(
        reason.isEmpty()
            ? line(row)
            : new Aside(row.number(), first(row), "exchange.skipped." + reason.get()));
  }

  private Read line(SheetRow row) {
    var name = plan.column(plan.kind().title());
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
        ? new Aside(row.number(), first(row), "exchange.skipped.blank")
        : new Line(row.number(), cells, continues);
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

  /** Why a row is none: repeated headings, a line of text, a total, an example. */
  private Optional<String> aside(SheetRow row) {
    var first = first(row);
    var texts = own(row);
    var distinct = Set.copyOf(texts).size();
    if (texts.stream().map(ColumnNames::normal).allMatch(headings::contains)) {
      return Optional.of("heading");
    }
    if (columns.size() < 2) {
      return Optional.empty();
    }
    if (TOTAL.matcher(first).matches()) {
      return Optional.of("total");
    }
    if (EXAMPLE.matcher(first).matches() || EXAMPLE.matcher(title(row)).matches()) {
      return Optional.of("example");
    }
    var merged = distinct == 1 && texts.size() > 1;
    var note = NOTE.matcher(first).matches();
    if (merged || note && (distinct <= 1 || !named(row))) {
      return Optional.of("note");
    }
    return distinct <= 1 && !named(row) ? Optional.of("blank") : Optional.empty();
  }

  /** What stands in the row itself. */
  private static List<String> own(SheetRow row) {
    return IntStream.range(0, row.cells().size())
        .filter(column -> !row.covered().get(column))
        .mapToObj(column -> row.cell(column).strip())
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static String first(SheetRow row) {
    return own(row).stream().findFirst().orElse("");
  }

  private String title(SheetRow row) {
    return plan.column(plan.kind().title())
        .map(column -> row.cell(column.index()).strip())
        .orElse("");
  }

  private boolean named(SheetRow row) {
    return columns.stream()
        .filter(column -> NAMES.contains(String.valueOf(column.field())))
        .anyMatch(column -> !row.cell(column.index()).isBlank());
  }
}
