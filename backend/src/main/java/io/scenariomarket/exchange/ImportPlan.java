package io.scenariomarket.exchange;

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
