package io.scenariomarket.exchange;

import io.scenariomarket.identity.OrganisationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file of rows that somebody brings.
 *
 * @param id identifies it
 * @param organisation on whose behalf; {@code null} for the zone's
 * @param createdBy subject of whoever brought it
 * @param createdAt when
 * @param fileName what the file is called
 * @param state where it stands
 * @param plan how it is read
 * @param done rows or items that are done in this state
 * @param total how many there are; 0 where that is not known
 * @param failure message key of why it stopped; {@code null} where it did not
 * @param finishedAt when it was done
 * @param kept whether the file is still kept
 */
record SheetImport(
    ImportId id,
    @Nullable OrganisationId organisation,
    String createdBy,
    Instant createdAt,
    String fileName,
    ImportState state,
    ImportPlan plan,
    int done,
    int total,
    @Nullable String failure,
    @Nullable Instant finishedAt,
    boolean kept) {}
