package io.scenariomarket.columns;

import io.scenariomarket.shared.Text;
import io.scenariomarket.sheet.Amount.Unit;
import io.scenariomarket.sheet.DayOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How one sheet of a file is read.
 *
 * @param index of the sheet in the file, from 0
 * @param name of the sheet
 * @param included whether its rows are imported
 * @param kind what its rows tell of
 * @param firstHeading number of the first row of headings, from 1; 0 where none was found
 * @param lastHeading number of the last row of headings
 * @param columns its columns, in their order
 * @param other what it is instead of one of the kinds; {@code null} where it can be imported
 * @param ownerAsked whether a column that is not known may say whose the rows are
 */
public record SheetPlan(
    int index,
    String name,
    boolean included,
    SheetKind kind,
    int firstHeading,
    int lastHeading,
    List<ColumnPlan> columns,
    @Nullable OtherList other,
    boolean ownerAsked) {

  /** Headings that are told, and characters of each. */
  private static final int SEEN = 12;

  /**
   * How one column is read.
   *
   * @param index of the column, from 0
   * @param heading what stands above it
   * @param field the field that it stands for; {@code null} for none
   * @param found how the field was found: {@code name}, {@code likely} for a name that only
   *     resembles it, {@code content}, {@code memory} or {@code hand}; {@code null} where there is
   *     none
   * @param samples some of its texts
   * @param reading how its amounts or days would be read
   */
  public record ColumnPlan(
      int index,
      String heading,
      @Nullable String field,
      @Nullable String found,
      List<String> samples,
      @Nullable ColumnReading reading) {

    ColumnPlan as(@Nullable String field, @Nullable String found) {
      return new ColumnPlan(index, heading, field, field == null ? null : found, samples, reading);
    }

    /** The column with what somebody answered of how it is read. */
    public ColumnPlan answered(@Nullable Unit unit, @Nullable DayOrder order) {
      return reading == null
          ? this
          : new ColumnPlan(index, heading, field, found, samples, reading.answered(unit, order));
    }

    /** Whether to ask what its numbers count. */
    public boolean asksUnit() {
      return reading != null && reading.unitAsked() && SheetFields.money(field);
    }

    /** Whether to ask which of its numbers is the month. */
    public boolean asksOrder() {
      return reading != null && reading.orderAsked() && SheetFields.days(field);
    }

    /** How its cells are to be read; {@code null} where they are neither amounts nor days. */
    @Nullable ColumnReading toRead() {
      return SheetFields.money(field) || SheetFields.days(field) ? reading : null;
    }

    /** The column as another plan has it, as far as that says anything. */
    ColumnPlan as(ColumnPlan other) {
      var chosen = chosen(other.field);
      return other.reading == null
          ? chosen
          : chosen.answered(other.reading.unit(), other.reading.order());
    }

    /** The column as somebody chose it by hand. */
    public ColumnPlan chosen(@Nullable String chosen) {
      return Objects.equals(chosen, field) ? this : as(chosen, "hand");
    }

    /** The column as a spreadsheet calls it: A, B, … AA. */
    public String letters() {
      return org.apache.poi.ss.util.CellReference.convertNumToColString(index);
    }
  }

  /** Whether a column stands for the field. */
  public boolean has(String field) {
    return columns.stream().anyMatch(column -> field.equals(column.field()));
  }

  /** The column that stands for the field. */
  public Optional<ColumnPlan> column(String field) {
    return columns.stream().filter(column -> field.equals(column.field())).findFirst();
  }

  /** What a sheet of its kind has to have and this one has not. */
  public List<String> missing() {
    return has(kind.title()) ? List.of() : List.of(kind.title());
  }

  /** The same as a sheet whose headings nobody knows. */
  public SheetPlan headless() {
    return new SheetPlan(index, name, false, kind, 0, 0, columns, null, false);
  }

  /** Some of what stands in its row of headings. */
  public String seen() {
    return columns.stream()
        .map(ColumnPlan::heading)
        .filter(heading -> !heading.isBlank())
        .map(heading -> Text.shortened(heading, SEEN + 1))
        .limit(SEEN)
        .collect(Collectors.joining("、"));
  }

  /** What identifies headings like these, wherever the sheet stands and whatever it holds. */
  public String fingerprint() {
    return columns.stream()
        .map(column -> ColumnNames.normal(column.heading()))
        .collect(Collectors.joining("|"));
  }

  /** The field of each heading, to be remembered. */
  public Map<String, String> fields() {
    var fields = new HashMap<String, String>();
    columns.forEach(
        column ->
            fields.putIfAbsent(
                column.index() + " " + ColumnNames.normal(column.heading()),
                Optional.ofNullable(column.field()).orElse("")));
    return fields;
  }

  /** The same with the fields that were remembered for the headings. */
  public SheetPlan remembering(SheetKind kind, Map<String, String> fields) {
    return with(
        kind,
        included,
        columns.stream()
            .map(
                column -> {
                  var field =
                      fields.get(column.index() + " " + ColumnNames.normal(column.heading()));
                  return field == null
                      ? column
                      : column.as(field.isEmpty() ? null : field, "memory");
                })
            .toList());
  }

  /** The same columns, read as another plan says. */
  public SheetPlan as(SheetPlan other) {
    return with(
        other.kind == null ? kind : other.kind,
        other.included,
        columns.stream()
            .map(
                column ->
                    other.columns == null
                        ? column
                        : other.columns.stream()
                            .filter(each -> each != null && each.index() == column.index())
                            .findFirst()
                            .map(each -> column.as(each))
                            .orElse(column))
            .toList());
  }

  public SheetPlan with(SheetKind kind, boolean included, List<ColumnPlan> columns) {
    return new SheetPlan(
        index, name, included, kind, firstHeading, lastHeading, columns, other, ownerAsked);
  }
}
