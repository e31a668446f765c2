package io.scenariomarket.index;

/**
 * A document that may answer a request.
 *
 * @param lexical BM25 score over titles and texts, 0 where no word is shared; comparable within one
 *     request only
 * @param similarity exact cosine of the two whole-text vectors, -1 to 1
 */
public record Candidate(String id, double lexical, double similarity) {}
