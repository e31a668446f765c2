package io.scenariomarket.intake;

import io.scenariomarket.sheet.Numerals;
import io.scenariomarket.sheet.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds from when and until when, in running text: not when something was, or how long it lasts.
 */
final class Dates {

  /**
   * What a clause says of time.
   *
   * @param start planned first day
   * @param end planned last day
   * @param answers last day on which offers are welcome
   */
  record Found(@Nullable LocalDate start, @Nullable LocalDate end, @Nullable LocalDate answers) {}

  private static final String PART = "(?:第?[一二三四1-4]季度|[上下]半年|年[底末中内])";
  private static final Pattern DAY =
      Pattern.compile(
          "(?<!\\d)(?<when>20\\d\\d[-./]\\d{1,2}(?:[-./]\\d{1,2})?(?!\\d)|(?:(?:20\\d\\d|二[〇零○][一二三四五六七八九〇零○]{2})年度?|今年|本年度?|明年|后年)?"
              + "(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,3})月份?(?:\\d{1,2}[日号]|[底末初中]|[上中下]旬)?|"
              + PART
              + ")|(?:(?:20\\d\\d|二[〇零○][一二三四五六七八九〇零○]{2})年度?|今年|明年|后年)(?=[内前底]|之?前|完|上线|建成|投|交|$))");

  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i)(?<cue>by|before|until|no later than|from|start(?:ing|s)?(?: in| on)?|kick-?off(?:"
              + " in| on)?|acceptance by|in)\\s+(?:the )?(?:(?<end>end of"
              + " )|(?<q>q[1-4])\\s+|(?<mid>mid[- ]))?(?:(?<first>\\d{1,2})(?:st|nd|rd|th)?"
              + " )?(?:(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?\\s*(?<day>\\d{1,2})?,?\\s*)?(?<year>20\\d\\d)");

  private static final Pattern LENGTH =
      Pattern.compile(
          "(?<n>\\d{1,3}|半|[一二两三四五六七八九十]{1,3})\\s?(?<unit>个?半?月|年|周|个?星期|天|个工作日|日)(?<half>半)?\\s?(?:之内|以内|内(?!容))|(?i)within"
              + " (?:the next )?(?<en>\\d{1,2}|one|two|three|four|six|nine|twelve)"
              + " (?<enunit>month|week|year|day)s?");

  private static final Pattern ENDS =
      Pattern.compile(
          "前|底|末|内|之前|完成|上线|建成|交付|投[用产运入]|验收|装好|用上|到位|截止|止$|结束|结题|落地|跑起来|搞定|弄好|搞完|上马|交货|通车|启用|by|before|until|(?i)go-?live|finish|complet|deliver|due|deadline");
  private static final Pattern BEGINS =
      Pattern.compile(
          "^(?:起(?!诉|重|[一两二三四五])|.{0,4}(?:开始|启动|开工|进场|动工|试点|开展|就要|可以进场|后(?!年)))|(?i)from|start");
  private static final Pattern BEGINS_BEFORE = Pattern.compile("(?:从|自|计划于|拟于|争取|打算|计划)[ :]*$");
  private static final Pattern STARTS_BEFORE =
      Pattern.compile("(?i)(?:kick-?off|start(?:ing|s)?|begin(?:ning|s)?)[ :]*$");

  /** For how long, right behind a first day. */
  private static final Pattern LASTING = Pattern.compile("^(?:起|开始)?[^\\d]{0,3}(\\d{1,2})个月");

  private static final Pattern ANSWERS =
      Pattern.compile(
          "(?:报名|反馈|回复|答复|提交|投递|递交|发(?:到|给|我|来)|联系|应答|申报|揭榜|报送|方案[^,]{0,6}(?:请|发|交)|proposal|reply|apply|submit)");
  private static final Pattern PAST =
      Pattern.compile(
          "成立|建于|投产于|始建|去年|前年|曾|签|上次|(?<![月底日年号末])之前(?!完)|以来|至今|发生|质保|保修|历史|已经|事故|统计|检修过|改造过|买的|上的|建的|装的|founded|since|established|last");

  /** A month or day in characters, rather than a number of a house or machine. */
  private static final Pattern IN_CHARACTERS =
      Pattern.compile("[一二三四五六七八九十]{1,3}(?=月(?!台)|[日号](?!楼|线|机|炉|门|泊|船|库))");

  /** How long something takes that is none of the work on the need. */
  private static final Pattern OF_SOMETHING_ELSE =
      Pattern.compile("数据|响应|到场|故障|报警|修复|反馈|回本|收回|质保|出结果|更换");

  private static final Pattern RANGE =
      Pattern.compile(
          "(?:20\\d\\d年|今年|明年|后年)\\d{1,2}月(?:\\d{1,2}[日号])?[底初]?(?:[-—~至到]+)(?:(?:20\\d\\d年|明年|后年))?(?:\\d{1,2}月(?:\\d{1,2}[日号])?)[底末]?|20\\d\\d[./-]\\d{1,2}(?:[./-]\\d{1,2})?[—~至到]+20\\d\\d[./-]\\d{1,2}(?:[./-]\\d{1,2})?|20\\d\\d[./]\\d{1,2}(?:[./]\\d{1,2})?-20\\d\\d[./]\\d{1,2}(?:[./]\\d{1,2})?");

  private static final List<String> NUMBERS =
      List.of(
          "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve");

  private final LocalDate today;

  Dates(LocalDate today) {
    this.today = today;
  }

  /**
   * What a clause says.
   *
   * @param clause folded
   * @param labelled whether its label says that it is the time
   */
  Optional<Found> in(String clause, boolean labelled) {
    return read(figures(clause.replaceAll("国庆节?[之以]?前", "9月30日前")), labelled);
  }

  /** 九月三十号 with digits. */
  private static String figures(String clause) {
    return IN_CHARACTERS
        .matcher(clause)
        .replaceAll(
            found ->
                Numerals.read(found.group()).map(BigDecimal::toPlainString).orElse(found.group()));
  }

  private Optional<Found> read(String clause, boolean labelled) {
    if (PAST.matcher(clause).find() && !labelled) {
      return Optional.empty();
    }
    var range = range(clause);
    if (range.isPresent()) {
      return range;
    }
    var english = ENGLISH.matcher(clause);
    if (english.find()) {
      return english(english, clause);
    }
    var days = DAY.matcher(clause);
    while (days.find()) {
      var named = days.group("when");
      var next =
          !named.matches("(?:20|二|今|本|明|后).*") && clause.substring(0, days.start()).contains("明年");
      var last = last(next ? "明年" + named.replaceFirst("^年", "") : named);
      if (last.isEmpty() || last.get().to() == null || last.get().to().isBefore(today)) {
        continue;
      }
      var behind = clause.substring(days.end());
      var lead = clause.substring(0, days.start());
      var at = last.get();
      if (ANSWERS.matcher(clause).find()) {
        return Optional.of(new Found(null, null, at.to()));
      }
      if (STARTS_BEFORE.matcher(lead).find()) {
        return Optional.of(new Found(at.from(), null, null));
      }
      if (BEGINS.matcher(behind).find() && !behind.startsWith("前") && !behind.startsWith("之前")) {
        var lasting = LASTING.matcher(behind);
        var end =
            lasting.find() && at.from() != null
                ? at.from().plusMonths(Integer.parseInt(lasting.group(1))).minusDays(1)
                : null;
        return Optional.of(new Found(at.from(), end, null));
      }
      if (labelled
          || ENDS.matcher(behind).find()
          || named.matches(".*[底末内]")
          || ENDS.matcher(lead).find()
          || BEGINS_BEFORE.matcher(lead).find()) {
        return Optional.of(new Found(null, at.to(), null));
      }
    }
    var length = LENGTH.matcher(clause);
    if (length.find()
        && (labelled || ENDS.matcher(clause).find() && !OF_SOMETHING_ELSE.matcher(clause).find())) {
      return after(length).map(end -> new Found(null, end, null));
    }
    return Optional.empty();
  }

  private Optional<Found> range(String clause) {
    var range = RANGE.matcher(clause);
    return range.find()
        ? Period.read(years(Numerals.digitByDigit(range.group())).replaceAll("底|末|初", ""))
            .filter(found -> found.to() != null && !found.to().isBefore(today))
            .map(found -> new Found(found.from(), found.to(), null))
        : Optional.empty();
  }

  /** The same with the years that 今年, 明年 and 后年 are. */
  private String years(String text) {
    var year = today.getYear();
    return text.replaceAll("今年|本年度?", year + "年")
        .replace("明年", year + 1 + "年")
        .replace("后年", year + 2 + "年");
  }

  /** A day in words; one without a year is the next that comes. */
  private Optional<Period> last(String when) {
    var text = years(when).replaceAll("年年", "年");
    if (text.matches("20\\d\\d年度?")) {
      text = text + "内";
    }
    if (text.matches("\\d{1,2}月.*|年?[底末内]|[上下]半年|第?.季度") && !text.matches("年?[初中]")) {
      var bare = text.replaceFirst("^年", "");
      return Period.read(today.getYear() + "年" + bare)
          .filter(found -> found.to() != null && !found.to().isBefore(today))
          .or(() -> Period.read(today.getYear() + 1 + "年" + bare));
    }
    return text.matches("(?:20|二).*") ? Period.read(text) : Optional.empty();
  }

  private Optional<Found> english(Matcher found, String clause) {
    var year = Integer.parseInt(found.group("year"));
    var month = found.group("month");
    LocalDate from;
    LocalDate to;
    if (month != null) {
      var number =
          1 + "janfebmaraprmayjunjulaugsepoctnovdec".indexOf(month.toLowerCase(Locale.ROOT)) / 3;
      var first = LocalDate.of(year, number, 1);
      var day = found.group("first") == null ? found.group("day") : found.group("first");
      from = first;
      to =
          day == null || Integer.parseInt(day) < 1 || Integer.parseInt(day) > first.lengthOfMonth()
              ? first.withDayOfMonth(first.lengthOfMonth())
              : first.withDayOfMonth(Integer.parseInt(day));
    } else if (found.group("q") != null) {
      var last = 3 * Integer.parseInt(found.group("q").substring(1));
      from = LocalDate.of(year, last - 2, 1);
      to = LocalDate.of(year, last, 1).plusMonths(1).minusDays(1);
    } else {
      from = LocalDate.of(year, 1, 1);
      to = found.group("mid") == null ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 6, 30);
    }
    if (to.isBefore(today)) {
      return Optional.empty();
    }
    if (ANSWERS.matcher(clause).find()) {
      return Optional.of(new Found(null, null, to));
    }
    var cue = found.group("cue").toLowerCase(Locale.ROOT);
    return Optional.of(
        cue.startsWith("from") || cue.startsWith("start") || cue.startsWith("kick")
            ? new Found(from, null, null)
            : new Found(null, to, null));
  }

  private Optional<LocalDate> after(Matcher length) {
    if (length.group("en") != null) {
      var said = length.group("en").toLowerCase(Locale.ROOT);
      long n = NUMBERS.contains(said) ? NUMBERS.indexOf(said) + 1L : Long.parseLong(said);
      return Optional.of(
          switch (length.group("enunit").toLowerCase(Locale.ROOT)) {
            case "month" -> today.plusMonths(n);
            case "week" -> today.plusWeeks(n);
            case "year" -> today.plusYears(n);
            default -> today.plusDays(n);
          });
    }
    var unit = length.group("unit");
    var said = length.group("n");
    if (said.equals("半")) {
      return unit.equals("年")
          ? Optional.of(today.plusMonths(6))
          : unit.endsWith("月") ? Optional.of(today.plusDays(15)) : Optional.empty();
    }
    return Numerals.read(said)
        .map(BigDecimal::longValue)
        .map(
            n ->
                unit.endsWith("月")
                    ? today.plusMonths(n).plusDays(unit.contains("半") ? 15 : 0)
                    : unit.equals("年")
                        ? today.plusMonths(12 * n + (length.group("half") == null ? 0 : 6))
                        : unit.equals("周") || unit.endsWith("星期")
                            ? today.plusWeeks(n)
                            : today.plusDays(n));
  }
}
