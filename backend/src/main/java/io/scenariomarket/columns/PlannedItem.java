package io.scenariomarket.columns;

import io.scenariomarket.columns.Codec.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An item that a row of a sheet speaks of, before it is known whether the market has it.
 *
 * @param type what it is
 * @param sheet number of the sheet, from 0
 * @param row number of the row, from 1
 * @param title what it is called
 * @param owner name of the organisation that it belongs to; blank where the row names none
 * @param creditCode that organisation's code; blank where the row names none
 * @param key what identifies it for whoever made the sheet; blank for its title
 * @param cells what it says
 */
public record PlannedItem(
    RowType type,
    int sheet,
    int row,
    String title,
    String owner,
    String creditCode,
    String key,
    List<Cell> cells) {

  private static final Set<String> OF_OWNERS =
      Set.of(SheetFields.NUMBER, SheetFields.ORGANISATION, SheetFields.CREDIT_CODE);

  /** The same with what a further row says of it. */
  public PlannedItem and(List<Cell> more) {
    var all = new ArrayList<>(cells);
    for (var cell : more) {
      all.replaceAll(
          known ->
              known.field().equals(cell.field())
                  ? known.with(known.text() + "\n" + cell.text())
                  : known);
      if (all.stream().noneMatch(known -> known.field().equals(cell.field()))) {
        all.add(cell);
      }
    }
    return new PlannedItem(type, sheet, row, title, owner, creditCode, key, List.copyOf(all));
  }

  /** Whether another row says the same, however it writes whose item it is. */
  public boolean saysTheSame(PlannedItem other) {
    return said().equals(other.said());
  }

  private List<Cell> said() {
    return cells.stream().filter(cell -> !OF_OWNERS.contains(cell.field())).toList();
  }

  /** The same under the name that its organisation is entered by. */
  public PlannedItem ownedBy(String name) {
    return new PlannedItem(type, sheet, row, title, name, creditCode, key, cells);
  }

  /** The fields whose codec has to read them, by their kind. */
  public SheetKind fields() {
    return type.fields();
  }
}
