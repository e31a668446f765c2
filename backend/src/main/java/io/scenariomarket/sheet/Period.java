package io.scenariomarket.sheet;

import io.scenariomarket.analysis.Folding;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time as people write it in a cell: a day, or anything longer by its first and last day.
 *
 * @param from first day; {@code null} where nothing is said
 * @param to last day; {@code null} where nothing is said; both {@code null} is 待定 or 长期
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {

  /** Without a beginning or an end that anybody knows. */
  public static final Period OPEN = new Period(null, null);

  /** Nobody writes a time at greater length; patterns would take long to say so. */
  private static final int LONGEST = 500;

  private static final Set<String> UNSETTLED =
      Set.of(
          "待定", "待确定", "未定", "长期", "长期有效", "常年", "持续", "不限", "无", "暂无", "另行通知", "/", "-", "--", "—",
          "——", "tbd", "n/a", "未明确", "不详", "面议");

  private static final Pattern NOTES =
      Pattern.compile(
          "[((][^()]*[))]|\\s+(?![0-9]{1,2}:)|(?<=日|[0-9])t?\\s*\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?|前完成|之前|以前|前$|截止|完成$|^(?:预计|计划|力争|约)");

  /** The time of the day, and the day of the week. */
  private static final Pattern TIMES =
      Pattern.compile(
          "北京时间|(?:星期|周)[一二三四五六日天]|(?:[,，]\\s*)?\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b,?"
              + "|(?<=日|号|\\d)[t\\s]*(?:上午|下午|中午|晚上?|凌晨)?\\s*\\d{1,2}[时点](?:\\d{1,2}分?|整|半)?(?:\\d{1,2}秒)?(?:之?前)?"
              + "|(?<=日|号|\\d)[t\\s]*(?:上午|下午|中午|晚上?|凌晨)\\s*\\d{1,2}:\\d{2}(?::\\d{2})?"
              + "|(?<=\\d)\\s+\\d{1,2}(?::\\d{2}){0,2}\\s*[ap]m\\b");

  private static final Pattern ALL_IN_BRACKETS = Pattern.compile("\\(([^()]*)\\)");

  private static final Pattern SINCE = Pattern.compile("(?:即日起|自|截止?|直)?(?:至|到)(.+)");
  private static final Pattern ONWARDS = Pattern.compile("(?:自|从)?(.+?)(?:起|开始|以后|之后|以来)");
  private static final Pattern RANGE =
      Pattern.compile("(?:自|从)?(.+?)起?(?:至|到|~|—+|–|--|(?<![a-z])to)(.+?)(?:止|为止)?");

  /** A hyphen parts the two ends only where it does not part year, month and day. */
  private static final Pattern HYPHENS =
      Pattern.compile(
          "(\\d{4}[./年][^-]*|\\d{4}-\\d{1,2}-\\d{1,2}|\\d{4})-(\\d{4}.*|\\d{1,2}月.*|\\d{1,2}\\.\\d{1,2})");

  /**
   * Reads a cell.
   *
   * @return empty where it cannot be read as a time
   */
  public static Optional<Period> read(String cell) {
    return read(cell, null, null);
  }

  /**
   * Reads a cell of a column.
   *
   * @param order of day and month where the year stands behind them; {@code null} where nobody
   *     knows: then only what can be read in one way is read
   * @param year that is meant where none is said; {@code null} where one has to be
   * @return empty where it cannot be read as a time
   */
  public static Optional<Period> read(
      String cell, @Nullable DayOrder order, @Nullable Integer year) {
    if (cell.length() > LONGEST) {
      return Optional.empty();
    }
    var text =
        NOTES.matcher(TIMES.matcher(Folding.fold(cell).strip()).replaceAll("")).replaceAll("");
    if (text.isEmpty() || UNSETTLED.contains(text)) {
      var within = ALL_IN_BRACKETS.matcher(Folding.fold(cell).strip());
      return within.matches() ? read(within.group(1), order, year) : Optional.of(OPEN);
    }
    var spans = new Spans(order, year);
    var whole = spans.read(text);
    if (whole.isPresent()) {
      return whole.map(span -> new Period(span.first(), span.last()));
    }
    var since = SINCE.matcher(text);
    if (since.matches()) {
      return spans.read(since.group(1)).map(span -> new Period(null, span.last()));
    }
    for (var pattern : new Pattern[] {HYPHENS, RANGE}) {
      var range = pattern.matcher(text);
      if (range.matches()) {
        return between(range.group(1), range.group(2), spans);
      }
    }
    var onwards = ONWARDS.matcher(text);
    return onwards.matches()
        ? spans.read(onwards.group(1)).map(span -> new Period(span.first(), null))
        : Optional.empty();
  }

  /** How dates are read where they stand. */
  private record Spans(@Nullable DayOrder order, @Nullable Integer year) {

    Optional<DateSpan> read(String text) {
      return DateSpan.read(text, order, year);
    }
  }

  /** In 2025年3月至6月 the second month is of the first one's year. */
  private static Optional<Period> between(String from, String to, Spans spans) {
    return spans
        .read(from)
        .flatMap(
            first ->
                DateSpan.read(to, spans.order, first.first().getYear())
                    .filter(last -> !last.last().isBefore(first.first()))
                    .map(last -> new Period(first.first(), last.last())));
  }
}
