package io.scenariomarket.exchange;

import io.scenariomarket.columns.SheetKind;
import io.scenariomarket.columns.SheetPlan;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.organisation.Organisation;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import io.scenariomarket.sheet.Amount;
import io.scenariomarket.sheet.DayOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The mapping of columns as it was sent from the page. */
final class PlanForm {

  private final ImportManagement imports;
  private final OrganisationManagement organisations;

  PlanForm(ImportManagement imports, OrganisationManagement organisations) {
    this.imports = imports;
    this.organisations = organisations;
  }

  /**
   * What was sent.
   *
   * @param kindChanged whether a sheet is read as one of another kind, so that its columns are
   *     guessed anew
   */
  record Read(ImportPlan plan, boolean kindChanged) {}

  Read read(ImportPlan plan, MultiValueMap<String, String> form) {
    var sheets = new ArrayList<SheetPlan>();
    boolean kindChanged = false;
    for (var sheet : plan.sheets()) {
      var name = "sheet-" + sheet.index() + ".";
      var kind = SheetKind.of(Text.orEmpty(form.getFirst(name + "kind"))).orElse(sheet.kind());
      var included = form.containsKey(name + "included");
      if (kind != sheet.kind()) {
        sheets.add(imports.as(sheet, kind).with(kind, included, imports.as(sheet, kind).columns()));
        kindChanged = true;
      } else {
        sheets.add(sheet.with(kind, included, columns(sheet, name, form)));
      }
    }
    return new Read(
        new ImportPlan(sheets, owner(plan.owner(), form), landing(plan.landing(), form)),
        kindChanged);
  }

  private static java.util.List<SheetPlan.ColumnPlan> columns(
      SheetPlan sheet, String name, MultiValueMap<String, String> form) {
    var columns = new ArrayList<SheetPlan.ColumnPlan>();
    var taken = new HashSet<String>();
    for (var column : sheet.columns()) {
      var sent = form.getFirst(name + "column-" + column.index());
      var field = sent == null ? column.field() : Text.orNull(sent);
      if (field != null && !taken.add(field) && sheet.included()) {
        throw Refusal.invalid(
            name + "column-" + column.index(), "exchange.field-twice", column.heading());
      }
      columns.add(
          column
              .chosen(field)
              .answered(
                  choice(Amount.Unit.values(), form.getFirst(name + "unit-" + column.index())),
                  choice(DayOrder.values(), form.getFirst(name + "order-" + column.index()))));
    }
    return columns;
  }

  private @Nullable OrganisationId owner(
      @Nullable OrganisationId before, MultiValueMap<String, String> form) {
    var named = Text.orNull(form.getFirst("ownerName"));
    if (named != null) {
      return organisations
          .named(named)
          .map(Organisation::id)
          .orElseThrow(() -> Refusal.invalid("ownerName", "exchange.owner-unknown", named));
    }
    return Optional.ofNullable(Text.orNull(form.getFirst("owner")))
        .map(typed -> organisation("owner", typed))
        .orElse(before);
  }

  /** The organisation that a field of a form chose. */
  static OrganisationId organisation(String field, String typed) {
    try {
      return OrganisationId.of(typed);
    } catch (IllegalArgumentException _) {
      throw Refusal.invalid(field, "exchange.owner-unknown", typed);
    }
  }

  private static Landing landing(Landing before, MultiValueMap<String, String> form) {
    return Objects.requireNonNullElse(choice(Landing.values(), form.getFirst("landing")), before);
  }

  /** The constant that was chosen; {@code null} for none. */
  private static <E extends Enum<E>> @Nullable E choice(E[] all, @Nullable String sent) {
    return Arrays.stream(all).filter(each -> each.name().equals(sent)).findFirst().orElse(null);
  }
}
