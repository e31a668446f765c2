package io.scenariomarket.index;

/**
 * A document with the version of the row that it was made from.
 *
 * @param version of the row, 1 or more; a document of a lower version never replaces a higher one
 */
public record Versioned(IndexDocument document, long version) {}
