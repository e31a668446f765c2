package io.scenariomarket.catalogue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An item as a list holds it.
 *
 * @param position its place in the list, from 1
 * @param itemId the need or capability
 * @param version the version that is listed
 * @param owner whose it is
 * @param note what the curators say of it
 * @param content what everybody might read of that version, as the API has it
 */
record ListedItem(
    int position,
    UUID itemId,
    long version,
    ListedOwner owner,
    @Nullable String note,
    JsonNode content) {}
