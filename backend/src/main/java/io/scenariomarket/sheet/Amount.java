package io.scenariomarket.sheet;

import io.scenariomarket.analysis.Folding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money as people write it in a cell, in 万元 (ten thousand yuan) to four decimals,
 * which is one yuan.
 *
 * @param min the least; {@code null} where nothing is said
 * @param max the greatest; {@code null} where nothing is said; both {@code null} is 待定
 */
public record Amount(@Nullable BigDecimal min, @Nullable BigDecimal max) {

  /** To be settled. */
  public static final Amount OPEN = new Amount(null, null);

  /** What a bare number counts, by what the heading of its column says. */
  public enum Unit {
    YUAN("0.0001"),
    THOUSAND_YUAN("0.1"),
    TEN_THOUSAND_YUAN("1"),
    MILLION_YUAN("100"),
    HUNDRED_MILLION_YUAN("10000");

    private final BigDecimal inTenThousands;

    Unit(String inTenThousands) {
      this.inTenThousands = new BigDecimal(inTenThousands);
    }

    /** The unit that a heading such as 预算（万元） names; 万元 where it names none. */
    public static Unit ofHeading(String heading) {
      var text = Folding.fold(heading);
      if (text.contains("亿")) {
        return HUNDRED_MILLION_YUAN;
      }
      if (text.contains("百万")) {
        return MILLION_YUAN;
      }
      if (text.contains("千元")) {
        return THOUSAND_YUAN;
      }
      return text.matches(".*[(/:]元.*") ? YUAN : TEN_THOUSAND_YUAN;
    }
  }

  /** Nobody writes an amount at greater length; patterns would take long to say so. */
  private static final int LONGEST = 500;

  private static final Set<String> UNSETTLED =
      Set.of(
          "待定", "面议", "另议", "待议", "待商议", "待协商", "协商", "协商确定", "未定", "暂定", "待确定", "不限", "暂无", "无",
          "视情况而定", "视方案而定", "/", "-", "--", "—", "——", "tbd", "n/a");

  private static final Map<String, BigDecimal> SCALES =
      Map.of(
          "亿", new BigDecimal(10_000),
          "千万", new BigDecimal(1000),
          "百万", new BigDecimal(100),
          "万", BigDecimal.ONE,
          "千", new BigDecimal("0.1"),
          "", new BigDecimal("0.0001"));

  private static final String NUMBER = "(?:\\d[\\d,]*(?:\\.\\d+)?|" + Numerals.CHINESE + ")";
  private static final String SCALE = "(亿|千万|百万|万|千)?(元|块)?(?:人民币|整)?";
  private static final Pattern ONE = Pattern.compile("(" + NUMBER + "?)" + SCALE);
  private static final Pattern RANGE =
      Pattern.compile("(" + NUMBER + ")" + SCALE + "(?:-|~|—|–|至|到)+(" + NUMBER + ")" + SCALE);
  private static final Pattern AT_MOST =
      Pattern.compile("(?:不超过|不高于|不大于|至多|最高|最多|低于|小于|<=|≤|<)(.+)|(.+?)(?:以内|以下|封顶|之内)");
  private static final Pattern AT_LEAST =
      Pattern.compile("(?:不低于|不少于|不小于|至少|最低|最少|高于|大于|超过|>=|≥|>)(.+)|(.+?)(?:以上|起步|起)");
  private static final Pattern NOTES =
      Pattern.compile(
          "[((][^()]*[))]|(?<!\\d)\\s+|\\s+(?!\\d)|人民币|rmb|cny|[¥￥]|左右|上下|^(?:约|大约|预计|预算|总投资|投资|共|合计|总计)+:?");

  /**
   * Reads a cell.
   *
   * @param unit what a number without a unit counts
   * @return empty where it cannot be read, or is in a foreign currency
   */
  public static Optional<Amount> read(String cell, Unit unit) {
    if (cell.length() > LONGEST) {
      return Optional.empty();
    }
    var text = NOTES.matcher(Folding.fold(cell).strip()).replaceAll("");
    if (text.isEmpty() || UNSETTLED.contains(text)) {
      return Optional.of(OPEN);
    }
    var range = RANGE.matcher(text);
    if (range.matches()) {
      return range(range, unit);
    }
    var most = AT_MOST.matcher(text);
    if (most.matches()) {
      return one(either(most), unit).map(value -> new Amount(null, value));
    }
    var least = AT_LEAST.matcher(text);
    if (least.matches()) {
      return one(either(least), unit).map(value -> new Amount(value, null));
    }
    return one(text, unit).map(value -> new Amount(value, value));
  }

  private static String either(MatchResult found) {
    return found.group(1) == null ? found.group(2) : found.group(1);
  }

  /** The unit that is written, {@code null} where none is; 元 alone is the smallest. */
  private static @Nullable String scale(MatchResult found, int group) {
    var scale = found.group(group);
    return scale == null && found.group(group + 1) != null ? "" : scale;
  }

  /** In 100-200万元 the first number counts what the second one does. */
  private static Optional<Amount> range(MatchResult found, Unit unit) {
    var fromScale = scale(found, 2);
    var toScale = scale(found, 5);
    var from = value(found.group(1), fromScale == null ? toScale : fromScale, unit);
    var to = value(found.group(4), toScale == null ? fromScale : toScale, unit);
    return from.flatMap(
        min -> to.filter(max -> min.compareTo(max) <= 0).map(max -> new Amount(min, max)));
  }

  /** One amount; 1亿2000万 is the sum of its parts. */
  private static Optional<BigDecimal> one(String text, Unit unit) {
    var part = text.indexOf('亿') + 1;
    if (part > 0
        && part < text.length()
        && Character.isDigit(Numerals.digitByDigit(text).charAt(part))) {
      return one(text.substring(0, part), unit)
          .flatMap(whole -> one(text.substring(part), Unit.YUAN).map(whole::add));
    }
    var found = ONE.matcher(text);
    return found.matches() ? value(found.group(1), scale(found, 2), unit) : Optional.empty();
  }

  private static Optional<BigDecimal> value(String number, @Nullable String scale, Unit unit) {
    var factor = scale == null ? unit.inTenThousands : SCALES.getOrDefault(scale, BigDecimal.ONE);
    return Numerals.read(number)
        .map(value -> value.multiply(factor).setScale(4, RoundingMode.HALF_UP));
  }
}
