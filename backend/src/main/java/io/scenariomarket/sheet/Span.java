package io.scenariomarket.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one date in words covers: 2025年底 is December, 2025年上半年 six months, 2025.3 a month.
 *
 * @param first its first day
 * @param last its last day
 */
record Span(LocalDate first, LocalDate last) {

  private static final int EARLIEST = 1990;
  private static final int LATEST = 2100;

  /** Days since 1899-12-30, as spreadsheets count: 1954 to 2119. */
  private static final Pattern SERIAL = Pattern.compile("[2-7]\\d{4}(?:\\.\\d+)?");

  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

  private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})?");
  private static final Pattern PARTED =
      Pattern.compile("(\\d{4})[-./](\\d{1,2})(?:[-./](\\d{1,2}))?");
  private static final Pattern AMERICAN = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
  private static final Pattern WORDS =
      Pattern.compile(
          "(?:(\\d{4}|\\d{2})年?度?)?(?:(\\d{1,2})月份?(?:(\\d{1,2})[日号]|(初|中|底|末|上旬|中旬|下旬)?)"
              + "|(?:第?([1-4])季度|q([1-4]))|(上|下)半年|年?(初|中|底|末|内|全年)?)");

  /** First and last month of parts of a year. */
  private static final Map<String, int[]> PARTS =
      Map.of(
          "初", new int[] {1, 3},
          "中", new int[] {6, 6},
          "底", new int[] {12, 12},
          "末", new int[] {12, 12},
          "内", new int[] {1, 12},
          "全年", new int[] {1, 12},
          "上", new int[] {1, 6},
          "下", new int[] {7, 12});

  /** First and last day of parts of a month; 31 is its last. */
  private static final Map<String, int[]> DAYS =
      Map.of(
          "初", new int[] {1, 10},
          "上旬", new int[] {1, 10},
          "中", new int[] {11, 20},
          "中旬", new int[] {11, 20},
          "下旬", new int[] {21, 31},
          "底", new int[] {21, 31},
          "末", new int[] {21, 31});

  /**
   * Reads one date.
   *
   * @param text folded, without white space
   * @param year the year that is meant where none is said; {@code null} where one has to be
   */
  static Optional<Span> read(String text, @Nullable Integer year) {
    try {
      return parse(digits(text), year)
          .filter(span -> span.first.getYear() >= EARLIEST && span.last.getYear() <= LATEST);
    } catch (DateTimeException _) {
      return Optional.empty(); // A 30th of February.
    }
  }

  /** 二〇二五年十二月 with digits. */
  private static String digits(String text) {
    var months =
        Pattern.compile("(?<![零〇○一二三四五六七八九十])([二三]?十[一二三四五六七八九]?)(?=[月日号])")
            .matcher(text)
            .replaceAll(
                found ->
                    Numerals.chinese(found.group(1)).map(String::valueOf).orElse(found.group()));
    return Numerals.digitByDigit(months);
  }

  private static Optional<Span> parse(String text, @Nullable Integer year) {
    if (SERIAL.matcher(text).matches()) {
      var day = SERIAL_ZERO.plusDays((long) Double.parseDouble(text));
      return Optional.of(new Span(day, day));
    }
    for (var pattern : new Pattern[] {PARTED, COMPACT}) {
      var found = pattern.matcher(text);
      if (found.matches()) {
        return Optional.of(days(number(found, 1), number(found, 2), found.group(3), null));
      }
    }
    var american = AMERICAN.matcher(text);
    if (american.matches()) {
      return Optional.of(days(number(american, 3), number(american, 1), american.group(2), null));
    }
    var words = WORDS.matcher(text);
    return text.isEmpty() || !words.matches() ? Optional.empty() : inWords(words, year);
  }

  private static Optional<Span> inWords(Matcher words, @Nullable Integer otherwise) {
    if (words.group(1) == null && otherwise == null) {
      return Optional.empty();
    }
    var said = words.group(1) == null ? otherwise : Integer.valueOf(words.group(1));
    int year = said == null ? 0 : said < 100 ? 2000 + said : said;
    if (words.group(2) != null) {
      return Optional.of(days(year, number(words, 2), words.group(3), words.group(4)));
    }
    var quarter = words.group(5) == null ? words.group(6) : words.group(5);
    if (quarter != null) {
      var last = Integer.parseInt(quarter) * 3;
      return Optional.of(months(year, last - 2, last));
    }
    var part = words.group(7) == null ? words.group(8) : words.group(7);
    var months = PARTS.getOrDefault(part == null ? "全年" : part, new int[] {1, 12});
    return Optional.of(months(year, months[0], months[1]));
  }

  private static Span months(int year, int first, int last) {
    return new Span(LocalDate.of(year, first, 1), YearMonth.of(year, last).atEndOfMonth());
  }

  private static Span days(int year, int month, @Nullable String day, @Nullable String part) {
    var whole = YearMonth.of(year, month);
    if (day != null) {
      var date = whole.atDay(Integer.parseInt(day));
      return new Span(date, date);
    }
    var days = part == null ? null : DAYS.get(part);
    return days == null
        ? new Span(whole.atDay(1), whole.atEndOfMonth())
        : new Span(whole.atDay(days[0]), whole.atDay(Math.min(days[1], whole.lengthOfMonth())));
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }
}
