package io.scenariomarket.mining;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Cuts text at characters that stand outside of quotation marks and parentheses. */
final class Cuts {

  private static final String OPENING = "“‘《(「【";
  private static final String CLOSING = "”’》)」】";

  private static final String BRACKETS = "(【[〔";
  private static final String CLOSING_BRACKETS = ")】]〕";

  private static final String ENDS = "。!?;！？；";

  /** What is longer is no sentence that anybody wrote, whatever its punctuation. */
  private static final int LONGEST_SENTENCE = 600;

  private Cuts() {}

  /** The parts between the separators, without white space around them; empty ones are left out. */
  static List<Piece> at(Piece piece, IntPredicate separator) {
    var parts = new ArrayList<Piece>();
    var start = 0;
    var depth = 0;
    var text = piece.text();
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      depth = depth(depth, c);
      if (depth == 0 && separator.test(c)) {
        add(piece.cut(start, i), parts);
        start = i + 1;
      }
    }
    add(piece.cut(start), parts);
    return parts;
  }

  /**
   * The sentences of a line, without what ends them; overlong ones are cut, at a comma if possible.
   */
  static List<Piece> sentences(Piece line) {
    var sentences = new ArrayList<Piece>();
    for (var sentence : at(line, c -> ENDS.indexOf(c) >= 0)) {
      for (var start = 0; start < sentence.text().length(); ) {
        var end = endOfSentence(sentence.text(), start);
        add(sentence.cut(start, end), sentences);
        start = end;
      }
    }
    return sentences;
  }

  private static int endOfSentence(String text, int start) {
    var end = start + LONGEST_SENTENCE;
    if (end >= text.length()) {
      return text.length();
    }
    var half = text.substring(start + LONGEST_SENTENCE / 2, end);
    var comma = Math.max(half.lastIndexOf(','), half.lastIndexOf('、'));
    var cut = comma < 0 ? end : end - half.length() + comma + 1;
    return Character.isLowSurrogate(text.charAt(cut)) ? cut - 1 : cut;
  }

  /** The lines that are not empty. */
  static List<Piece> lines(Piece whole) {
    var lines = new ArrayList<Piece>();
    for (var start = 0; start < whole.text().length(); ) {
      var end = whole.text().indexOf('\n', start);
      end = end < 0 ? whole.text().length() : end;
      add(whole.cut(start, end), lines);
      start = end + 1;
    }
    return lines;
  }

  /** Where a parenthesis or a square bracket next opens, or -1. */
  static int bracket(String text, int from) {
    for (var i = from; i < text.length(); i++) {
      if (BRACKETS.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /** Where the bracket closes that opens at a place, or -1. */
  static int closing(String text, int open) {
    var opening = text.charAt(open);
    var closing = CLOSING_BRACKETS.charAt(BRACKETS.indexOf(opening));
    var depth = 0;
    for (var i = open; i < text.length(); i++) {
      depth += text.charAt(i) == opening ? 1 : text.charAt(i) == closing ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Where a text first stands outside of quotation marks and parentheses, or -1.
   *
   * @param from where to look from
   */
  static int indexOf(String text, String sought, int from) {
    var depth = 0;
    for (var i = 0; i < text.length(); i++) {
      if (depth == 0 && i >= from && text.startsWith(sought, i)) {
        return i;
      }
      depth = depth(depth, text.charAt(i));
    }
    return -1;
  }

  /** A quotation that is never closed must not swallow the rest. */
  private static int depth(int depth, char c) {
    if (c == '\n') {
      return 0;
    }
    if (OPENING.indexOf(c) >= 0) {
      return depth + 1;
    }
    return CLOSING.indexOf(c) >= 0 ? Math.max(0, depth - 1) : depth;
  }

  private static void add(Piece part, List<Piece> parts) {
    var stripped = part.strip();
    if (!stripped.isEmpty()) {
      parts.add(stripped);
    }
  }
}
