package io.scenariomarket.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a page shows it, in the reader's language.
 *
 * @param entry what was written down
 * @param actor what whoever did it is called
 * @param action what was done
 * @param itemType what it was done to
 * @param itemName what the person is called to whom it was done, where it was done to one
 * @param itemAddress the page of the item, where there is one
 * @param organisation name of the organisation concerned, if it still exists
 * @param changes every value that changed
 */
record AuditRow(
    AuditEntry entry,
    String actor,
    String action,
    String itemType,
    @Nullable String itemName,
    @Nullable String itemAddress,
    @Nullable String organisation,
    List<AuditWords.Change> changes) {}
