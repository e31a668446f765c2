package io.scenariomarket.columns;

import io.scenariomarket.columns.Codec.Cell;
import io.scenariomarket.columns.RowReader.Line;
import io.scenariomarket.organisation.CreditCodes;
import io.scenariomarket.vocabulary.TermRole;
import io.scenariomarket.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes items of the rows of one sheet, in their order. */
final class Planner {

  /** Fields of an organisation's row that its products say, too. */
  private static final Set<String> OF_PRODUCTS =
      Set.of(
          SheetFields.PRODUCTS,
          SheetFields.TECHNOLOGY,
          SheetFields.CUSTOMERS,
          SheetFields.CATEGORY);

  private static final Set<String> OF_PROFILE =
      Set.of(SheetFields.POSITIONING, SheetFields.BUSINESS);

  private final SheetPlan plan;
  private final Vocabulary vocabulary;
  private final Consumer<List<PlannedItem>> out;
  private @Nullable PlannedItem open;

  Planner(SheetPlan plan, Vocabulary vocabulary, Consumer<List<PlannedItem>> out) {
    this.plan = plan;
    this.vocabulary = vocabulary;
    this.out = out;
  }

  void take(Line line) {
    if (plan.kind() == SheetKind.COMPANY) {
      company(line);
      return;
    }
    if (line.continues() && open != null) {
      open = open.and(line.cells());
      return;
    }
    end();
    open = item(RowType.of(plan.kind()), line, line.text(SheetFields.TITLE), line.cells());
  }

  /** After the last row. */
  void end() {
    if (open != null) {
      out.accept(List.of(open));
      open = null;
    }
  }

  private PlannedItem item(RowType type, Line line, String title, List<Cell> cells) {
    return new PlannedItem(
        type,
        plan.index(),
        line.number(),
        title,
        line.text(SheetFields.ORGANISATION),
        creditCode(line),
        line.text(SheetFields.KEY),
        cells);
  }

  private static String creditCode(Line line) {
    var code = CreditCodes.tidy(line.text(SheetFields.CREDIT_CODE));
    return CreditCodes.valid(code) ? code : "";
  }

  /** An organisation and, for each of its products, a capability. */
  private void company(Line line) {
    var cells =
        new ArrayList<>(
            line.cells().stream()
                .filter(cell -> !OF_PRODUCTS.contains(cell.field()))
                .filter(cell -> !OF_PROFILE.contains(cell.field()))
                .toList());
    var profile = said(line, SheetFields.POSITIONING, SheetFields.BUSINESS, false);
    if (!profile.isEmpty() && line.text("profile").isEmpty()) {
      cells.add(new Cell("profile", "", profile));
    }
    var row = new ArrayList<PlannedItem>();
    row.add(item(RowType.ORGANISATION, line, line.text(SheetFields.ORGANISATION), cells));
    var products = Pieces.names(line.text(SheetFields.PRODUCTS));
    var named = products.isEmpty() ? Pieces.names(line.text(SheetFields.TECHNOLOGY)) : products;
    var kind = vocabulary.term(products.isEmpty() ? TermRole.TECHNOLOGY : TermRole.PRODUCT);
    named.forEach(name -> row.add(product(line, name, kind)));
    out.accept(List.copyOf(row));
  }

  private PlannedItem product(Line line, String name, String kind) {
    var cells = new ArrayList<Cell>();
    cells.add(new Cell(SheetFields.TITLE, "", name));
    cells.add(new Cell("kind", "", kind));
    var description = said(line, SheetFields.BUSINESS, SheetFields.TECHNOLOGY, true);
    var positioning = line.text(SheetFields.POSITIONING);
    cells.add(
        new Cell(
            "description",
            "",
            description.isEmpty() ? positioning.isEmpty() ? name : positioning : description));
    if (!line.text(SheetFields.CUSTOMERS).isEmpty()) {
      cells.add(new Cell("cases", "", line.text(SheetFields.CUSTOMERS)));
    }
    if (!line.text(SheetFields.CATEGORY).isEmpty()) {
      cells.add(new Cell(SheetFields.CATEGORY, "", line.text(SheetFields.CATEGORY)));
    }
    return item(RowType.CAPABILITY, line, name, cells);
  }

  /** What the row says in two fields, one a line. */
  private String said(Line line, String first, String second, boolean headings) {
    return Stream.of(first, second)
        .filter(field -> !line.text(field).isEmpty())
        .map(
            field ->
                headings
                    ? plan.column(field).map(SheetPlan.ColumnPlan::heading).orElse("")
                        + "："
                        + line.text(field)
                    : line.text(field))
        .collect(Collectors.joining("\n"));
  }
}
