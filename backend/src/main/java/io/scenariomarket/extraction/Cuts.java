package io.scenariomarket.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Cuts text at characters that stand outside of quotation marks and parentheses. */
public final class Cuts {

  private static final String OPENING = "“‘《(「【";
  private static final String CLOSING = "”’》)」】";

  private static final String BRACKETS = "(【[〔";
  private static final String CLOSING_BRACKETS = ")】]〕";

  private static final String ENDS = "。!?;！？；";

  private static final Pattern THOUSANDS = Pattern.compile(",\\d{3}(?!\\d)");

  private static final Pattern STOP =
      Pattern.compile(
          "(?<=[a-z0-9)%”])(?<!\\b(?:Co|Ltd|Inc|No|Dr|Mr|Ms|St|vs|approx|e\\.g|i\\.e|Fig|etc))"
              + "\\.(?:\\s+(?=[A-Z0-9“(])|$)");

  /** Letters without Chinese characters. */
  private static final int LATIN = 0x250;

  /** What is longer is no sentence that anybody wrote, whatever its punctuation. */
  private static final int LONGEST_SENTENCE = 600;

  private Cuts() {}

  /** The parts between the separators, without white space around them; empty ones are left out. */
  public static List<Piece> at(Piece piece, IntPredicate separator) {
    var parts = new ArrayList<Piece>();
    var start = 0;
    var depth = 0;
    var text = piece.text();
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      depth = depth(depth, c);
      if (depth == 0 && separator.test(c) && !latin(text, i)) {
        add(piece.cut(start, i), parts);
        start = i + 1;
      }
    }
    add(piece.cut(start), parts);
    return parts;
  }

  /** Whether a comma stands in a figure, or in words that are set apart by spaces. */
  private static boolean latin(String text, int at) {
    return text.charAt(at) == ','
        && at > 0
        && at + 1 < text.length()
        && text.charAt(at - 1) < LATIN
        && (text.charAt(at + 1) == ' '
            || Character.isDigit(text.charAt(at - 1))
                && THOUSANDS.matcher(text).region(at, text.length()).lookingAt());
  }

  /**
   * The sentences of a line, without what ends them; overlong ones are cut, at a comma if possible.
   */
  public static List<Piece> sentences(Piece line) {
    var sentences = new ArrayList<Piece>();
    for (var sentence :
        at(line, c -> ENDS.indexOf(c) >= 0).stream().flatMap(Cuts::latin).toList()) {
      for (var start = 0; start < sentence.text().length(); ) {
        var end = endOfSentence(sentence.text(), start);
        add(sentence.cut(start, end), sentences);
        start = end;
      }
    }
    return sentences;
  }

  /** Where words are set apart by spaces, so are sentences, and a full stop may be a point. */
  private static Stream<Piece> latin(Piece sentence) {
    var parts = new ArrayList<Piece>();
    var start = 0;
    var stop = STOP.matcher(sentence.text());
    while (stop.find()) {
      parts.add(sentence.cut(start, stop.start()));
      start = stop.end();
    }
    parts.add(sentence.cut(start));
    return parts.stream();
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

  /** The lines that are not empty; tabs at either end are empty cells, and stay. */
  public static List<Piece> lines(Piece whole) {
    var lines = new ArrayList<Piece>();
    for (var start = 0; start < whole.text().length(); ) {
      var end = whole.text().indexOf('\n', start);
      end = end < 0 ? whole.text().length() : end;
      var line = whole.cut(start, end);
      if (line.text().indexOf('\t') >= 0 && !line.text().isBlank()) {
        lines.add(line);
      } else {
        add(line, lines);
      }
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
