package io.scenariomarket.mining;

import io.scenariomarket.analysis.Folded;
import io.scenariomarket.analysis.Folding;

/**
 * A document's text in two forms: as it was written, which is what people are shown, and folded,
 * which is what is read.
 *
 * @param original as it was written
 * @param folded the same in simplified characters, usual width, without readings
 */
record SourceText(String original, Folded folded) {

  static SourceText of(String original) {
    return new SourceText(original, Folding.foldKeepingOffsets(original));
  }

  String text() {
    return folded.text();
  }

  /** All of it as one part. */
  Piece whole() {
    return new Piece(folded.text(), 0);
  }

  /** Where a stretch of the folded text stands in the original, with readings behind it. */
  Span original(int from, int to) {
    var start = folded.origin(from);
    return new Span(start, Math.max(folded.origin(to), start + 1));
  }

  Span original(Piece piece) {
    return original(piece.from(), piece.to());
  }
}
