package io.scenariomarket.index;

/**
 * A sentence or item of a document that can serve as evidence on its own.
 *
 * @param text about a sentence
 * @param kind where it stands: description, indicator, case …; shown beside the evidence
 */
public record Passage(String text, String kind) {}
