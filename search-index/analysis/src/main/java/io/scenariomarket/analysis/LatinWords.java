package io.scenariomarket.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Words of letters and digits other than Chinese characters: names, models, figures.
 *
 * <p>Compounds stay whole (car-t, aes-256, h.264, web3.0, c++); a range (5-10) and a figure with
 * its unit (3.5kw) fall apart, so that 3.5kW and 3.5 kW are the same.
 */
final class LatinWords {

  private static final Set<String> UNITS =
      Set.of(
          "w", "kw", "mw", "gw", "wh", "kwh", "mwh", "gwh", "v", "kv", "mv", "a", "ma", "ah", "mah",
          "nm", "um", "μm", "mm", "cm", "km", "m2", "m3", "mg", "kg", "ml", "hz", "khz", "mhz",
          "ghz", "thz", "pa", "kpa", "mpa", "gpa", "db", "dbm", "rpm", "kb", "mb", "gb", "tb", "pb",
          "kbps", "mbps", "gbps", "bit", "tops", "tflops", "ppm", "ppb", "ms", "min", "°c", "nm2");

  private LatinWords() {}

  /** Whether a word may start with this character. */
  static boolean isPart(char c) {
    return c < 0x80
        ? c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
        : (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK)
            && !Character.isIdeographic(c);
  }

  /** The end of the word that starts at {@code start}. */
  static int end(CharSequence text, int start) {
    var end = runEnd(text, start);
    while (end + 1 < text.length()
        && isPart(text.charAt(end + 1))
        && connects(text.charAt(end - 1), text.charAt(end), text.charAt(end + 1))) {
      end = runEnd(text, end + 1);
    }
    if (end - start == 1 && !isDigit(text.charAt(start))) {
      end += suffixLength(text, end);
    }
    var figure = figureEnd(text, start, end);
    return figure < end && UNITS.contains(text.subSequence(figure, end).toString()) ? figure : end;
  }

  /** Offsets at which the parts of a compound word start and end: [car][t], [aes][256]. */
  static List<int[]> parts(CharSequence text, int start, int end) {
    var parts = new ArrayList<int[]>();
    for (int i = start, next; i < end; i = next) {
      next = i + 1;
      if (isPart(text.charAt(i))) {
        var digits = isDigit(text.charAt(i));
        while (next < end && continues(text, next, digits)) {
          next++;
        }
        parts.add(new int[] {i, next});
      }
    }
    return parts;
  }

  private static boolean continues(CharSequence text, int i, boolean digits) {
    var c = text.charAt(i);
    return digits
        ? isDigit(c)
            || c == '.'
                && isDigit(text.charAt(i - 1))
                && i + 1 < text.length()
                && isDigit(text.charAt(i + 1))
        : isPart(c) && !isDigit(c);
  }

  private static int runEnd(CharSequence text, int start) {
    var end = start;
    while (end < text.length() && isPart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean connects(char before, char connector, char after) {
    return switch (connector) {
      case '-', '_' -> !(isDigit(before) && isDigit(after));
      case '.' -> isDigit(after) || !isDigit(before);
      case '&', '\'', '’' -> !isDigit(before) && !isDigit(after);
      default -> false;
    };
  }

  private static int suffixLength(CharSequence text, int end) {
    if (end < text.length() && text.charAt(end) == '#') {
      return 1;
    }
    return end + 1 < text.length() && text.charAt(end) == '+' && text.charAt(end + 1) == '+'
        ? 2
        : 0;
  }

  private static int figureEnd(CharSequence text, int start, int end) {
    var i = start;
    while (i < end && (isDigit(text.charAt(i)) || i > start && text.charAt(i) == '.')) {
      i++;
    }
    return i == start ? end : i;
  }

  private static boolean isDigit(char c) {
    return Character.isDigit(c);
  }
}
