package io.scenariomarket.exchange;

import io.scenariomarket.columns.CellProblem;
import io.scenariomarket.columns.ColumnNames;
import io.scenariomarket.columns.SheetFields;
import io.scenariomarket.columns.SheetKind;
import io.scenariomarket.columns.SheetPlan;
import io.scenariomarket.columns.SheetPlan.ColumnPlan;
import io.scenariomarket.exchange.ItemRow.ProblemText;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.organisation.Organisation;
import io.scenariomarket.organisation.OrganisationManagement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts items of an import into words. */
@Component
class ItemRows {

  private final OrganisationManagement organisations;
  private final ColumnNames names;
  private final MessageSource messages;

  ItemRows(OrganisationManagement organisations, ColumnNames names, MessageSource messages) {
    this.organisations = organisations;
    this.names = names;
    this.messages = messages;
  }

  List<ItemRow> show(ImportPlan plan, List<ImportItem> items, Locale locale) {
    var owners =
        organisations.all(
            items.stream().map(ImportItem::owner).filter(Objects::nonNull).distinct().toList());
    return items.stream().map(item -> row(plan, item, owners, locale)).toList();
  }

  private ItemRow row(
      ImportPlan plan, ImportItem item, Map<OrganisationId, Organisation> owners, Locale locale) {
    var planned = item.planned();
    var sheet = plan.sheet(planned.sheet());
    var owner = item.owner() == null ? null : owners.get(item.owner());
    var gone = ImportUndo.REMOVED.equals(item.undone());
    return new ItemRow(
        sheet.name(),
        planned.row(),
        planned.type().key(),
        planned.title(),
        owner == null ? planned.owner() : owner.name(),
        item.outcome().name(),
        item.itemId() == null || gone ? null : planned.type().address(item.itemId()),
        item.undone(),
        item.problems().stream().map(problem -> text(sheet, problem, locale)).toList());
  }

  private ProblemText text(SheetPlan sheet, CellProblem problem, Locale locale) {
    var message = messages.getMessage(problem.message(), problem.arguments().toArray(), locale);
    var column = column(sheet, problem.field());
    if (column.isPresent()) {
      var found = column.get();
      return new ProblemText(found.letters(), found.index(), found.heading(), message);
    }
    var label =
        problem.field() == null
            ? null
            : messages.getMessage(
                "exchange.field." + sheet.kind().key() + "." + problem.field(), null, null, locale);
    return new ProblemText(null, -1, label, message);
  }

  /** The column at fault; of a product in an organisation's row, that of the products. */
  private static Optional<ColumnPlan> column(SheetPlan sheet, @Nullable String field) {
    if (field == null) {
      return Optional.empty();
    }
    var own = sheet.column(field);
    if (own.isPresent() || sheet.kind() != SheetKind.COMPANY) {
      return own;
    }
    return sheet.column(
        switch (field) {
          case SheetFields.TITLE -> SheetFields.PRODUCTS;
          case "cases" -> SheetFields.CUSTOMERS;
          case "description" -> SheetFields.BUSINESS;
          default -> SheetFields.ORGANISATION;
        });
  }

  /** A failure as it is stored, in words. */
  @Nullable String failure(SheetImport whole, Locale locale) {
    if (whole.failure() == null) {
      return null;
    }
    var parts = whole.failure().split("\t");
    return messages.getMessage(
        parts[0], java.util.Arrays.copyOfRange(parts, 1, parts.length, Object[].class), locale);
  }

  String label(SheetKind kind, String field, Locale locale) {
    return names.label(kind, field, locale);
  }
}
