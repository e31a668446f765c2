package io.scenariomarket.index;

/**
 * A document that may answer a request.
 *
 * @param lexical BM25 score over titles and texts, 0 where the words did not retrieve it;
 *     comparable within one request only
 * @param similarity cosine of the two whole-text vectors, -1 to 1; for a document that the vectors
 *     did not retrieve, that of the last one that they did, which is the most it can be. Reading
 *     the stored vectors back instead costs a millisecond a document.
 */
public record Candidate(String id, double lexical, double similarity) {}
