package io.scenariomarket.extraction;

import io.scenariomarket.analysis.Folded;
import io.scenariomarket.analysis.Folding;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A document's text in two forms: as it was written, which is what people are shown, and folded,
 * which is what is read.
 *
 * @param original as it was written
 * @param folded the same in simplified characters, usual width, without readings, without spaces
 *     among Chinese characters, and with the lines joined that break a sentence
 */
public record SourceText(String original, Folded folded) {

  /** What stands between the cells of a table; one bar alone may stand in a heading. */
  private static final Pattern CELLS = Pattern.compile("\\t|\\|.*\\|");

  /** A line that begins something of its own: a number, a bullet, a heading, a label. */
  private static final Pattern BEGINS =
      Pattern.compile(
          "^(?:第[一二三四五六七八九十百\\d]+[篇章部条]|[一二三四五六七八九十]+[、.是]|[(\\[【《]|\\d+[.、)](?!\\d)|[-—•●■◆·*#|>]"
              + "|[^,。;:、]{2,16}:|附件).*");

  /** A line that may be broken off: it is a sentence's part, and long enough to fill a page. */
  private static final Pattern BROKEN = Pattern.compile(".*[,、。;].*[^。!?;:|)》]$|.{28,}[,、]$");

  private static final Pattern ENDED = Pattern.compile("[。;!?:)》]$");
  private static final Pattern SPACED = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");

  /** As many spaces stand between words that somebody has set apart: 「第一章 总则」. */
  private static final int FEW = 5;

  private static final double SHARE = 0.02;

  /** Signs of figures, which need no space on either side. */
  private static final String SIGNS = "%‰≤≥<>±~";

  private static final String PUNCTUATION = ",;:!?)";

  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private static final Pattern NUMBER = Pattern.compile("[\\d.]{1,5}");

  /** A number with the word for what is numbered, and a space behind it: 「场景一 …」. */
  private static final Pattern ORDINAL =
      Pattern.compile("(?:#+ )?(?:[\\d.]{1,5}|\\p{IsHan}{2,4}[一二三四五六七八九十\\d]{1,3})");

  private static final int SHORTEST_BROKEN = 18;
  private static final int LONGEST_LINE = 60;

  /** How much of a line's end tells whether it is broken off. */
  private static final int TAIL = 200;

  /** A line that a page's width has broken is hardly shorter than the one behind it. */
  private static final double FULL = 0.85;

  /** The forms of a text. */
  public static SourceText of(String original) {
    return new SourceText(original, tidy(original, Folding.foldKeepingOffsets(original)));
  }

  /** The folded text. */
  public String text() {
    return folded.text();
  }

  /** All of it as one part. */
  public Piece whole() {
    return new Piece(folded.text(), 0);
  }

  /** Whether a piece stands in another line than the one before it. */
  boolean beginsLine(Piece piece, Piece before) {
    return before.to() <= piece.from()
        && text().substring(before.to(), piece.from()).indexOf('\n') >= 0;
  }

  /** Where a stretch of the folded text stands in the original, with readings behind it. */
  Span original(int from, int to) {
    var start = folded.origin(from);
    return new Span(start, Math.max(folded.origin(to), start + 1));
  }

  /** Where a piece of the folded text stands in the original. */
  public Span original(Piece piece) {
    return original(piece.from(), piece.to());
  }

  /** What stands in a stretch of the original. */
  Piece folded(Span stands) {
    var origins = folded.origins();
    var start = 0;
    while (start < text().length() && origins[start] < stands.from()) {
      start++;
    }
    var end = start;
    while (end < text().length() && origins[end] < stands.to()) {
      end++;
    }
    return whole().cut(start, end);
  }

  /** Leaves out what only the way of writing has put there. */
  private static Folded tidy(String original, Folded folded) {
    var text = Columns.separated(folded.text());
    var scanned = scanned(text);
    var tidy = new StringBuilder(text.length());
    var origins = new int[2 * text.length() + 1];
    var line = 0;
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == '\n' && goesOn(tidy, line, text, i + 1)) {
        origins[tidy.length()] = folded.origin(i);
        tidy.append(' ');
        continue;
      }
      if (c == '\n'
              && broken(tidy.substring(Math.max(line, tidy.length() - TAIL)), text, i + 1, scanned)
          || c == ' ' && idle(tidy, line, text, i, scanned)
          || text.startsWith("**", i)
          || i > 0 && text.startsWith("**", i - 1)) {
        continue;
      }
      origins[tidy.length()] = folded.origin(i);
      if (RAISED.indexOf(original.charAt(folded.origin(i))) >= 0 && digit(before(tidy))) {
        // 10⁹ is no 109.
        tidy.append('^');
        origins[tidy.length()] = folded.origin(i);
      }
      tidy.append(scanned ? read(tidy, c, text, i) : c);
      line = c == '\n' ? tidy.length() : line;
    }
    origins[tidy.length()] = folded.origin(text.length());
    return new Folded(tidy.toString(), Arrays.copyOf(origins, tidy.length() + 1));
  }

  /** Whether a line of words set apart by spaces goes on in the next, which begins in small. */
  private static boolean goesOn(StringBuilder before, int line, String text, int next) {
    return next < text.length()
        && before.length() - line > SHORTEST_BROKEN
        && text.charAt(next) >= 'a'
        && text.charAt(next) <= 'z'
        && (letter(before(before)) || before(before) == ',');
  }

  private static boolean letter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean broken(String line, String text, int next, boolean scanned) {
    var end = text.indexOf('\n', next);
    var following = text.substring(next, end < 0 ? text.length() : end).replace(" ", "");
    var cells = CELLS.matcher(line).find() || CELLS.matcher(following).find();
    if (following.isEmpty()
        || cells
        || letter(following.charAt(0))
        || line.length() < SHORTEST_BROKEN) {
      return false;
    }
    if (line.lastIndexOf('(') > line.lastIndexOf(')')) {
      return true;
    }
    if (scanned && !ENDED.matcher(line).find() && !BEGINS.matcher(following).matches()) {
      return true;
    }
    return BROKEN.matcher(line).matches()
        && line.length() >= FULL * Math.min(following.length(), LONGEST_LINE)
        && !BEGINS.matcher(following).matches();
  }

  /** Whether a space stands beside a Chinese character, other than behind a line's number. */
  private static boolean idle(
      StringBuilder before, int line, String text, int at, boolean scanned) {
    var next = at + 1;
    // Of several, the last one counts.
    if (before.length() == line || next == text.length() || text.charAt(next) == ' ') {
      return true;
    }
    var left = before.charAt(before.length() - 1);
    if (scanned && before.length() > line + 1 && digit(left) && digit(text.charAt(next))) {
      return true;
    }
    if (SIGNS.indexOf(text.charAt(next)) >= 0
        || SIGNS.indexOf(left) >= 0 && !letter(text.charAt(next))) {
      return true;
    }
    if (words(before, text, next)) {
      return false;
    }
    var numbered =
        (scanned ? NUMBER : ORDINAL).matcher(before).region(line, before.length()).matches();
    return !numbered
        && (chinese(left) || chinese(text.charAt(next)) && Character.isLetterOrDigit(left));
  }

  /** Whether letters stand on both sides, or punctuation that belongs to them. */
  private static boolean words(StringBuilder before, String text, int next) {
    var left = before(before);
    var inner =
        PUNCTUATION.indexOf(left) >= 0 && before.length() > 1
            ? before.charAt(before.length() - 2)
            : left;
    var behind =
        text.charAt(next) == '(' && next + 1 < text.length()
            ? text.charAt(next + 1)
            : text.charAt(next);
    return latin(inner) && latin(behind);
  }

  private static boolean latin(char c) {
    return letter(c) || c >= '0' && c <= '9' || c == '%';
  }

  /** Whether a text has been read off a picture: spaces stand inside its words again and again. */
  private static boolean scanned(String text) {
    var inside = SPACED.matcher(text).results().count();
    return inside > FEW && inside > SHARE * text.length();
  }

  /** A character, or the figure for which scanning has taken a letter that looks like it. */
  private static char read(StringBuilder before, char c, String text, int at) {
    if ((c == 'o' || c == 'O') && digit(before(before))) {
      return '0';
    }
    var next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return c == 'l' && digit(next) && !Character.isLetter(next) && chinese(before(before))
        ? '1'
        : c;
  }

  private static char before(StringBuilder text) {
    return text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9' || c == 'o' || c == 'O';
  }

  private static boolean chinese(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN
        || "、。,;:“”()《》!?".indexOf(c) >= 0;
  }
}
