package io.scenariomarket.extraction;

import io.scenariomarket.sheet.Numerals;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds by when something is to be done, in a document whose year may have to be known for it. */
final class Deadlines {

  /** What is done by a day. */
  private static final String DONE =
      "能?用上|能?用起来|完成|建成|投[运用产入]|上线|交付|启用|验收|覆盖|落成|通车|试运行|开航|开通|首飞|通航|竣工|投用|完工|结题|到位";

  /** What is done by the day right before it: 「2027年3月交付」, and not 「2025年3月交付的」. */
  private static final Pattern DONE_BY =
      Pattern.compile("^\\)?(?:全面|全部|基本|正式|前|内|可|能)*(?:" + DONE + ")++(?![的了后]|以来)");

  /** A day that explains a season: 「封冻前(11月15日)」. */
  private static final String EXPLAINED = "(?<=前\\(\\d{1,2}月(?:\\d{1,2}日)?)(?=\\))";

  /** Before some day, rather than before something whose day is not known: 「2027年春运前」. */
  private static final Pattern SOME_DAY = Pattern.compile("[之以]?前");

  private static final Pattern WHEN =
      Pattern.compile(
          "(?<![\\d每])(?:(?:到|至|在|于|赶在)?(?<bare>20\\d\\d)年(?=(?:全面|全部|基本|正式)*(?:"
              + DONE
              + "))|(?:到|至)(?<by>20\\d\\d)年(?=[^—至\\d年底末内前上下第-])"
              + "|(?:到|至|在|于|赶在|截至)?(?:(?<year>20\\d\\d)年|(?<this>今年|本年度?|当年)|(?<next>明年))"
              + "(?:(?<month>\\d{1,2})月份?(?:(?<day>\\d{1,2})日)?)?(?<late>年?[底末内]|[上中下]旬|上半年|下半年|第?[一二三四]季度?)?(?<before>\\p{IsHan}{0,3}?之?以?前)?"
              + "(?=[^月—至-]|$)"
              + "|(?:在|于|赶在)?(?<only>\\d{1,2})月份?(?:(?<dom>\\d{1,2})日)?(?:底|末|[上中下]旬)?(?:之?以?前|"
              + EXPLAINED
              + ")"
              + "|(?<![\\d一二两三四五六七八九十半几数多])年[底内末](?:之?前)?)");

  /** What leads up to a date and says nothing without it. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:\\p{IsHan}{1,8}前\\(|[^,:]{0,6}(?:时限|时间|期限|节点|日期|工期):|力争|争取|确保|计划|预计|最迟|最晚|最好|将|须|应|要|原则上|并|且|,)+$");

  /** What is left of a clause that says no more than that all is to be done. */
  private static final Pattern NO_MORE =
      Pattern.compile(
          "(?:力争|争取|全部|全面|基本|陆续|正式|要|能|就|须|应|首批|项目)*(?:(?:"
              + DONE
              + "|投入|使用|用上|用起来|装好|装上|装|到位|实施|建设|实现|达到|见效|常态化|运行|投放|改造|验证|研发|部署|任务|工作|最好|就行)+)?");

  private static final Pattern LABELLED =
      Pattern.compile(
          "(20\\d\\d)\\s*[年./-](?:\\s*(\\d{1,2})\\s*[月./-]?(?:\\s*(\\d{1,2})\\s*日?)?)?");

  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i)(?:(\\d{1,2})"
              + " )?(January|February|March|April|May|June|July|August|September|October|November|December)(?:"
              + " (\\d{1,2}),)? (20\\d\\d)");

  private static final Pattern CHINESE_YEAR = Pattern.compile("二[〇零○][一二三四五六七八九〇零○]{2}(?=年)");

  private static final Pattern AHEAD =
      Pattern.compile("(20\\d\\d)年(?:度)?(?:的)?(?:(?:重点|主要|总体)(?:工作|任务|目标)|工作(?:计划|安排|要点|思路|打算))");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)(?=年|\\D)(?!\\d)");
  private static final Pattern RANGE = Pattern.compile("20\\d\\d年?[-—–~至]+20\\d\\d");
  private static final int HEAD = 200;
  private static final int TAIL = 60;

  private final @Nullable Integer year;

  private Deadlines(@Nullable Integer year) {
    this.year = year;
  }

  /** With the year of which a document speaks, where it says one. */
  static Deadlines of(String text) {
    var ahead = AHEAD.matcher(text);
    if (ahead.find()) {
      return new Deadlines(Integer.valueOf(ahead.group(1)));
    }
    var head = RANGE.matcher(text.substring(0, Math.min(HEAD, text.length()))).replaceAll("");
    var tail = text.substring(Math.max(0, text.length() - TAIL));
    return new Deadlines(Optional.ofNullable(single(head)).orElseGet(() -> single(tail)));
  }

  private static @Nullable Integer single(String text) {
    var years = YEAR.matcher(text).results().map(found -> found.group(1)).distinct().toList();
    return years.size() == 1 ? Integer.valueOf(years.getFirst()) : null;
  }

  /**
   * A day that a clause names.
   *
   * @param end the last day; {@code null} where its year is not known
   * @param before what stands before it
   * @param behind what is to be done by then, empty where that is said elsewhere
   */
  record Found(@Nullable LocalDate end, String before, String behind) {}

  /** The day by which a clause says that something is to be done. */
  Optional<Found> in(String clause) {
    // 二〇二七 is as long as 2027.
    var when =
        WHEN.matcher(
            CHINESE_YEAR.matcher(clause).replaceAll(y -> Numerals.digitByDigit(y.group())));
    while (when.find()) {
      var rest = clause.substring(when.end());
      if (limits(when) || DONE_BY.matcher(rest).find()) {
        var before = BEFORE.matcher(clause.substring(0, when.start())).replaceFirst("");
        var behind = rest.replaceFirst("^[,:)]", "");
        return Optional.of(
            new Found(end(when), before, NO_MORE.matcher(behind).matches() ? "" : behind));
      }
    }
    return Optional.empty();
  }

  private static boolean limits(MatchResult when) {
    return when.group("year") == null && when.group("this") == null && when.group("next") == null
        || when.group("late") != null
        || when.group("before") != null;
  }

  private @Nullable LocalDate end(Matcher when) {
    var named = first(when, "year", "bare", "by");
    var of = named != null ? Integer.valueOf(named) : year;
    if (of == null) {
      return null;
    }
    var month = first(when, "month", "only");
    var day = first(when, "day", "dom");
    var half = last(when.group("late"));
    var before = when.group("before");
    var season = month == null && before != null && !SOME_DAY.matcher(before).matches();
    return season
        ? null
        : day(when.group("next") == null ? of : of + 1, month == null ? half : month, day);
  }

  /** The last month of a half or a quarter of the year. */
  private static String last(@Nullable String part) {
    var said = part == null ? "" : part;
    return said.contains("季")
        ? String.valueOf(3 * ("一二三四".indexOf(said.replaceAll("[第季度]", "")) + 1))
        : said.equals("上半年") ? "6" : "12";
  }

  private static @Nullable String first(Matcher found, String... groups) {
    for (var group : groups) {
      if (found.group(group) != null) {
        return found.group(group);
      }
    }
    return null;
  }

  private static @Nullable LocalDate day(int year, String month, @Nullable String day) {
    try {
      return day == null
          ? YearMonth.of(year, Integer.parseInt(month)).atEndOfMonth()
          : LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException _) {
      // No day of the calendar: nothing is said.
      return null;
    }
  }

  /** The last day that the value of a label names. */
  @Nullable LocalDate labelled(@Nullable String value) {
    var text = value == null ? "" : value;
    LocalDate end = null;
    var dates = LABELLED.matcher(text);
    while (dates.find()) {
      var month = dates.group(2) == null ? "12" : dates.group(2);
      end = day(Integer.parseInt(dates.group(1)), month, dates.group(3));
    }
    var english = ENGLISH.matcher(text);
    while (english.find()) {
      var month = Month.valueOf(english.group(2).toUpperCase(Locale.ENGLISH)).getValue();
      var day = english.group(1) == null ? english.group(3) : english.group(1);
      end = day(Integer.parseInt(english.group(4)), String.valueOf(month), day);
    }
    var said = in(text).map(Found::end);
    return said.isPresent() ? said.get() : end;
  }
}
