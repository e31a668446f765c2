package io.scenariomarket.exchange;

import io.scenariomarket.columns.SheetFields;
import io.scenariomarket.columns.SheetPlan;
import io.scenariomarket.identity.OrganisationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file is imported.
 *
 * @param sheets its sheets
 * @param owner to whom rows belong that name no organisation
 * @param landing how new items begin
 */
record ImportPlan(List<SheetPlan> sheets, @Nullable OrganisationId owner, Landing landing) {

  ImportPlan {
    sheets = sheets == null ? List.of() : List.copyOf(sheets);
    landing = landing == null ? Landing.DRAFT : landing;
  }

  /** The same sheets and columns, read as another plan says. */
  ImportPlan as(ImportPlan other) {
    return new ImportPlan(
        sheets.stream()
            .map(
                sheet ->
                    other.sheets.stream()
                        .filter(each -> each.index() == sheet.index())
                        .findFirst()
                        .map(sheet::as)
                        .orElse(sheet))
            .toList(),
        other.owner,
        other.landing);
  }

  /** Whether anything would be read. */
  boolean readable() {
    return sheets.stream().anyMatch(sheet -> sheet.included() && sheet.missing().isEmpty());
  }

  /** Whether rows can be without an organisation. */
  public boolean needsOwner() {
    return sheets.stream()
        .anyMatch(sheet -> sheet.included() && !sheet.has(SheetFields.ORGANISATION));
  }

  SheetPlan sheet(int index) {
    return sheets.stream().filter(sheet -> sheet.index() == index).findFirst().orElseThrow();
  }
}
