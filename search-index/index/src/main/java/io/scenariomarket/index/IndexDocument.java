package io.scenariomarket.index;

/**
 * One row of the market as the search engine holds it.
 *
 * @param id identifies the row, and the document
 * @param owner who it belongs to
 * @param listing who may find it
 * @param content what is searched
 * @param facts what is filtered
 * @param special what only its kind has
 */
public record IndexDocument(
    String id, Owner owner, Listing listing, Content content, Facts facts, SpecialFields special) {}
