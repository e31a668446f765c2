package io.scenariomarket.extraction;

/**
 * A part of folded text that knows where it stands.
 *
 * @param text the part
 * @param from where it starts in the folded text
 */
public record Piece(String text, int from) {

  /** Where it ends in the folded text. */
  public int to() {
    return from + text.length();
  }

  /** Whether nothing is in it. */
  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** What stands from an offset of this part to another. */
  public Piece cut(int start, int end) {
    return new Piece(text.substring(start, end), from + start);
  }

  /** What stands from an offset to the end. */
  public Piece cut(int start) {
    return cut(start, text.length());
  }

  /** Without white space around it. */
  public Piece strip() {
    var start = text.length() - text.stripLeading().length();
    return start == text.length() ? new Piece("", from) : cut(start, start + text.strip().length());
  }
}
