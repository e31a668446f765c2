package io.scenariomarket.index;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Splits text into passages: sentences, with short neighbours joined and overlong ones cut at a
 * semicolon or comma, so that each can serve as evidence and be encoded as one thought.
 */
public final class Sentences {

  private static final Pattern CLAUSE = Pattern.compile("(?<=[；;，,、])");

  private Sentences() {}

  /**
   * Splits a text.
   *
   * @param text any text; {@code null} has no passages
   * @param maxLength greatest length of a passage in characters; a clause that is longer by itself
   *     stays whole
   */
  public static List<String> of(@Nullable String text, int maxLength) {
    var passages = new ArrayList<String>();
    if (text != null) {
      for (var line : text.lines().toList()) {
        join(pieces(line, maxLength), maxLength, passages);
      }
    }
    return passages;
  }

  private static List<String> pieces(String line, int maxLength) {
    var pieces = new ArrayList<String>();
    var sentences = BreakIterator.getSentenceInstance(Locale.CHINA);
    sentences.setText(line);
    int start = 0;
    for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
      var sentence = line.substring(start, end);
      if (sentence.length() <= maxLength) {
        pieces.add(sentence);
      } else {
        pieces.addAll(List.of(CLAUSE.split(sentence)));
      }
      start = end;
    }
    return pieces;
  }

  private static void join(List<String> pieces, int maxLength, List<String> passages) {
    var passage = new StringBuilder();
    for (var piece : pieces) {
      if (!passage.isEmpty() && passage.length() + piece.length() > maxLength) {
        add(passage, passages);
      }
      passage.append(piece);
    }
    add(passage, passages);
  }

  private static void add(StringBuilder passage, List<String> passages) {
    var text = passage.toString().strip();
    if (!text.isEmpty()) {
      passages.add(text);
    }
    passage.setLength(0);
  }
}
