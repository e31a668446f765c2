package io.scenariomarket.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
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
record DateSpan(LocalDate first, LocalDate last) {

  private static final int EARLIEST = 1990;
  private static final int LATEST = 2100;

  /** Days since 1899-12-30, as spreadsheets count: 1954 to 2119. */
  private static final Pattern SERIAL = Pattern.compile("[2-7]\\d{4}(?:\\.\\d+)?");

  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

  private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})?");
  private static final Pattern PARTED =
      Pattern.compile("(\\d{4})[-./](\\d{1,2})(?:[-./](\\d{1,2}))?");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final String MONTH = "(" + String.join("|", MONTHS) + ")[a-z]{0,6}\\.?";
  private static final Pattern MONTH_AND_DAY =
      Pattern.compile(MONTH + "(\\d{1,2})(?:st|nd|rd|th)?(?:,?-?(\\d{4}))?");
  private static final Pattern DAY_AND_MONTH =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?-?" + MONTH + "(?:,?-?(\\d{4}|[2-5]\\d))?");
  private static final Pattern MONTH_AND_YEAR = Pattern.compile(MONTH + ",?-?(\\d{4})");
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
   * @param order of day and month where the year stands behind them
   * @param year the year that is meant where none is said; {@code null} where one has to be
   */
  static Optional<DateSpan> read(String text, @Nullable DayOrder order, @Nullable Integer year) {
    try {
      return parse(digits(text), order, year)
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

  private static Optional<DateSpan> parse(
      String text, @Nullable DayOrder order, @Nullable Integer year) {
    if (SERIAL.matcher(text).matches()) {
      var day = SERIAL_ZERO.plusDays((long) Double.parseDouble(text));
      return Optional.of(new DateSpan(day, day));
    }
    for (var pattern : new Pattern[] {PARTED, COMPACT}) {
      var found = pattern.matcher(text);
      if (found.matches()) {
        return Optional.of(days(number(found, 1), number(found, 2), found.group(3), null));
      }
    }
    var numbers = DayOrder.Numbers.of(text);
    if (numbers.isPresent()) {
      return numbers.flatMap(each -> each.day(order)).map(day -> new DateSpan(day, day));
    }
    var english = inEnglish(text, year);
    if (english.isPresent()) {
      return english;
    }
    var words = WORDS.matcher(text);
    return text.isEmpty() || !words.matches() ? Optional.empty() : inWords(words, year);
  }

  private static Optional<DateSpan> inEnglish(String text, @Nullable Integer year) {
    var month = MONTH_AND_YEAR.matcher(text);
    if (month.matches()) {
      return Optional.of(days(number(month, 2), month(month.group(1)), null, null));
    }
    var first = MONTH_AND_DAY.matcher(text);
    if (first.matches()) {
      return inEnglish(first.group(1), first.group(2), first.group(3), year);
    }
    var second = DAY_AND_MONTH.matcher(text);
    return second.matches()
        ? inEnglish(second.group(2), second.group(1), second.group(3), year)
        : Optional.empty();
  }

  private static Optional<DateSpan> inEnglish(
      String month, String day, @Nullable String said, @Nullable Integer otherwise) {
    var year = said == null ? otherwise : Integer.valueOf(said);
    return Optional.ofNullable(year)
        .map(each -> days(each < 100 ? 2000 + each : each, month(month), day, null));
  }

  private static int month(String name) {
    return MONTHS.indexOf(name) + 1;
  }

  private static Optional<DateSpan> inWords(Matcher words, @Nullable Integer otherwise) {
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

  private static DateSpan months(int year, int first, int last) {
    return new DateSpan(LocalDate.of(year, first, 1), YearMonth.of(year, last).atEndOfMonth());
  }

  private static DateSpan days(int year, int month, @Nullable String day, @Nullable String part) {
    var whole = YearMonth.of(year, month);
    if (day != null) {
      var date = whole.atDay(Integer.parseInt(day));
      return new DateSpan(date, date);
    }
    var days = part == null ? null : DAYS.get(part);
    return days == null
        ? new DateSpan(whole.atDay(1), whole.atEndOfMonth())
        : new DateSpan(whole.atDay(days[0]), whole.atDay(Math.min(days[1], whole.lengthOfMonth())));
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }
}
