package io.scenariomarket.extraction;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads tables: lines whose cells stand between tabs or bars. */
final class Table {

  /** How deep a need of a table stands. */
  private static final int LEVEL = 2;

  /** Of which a row has one at least. */
  private static final Set<Field> TELLS =
      EnumSet.of(Field.NAME, Field.CONTENT, Field.PROBLEM, Field.REQUIREMENTS);

  /** What Markdown draws below the head. */
  private static final Pattern RULE = Pattern.compile(":?-+:?");

  private static final Pattern SHORTLY = Pattern.compile("(?:技术|具体|应用)?(?:需求|场景|课题|难题|任务|项目|诉求)");

  private final Labels labels;
  private List<Column> columns = List.of();

  Table(Labels labels) {
    this.labels = labels;
  }

  /** What a cell of a table's head says of those below it. */
  private record Column(Piece label, @Nullable Field field) {}

  /** The parts that a line of a table has; empty where a line is of no table that can be read. */
  Optional<List<Part>> read(Piece line) {
    var cells = cells(line);
    if (cells.size() < 2) {
      return Optional.empty();
    }
    if (cells.stream().allMatch(cell -> RULE.matcher(cell.text()).matches())) {
      return Optional.of(List.of());
    }
    var head = cells.stream().map(cell -> new Column(cell, field(cell))).toList();
    if (isHead(head)) {
      columns = named(head);
      return Optional.of(List.of());
    }
    var form = form(head);
    return form.isEmpty() ? row(line, cells) : Optional.of(form);
  }

  private @Nullable Field field(Piece cell) {
    return labels.whole(cell.text()).orElse(null);
  }

  /** Most of its cells are labels, and one of them tells of a need. */
  private static boolean isHead(List<Column> cells) {
    var labelled = cells.stream().map(Column::field).filter(Objects::nonNull).toList();
    return 2 * labelled.size() > cells.size()
        && labelled.stream().anyMatch(each -> each != Field.OTHER);
  }

  /** Where no column is said to hold the name, the first without a label does. */
  private static List<Column> named(List<Column> head) {
    if (head.stream().anyMatch(each -> each.field() == Field.NAME)) {
      return head;
    }
    var named = new ArrayList<>(head);
    var asked = IntStream.range(0, head.size()).filter(i -> names(head, i)).findFirst();
    if (asked.isPresent()) {
      var label = head.get(asked.getAsInt()).label();
      named.set(asked.getAsInt(), new Column(label, Field.NAME));
      return named;
    }
    IntStream.range(0, head.size())
        .filter(i -> head.get(i).field() == null && !head.get(i).label().isEmpty())
        .findFirst()
        .ifPresent(i -> named.set(i, new Column(head.get(i).label(), Field.NAME)));
    return named;
  }

  /** 「需求」 beside a column of difficulties or figures is what a need is called. */
  private static boolean names(List<Column> head, int at) {
    return SHORTLY.matcher(head.get(at).label().text()).matches()
        && head.stream()
            .map(Column::field)
            .anyMatch(each -> each == Field.PROBLEM || each == Field.REQUIREMENTS);
  }

  /** Labels and what they say of one need, side by side. */
  private static List<Part> form(List<Column> cells) {
    var parts = new ArrayList<Part>();
    for (var i = 0; i + 1 < cells.size(); i += 2) {
      var field = cells.get(i).field();
      if (field == null || cells.get(i + 1).field() != null) {
        return List.of();
      }
      parts.add(new Part.Labelled(cells.get(i).label(), LEVEL, field, cells.get(i + 1).label()));
    }
    return parts;
  }

  private Optional<List<Part>> row(Piece line, List<Piece> cells) {
    var row = new ArrayList<Part.Labelled>();
    for (var i = 0; i < Math.min(columns.size(), cells.size()); i++) {
      var column = columns.get(i);
      if (column.field() != null && !cells.get(i).isEmpty()) {
        row.add(new Part.Labelled(column.label(), LEVEL, column.field(), cells.get(i)));
      }
    }
    return row.stream().anyMatch(each -> TELLS.contains(each.field()))
        ? Optional.of(List.of(new Part.Row(line, row)))
        : Optional.empty();
  }

  /**
   * Whether a row goes on in the cells of the one above it: it has no number where the others have
   * one, or else no name.
   */
  boolean goesOn(Part.Row row) {
    var first = columns.isEmpty() ? Field.NAME : columns.getFirst().field();
    var sought = first == Field.OTHER ? columns.getFirst() : null;
    return sought == null
        ? row.cells().stream().noneMatch(each -> each.field() == Field.NAME)
            && columns.stream().anyMatch(each -> each.field() == Field.NAME)
        : row.cells().stream().noneMatch(each -> each.piece().equals(sought.label()));
  }

  private static List<Piece> cells(Piece line) {
    // Markdown draws a bar around the row as well; people who type a table do not.
    var bars = line.text().startsWith("|");
    var separator = line.text().indexOf('\t') < 0 ? '|' : '\t';
    var cells = new ArrayList<Piece>();
    var start = bars ? 1 : 0;
    for (var i = start; i <= line.text().length(); i++) {
      var end = i == line.text().length();
      if (end && bars && start == i) {
        break;
      }
      if (end || line.text().charAt(i) == separator) {
        cells.add(line.cut(start, i).strip());
        start = i + 1;
      }
    }
    return cells;
  }
}
