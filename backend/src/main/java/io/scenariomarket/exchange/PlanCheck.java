package io.scenariomarket.exchange;

import io.scenariomarket.columns.SheetFields;
import io.scenariomarket.columns.SheetKind;
import io.scenariomarket.columns.SheetPlan;
import io.scenariomarket.shared.Refusal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Refuses what cannot be read as it is planned, and says what to choose. */
public final class PlanCheck {

  private PlanCheck() {}

  /**
   * Refuses a file that holds nothing but lists of something else, and says what was seen.
   *
   * @param sheets with headings that are known
   * @param headless the others
   */
  public static void list(List<SheetPlan> sheets, List<SheetPlan> headless) {
    if (sheets.isEmpty()) {
      throw headless.stream()
          .filter(sheet -> !sheet.columns().isEmpty())
          .findFirst()
          .map(
              sheet ->
                  Refusal.invalid("file", "exchange.nothing-known", sheet.name(), sheet.seen()))
          .orElseGet(() -> Refusal.invalid("file", "exchange.nothing-mappable"));
    }
    var other = sheets.getFirst().other();
    if (other != null
        && sheets.stream().allMatch(sheet -> sheet.other() != null && !sheet.other().readable())) {
      throw Refusal.invalid("file", "exchange.other." + other.key(), sheets.getFirst().name());
    }
  }

  /** Each column stands for a field that there is, and for none that another one stands for. */
  public static void fields(SheetPlan sheet, SheetFields fields) {
    var taken = new HashSet<String>();
    for (var column : sheet.columns()) {
      var field = column.field();
      // A field that only another kind of sheet has is passed over when rows are read.
      if (field != null
          && Arrays.stream(SheetKind.values())
              .noneMatch(kind -> fields.of(kind).containsKey(field))) {
        throw Refusal.invalid(
            "sheets[" + sheet.index() + "].columns", "exchange.field-unknown", column.heading());
      }
      if (field != null && !taken.add(field) && sheet.included()) {
        throw Refusal.invalid(
            "sheets[" + sheet.index() + "].columns", "exchange.field-twice", column.heading());
      }
    }
  }

  /** Whether rows can be read: all that has to be known is chosen. */
  public static void ready(ImportPlan plan) {
    plan.sheets().stream().filter(SheetPlan::included).forEach(PlanCheck::readable);
    if (plan.owner() == null && plan.needsOwner()) {
      throw Refusal.invalid("owner", "exchange.owner.ask");
    }
    if (!plan.readable()) {
      throw plan.sheets().stream()
          .filter(sheet -> !sheet.missing().isEmpty())
          .findFirst()
          .map(PlanCheck::untitled)
          .orElseGet(() -> Refusal.invalid("file", "exchange.no-sheet"));
    }
  }

  private static Refusal untitled(SheetPlan sheet) {
    var label = "exchange.field." + sheet.kind().key() + "." + sheet.kind().title();
    return Refusal.invalid(
        "sheet-" + sheet.index(),
        "exchange.no-title",
        sheet.name(),
        new DefaultMessageSourceResolvable(label),
        sheet.seen());
  }

  private static void readable(SheetPlan sheet) {
    var field = "sheet-" + sheet.index();
    if (sheet.other() != null && !sheet.other().readable()) {
      throw Refusal.invalid(field, "exchange.other." + sheet.other().key(), sheet.name());
    }
    if (!sheet.missing().isEmpty()) {
      throw Refusal.invalid(field, "exchange.columns-missing", sheet.name());
    }
    for (var column : sheet.columns()) {
      var reading = column.reading();
      if (column.asksUnit() && reading != null && reading.unit() == null) {
        throw Refusal.invalid(
            field + ".unit-" + column.index(), "exchange.unit.ask", column.heading());
      }
      if (column.asksOrder() && reading != null && reading.order() == null) {
        throw Refusal.invalid(
            field + ".order-" + column.index(), "exchange.order.ask", column.heading());
      }
    }
  }
}
