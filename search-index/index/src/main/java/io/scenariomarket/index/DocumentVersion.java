package io.scenariomarket.index;

/**
 * Which version of a row the index holds.
 *
 * @param id of the row
 * @param version of the row when the document was made
 */
public record DocumentVersion(String id, long version) {}
