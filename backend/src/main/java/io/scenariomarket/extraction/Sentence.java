package io.scenariomarket.extraction;

import java.util.List;

/**
 * A sentence and where it stands in the order of the document.
 *
 * @param piece the sentence in folded text, without its full stop
 * @param headings the headings above it, outermost first
 */
record Sentence(Piece piece, List<String> headings) {

  Sentence {
    headings = List.copyOf(headings);
  }
}
