package io.scenariomarket.index;

import org.jspecify.annotations.Nullable;

/**
 * The organisation that a document belongs to, as far as people filter and search by it.
 *
 * @param organisationClass term of the vocabulary
 * @param tier term of the vocabulary
 */
public record Owner(
    String organisationId,
    String organisationName,
    @Nullable String organisationClass,
    @Nullable String tier) {}
