package io.scenariomarket.extraction;

/**
 * A stretch of a document's text.
 *
 * @param from offset of its first character
 * @param to offset behind its last character; greater than {@code from}
 */
public record Span(int from, int to) {

  public Span {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("not a stretch of text: " + from + " to " + to);
    }
  }

  /** What stands there. */
  public String of(String text) {
    return text.substring(from, to);
  }

  boolean within(Span other) {
    return from >= other.from && to <= other.to;
  }
}
