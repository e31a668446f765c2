package io.scenariomarket.columns;

import io.scenariomarket.columns.RowReader.Aside;
import io.scenariomarket.columns.RowReader.Line;
import io.scenariomarket.sheet.SheetRow;
import io.scenariomarket.vocabulary.Vocabulary;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads the rows of one sheet, each as one of the kind that it says it is of. */
public final class SheetRows {

  private final SheetPlan plan;
  private final Function<String, Optional<SheetKind>> sides;
  private final Map<SheetKind, ColumnReading> byKind = new EnumMap<>(SheetKind.class);
  private final Consumer<Aside> asides;

  private record ColumnReading(RowReader reader, Planner planner) {}

  /**
   * @param readings how the sheet is read, and first how a row is that says of no kind that it is
   * @param sides the kind that a cell names which says of what kind its row is
   * @param items takes what a row speaks of
   * @param asides takes rows that are none
   */
  public SheetRows(
      List<SheetPlan> readings,
      SheetWords words,
      Function<String, Optional<SheetKind>> sides,
      Vocabulary vocabulary,
      Consumer<List<PlannedItem>> items,
      Consumer<Aside> asides) {
    this.plan = readings.getFirst();
    this.sides = sides;
    this.asides = asides;
    readings.forEach(
        each ->
            byKind.put(
                each.kind(),
                new ColumnReading(
                    new RowReader(each, words), new Planner(each, vocabulary, items))));
  }

  public void take(SheetRow row) {
    var said =
        plan.column(SheetFields.SIDE)
            .flatMap(column -> sides.apply(row.cell(column.index())))
            .filter(byKind::containsKey)
            .orElse(plan.kind());
    var reading = Objects.requireNonNull(byKind.get(said));
    switch (reading.reader.read(row).orElse(null)) {
      case Line line -> reading.planner.take(line);
      case Aside aside -> asides.accept(aside);
      case null -> {
        // It is blank, or stands above the rows.
      }
    }
  }

  /** After the last row. */
  public void end() {
    byKind.values().forEach(reading -> reading.planner.end());
  }
}
