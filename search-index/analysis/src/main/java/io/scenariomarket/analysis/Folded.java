package io.scenariomarket.analysis;

import java.util.Arrays;

/**
 * Folded text and, for each of its characters, where the original character starts.
 *
 * @param text the folded text
 * @param origins {@code text.length() + 1} offsets into the original that never decrease; the last
 *     one is the original's length
 */
public record Folded(String text, int[] origins) {

  static Folded unchanged(String text) {
    var origins = new int[text.length() + 1];
    Arrays.setAll(origins, i -> i);
    return new Folded(text, origins);
  }

  /** Where in the original the character at this offset starts. */
  public int origin(int offset) {
    return origins[Math.min(offset, origins.length - 1)];
  }

  /** Collects the output of one folding step over {@code source}. */
  static final class Builder {
    private final Folded source;
    private final StringBuilder text;
    private int[] origins;

    Builder(Folded source) {
      this.source = source;
      this.text = new StringBuilder(source.text.length());
      this.origins = new int[source.text.length() + 1];
    }

    /** Copies the characters from {@code start} to {@code end} of the source. */
    void copy(int start, int end) {
      for (var i = start; i < end; i++) {
        append(source.text.charAt(i), source.origins[i]);
      }
    }

    /**
     * Puts {@code replacement} in place of the characters from {@code start} to {@code end}. Its
     * characters are spread over those that it replaces, so that part of it is still found.
     */
    void replace(int start, int end, String replacement) {
      for (var i = 0; i < replacement.length(); i++) {
        append(replacement.charAt(i), source.origins[Math.min(start + i, end - 1)]);
      }
    }

    private void append(char c, int origin) {
      if (text.length() + 1 == origins.length) {
        origins = Arrays.copyOf(origins, origins.length * 2);
      }
      origins[text.length()] = origin;
      text.append(c);
    }

    Folded build() {
      var exact = Arrays.copyOf(origins, text.length() + 1);
      exact[text.length()] = source.origins[source.origins.length - 1];
      return new Folded(text.toString(), exact);
    }
  }
}
