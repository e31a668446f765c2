package io.scenariomarket.extraction;

/**
 * What is proposed to a curator.
 *
 * @param statement what the document says
 * @param span the words that state it, in the original text
 * @param sentence the sentence that they stand in, in the original text
 */
public record Proposal(Statement statement, Span span, Span sentence) {

  /** The same as the need of somebody. */
  Proposal of(String who) {
    return new Proposal(statement.of(who), span, sentence);
  }
}
