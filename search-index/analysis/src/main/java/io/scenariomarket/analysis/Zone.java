package io.scenariomarket.analysis;

import java.util.Arrays;

/**
 * A stretch of text between separators, as units that are never cut: Chinese characters and Latin
 * words.
 *
 * @param text all of the text
 * @param start where the stretch starts
 * @param end where it ends; {@code start} if a separator is there
 * @param ends for each offset from {@code start}: the end of the unit that starts there, or 0
 */
record Zone(String text, int start, int end, int[] ends) {

  static Zone at(String text, int start) {
    var ends = new int[Math.min(16, text.length() - start)];
    var end = start;
    while (end < text.length()) {
      var next = unitEnd(text, end);
      if (next == end) {
        break;
      }
      if (end - start >= ends.length) {
        ends = Arrays.copyOf(ends, Math.max(ends.length * 2, end - start + 1));
      }
      ends[end - start] = next;
      end = next;
    }
    return new Zone(text, start, end, ends);
  }

  /** The end of the unit that starts here, or 0 if the offset is inside a unit. */
  int unitEnd(int offset) {
    return offset < end && offset - start < ends.length ? ends[offset - start] : 0;
  }

  /** Whether a word may end here. */
  boolean isBoundary(int offset) {
    return offset == end || unitEnd(offset) > 0;
  }

  boolean isLatin(int offset) {
    return LatinWords.isPart(text.charAt(offset));
  }

  private static int unitEnd(String text, int offset) {
    var c = text.codePointAt(offset);
    if (Character.isIdeographic(c)) {
      return offset + Character.charCount(c);
    }
    return LatinWords.isPart(text.charAt(offset)) ? LatinWords.end(text, offset) : offset;
  }
}
