package io.scenariomarket.exchange;

import io.scenariomarket.columns.CellProblem;
import io.scenariomarket.columns.PlannedItem;
import io.scenariomarket.identity.OrganisationId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item that rows of an import speak of, and what the import does with it.
 *
 * @param position counts the items of the import
 * @param planned what the rows say
 * @param owner whose it is; {@code null} where that organisation is entered with the import
 * @param outcome what is done
 * @param problems why it is refused
 * @param itemId the item that is there; {@code null} for none
 * @param version that item's version when the row was checked
 * @param applied whether it was done
 * @param savedVersion the item's version after it was done
 * @param undone {@code REMOVED}, {@code RESTORED} or {@code LEFT} once the import was undone
 */
record ImportItem(
    int position,
    PlannedItem planned,
    @Nullable OrganisationId owner,
    ImportOutcome outcome,
    List<CellProblem> problems,
    @Nullable UUID itemId,
    @Nullable Long version,
    boolean applied,
    @Nullable Long savedVersion,
    @Nullable String undone) {

  static ImportItem checked(
      int position,
      PlannedItem planned,
      @Nullable OrganisationId owner,
      ImportOutcome outcome,
      List<CellProblem> problems,
      Shelf.@Nullable Present<?> present) {
    return new ImportItem(
        position,
        planned,
        owner,
        outcome,
        List.copyOf(problems),
        present == null ? null : present.id(),
        present == null ? null : present.version(),
        false,
        null,
        null);
  }
}
