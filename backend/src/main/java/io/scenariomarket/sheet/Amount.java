package io.scenariomarket.sheet;

import io.scenariomarket.analysis.Folding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
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

  /** What a number without a unit counts. */
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

    /** What headings call each unit; the first that is found counts. */
    private static final Map<Pattern, Optional<Unit>> NAMES = names();

    private static Map<Pattern, Optional<Unit>> names() {
      var names = new LinkedHashMap<Pattern, Optional<Unit>>();
      names.put(Pattern.compile("亿"), Optional.of(HUNDRED_MILLION_YUAN));
      names.put(Pattern.compile("百万|million|\\b(?:m|mn|mio)\\b"), Optional.of(MILLION_YUAN));
      // Nobody can choose these, so what the numbers count has to be asked.
      names.put(Pattern.compile("千万|billion|\\bbn\\b"), Optional.empty());
      names.put(Pattern.compile("万|\\b10(?:,?000|k)\\b|\\bwan\\b"), Optional.of(TEN_THOUSAND_YUAN));
      names.put(
          Pattern.compile("千元|thousand|'000|\\b1,?000\\b|\\bk(?:rmb|cny)?\\b|\\b(?:rmb|cny)k\\b"),
          Optional.of(THOUSAND_YUAN));
      names.put(Pattern.compile("[(/:,\\s]元|元$|[¥￥]|\\b(?:yuan|cny|rmb)\\b"), Optional.of(YUAN));
      return names;
    }

    /** The unit that a heading such as 预算（万元） names; empty where it names none of these. */
    public static Optional<Unit> ofHeading(String heading) {
      var text = Folding.fold(heading).strip();
      return FOREIGN.matcher(text).find()
          ? Optional.empty()
          : NAMES.entrySet().stream()
              .filter(name -> name.getKey().matcher(text).find())
              .findFirst()
              .flatMap(Map.Entry::getValue);
    }
  }

  /** Nobody writes an amount at greater length; patterns would take long to say so. */
  private static final int LONGEST = 500;

  private static final Pattern FOREIGN =
      Pattern.compile(
          "[$€£₩]|\\b(?:usd?|eur|euros?|gbp|jpy|hkd?|mop|twd|ntd|sgd|aud|cad|chf|krw|dollars?)\\b"
              + "|美[元金]|欧元|英镑|日[元圆]|港[币元纸]|澳门?[币元]|[新台]台?币|加[元币]|新[元币]|韩[元币]|卢布|瑞士?法郎");

  /** Words that say that nothing is said. */
  private static final Pattern UNSAID =
      Pattern.compile(
          "[^\\d]*(?:未(?:明确|列示|公布|公开|披露|注明|填|提供)|不详|详见|另行|根据|按照?|以.+为准|依据|视|待|面议|协商|not"
              + " (?:stated|specified|disclosed)|to be)[^\\d]*");

  private static final Pattern SIGNED = Pattern.compile("[¥￥]|rmb|cny|yuan|人民币");

  private static final Set<String> UNSETTLED =
      Set.of(
          "待定", "面议", "另议", "待议", "待商议", "待协商", "协商", "协商确定", "未定", "暂定", "待确定", "不限", "暂无", "无",
          "视情况而定", "视方案而定", "/", "-", "--", "—", "——", "tbd", "n/a");

  private static final Map<String, BigDecimal> SCALES =
      Map.ofEntries(
          Map.entry("亿", new BigDecimal(10_000)),
          Map.entry("千万", new BigDecimal(1000)),
          Map.entry("百万", new BigDecimal(100)),
          Map.entry("万", BigDecimal.ONE),
          Map.entry("千", new BigDecimal("0.1")),
          Map.entry("", new BigDecimal("0.0001")),
          Map.entry("billion", new BigDecimal(100_000)),
          Map.entry("bn", new BigDecimal(100_000)),
          Map.entry("million", new BigDecimal(100)),
          Map.entry("mn", new BigDecimal(100)),
          Map.entry("m", new BigDecimal(100)),
          Map.entry("thousand", new BigDecimal("0.1")),
          Map.entry("k", new BigDecimal("0.1")));

  private static final String NUMBER = "(?:\\d[\\d,]*(?:\\.\\d+)?|" + Numerals.CHINESE + ")";
  private static final String SCALE =
      "(亿|千万|百万|万|千|billion|bn|million|mn|m|thousand|k)?(元|块|yuan)?(?:人民币|整)?";
  private static final Pattern ONE = Pattern.compile("(" + NUMBER + "?)" + SCALE);
  private static final Pattern RANGE =
      Pattern.compile("(" + NUMBER + ")" + SCALE + "(?:-|~|—|–|至|到)+(" + NUMBER + ")" + SCALE);
  private static final Pattern AT_MOST =
      Pattern.compile(
          "(?:不超过|不高于|不大于|至多|最高(?:投标)?限价:?|(?:招标)?控制价:?|限价:?|预算上限:?|最高|最多|低于|小于|up"
              + " to|<=|≤|<)(.+)|(.+?)(?:以内|以下|封顶|之内)");
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
    return read(cell, unit, unit);
  }

  /**
   * Reads a cell of a column that may not say what its numbers count.
   *
   * @param named what the heading says that they count; {@code null} where it says nothing: then a
   *     sign of the currency says yuan
   * @param otherwise what a number counts that has no unit and no sign; {@code null} where nobody
   *     knows: then it is not read
   * @return empty where it cannot be read, or is in a foreign currency
   */
  public static Optional<Amount> read(String cell, @Nullable Unit named, @Nullable Unit otherwise) {
    if (cell.length() > LONGEST) {
      return Optional.empty();
    }
    var folded = Folding.fold(cell).strip();
    var text = NOTES.matcher(folded).replaceAll("");
    // A number in brackets is no note, but a loss in books: it is not read, and not passed over.
    var nothing = text.isEmpty() && !folded.matches(".*\\d.*");
    if (nothing || UNSETTLED.contains(text) || UNSAID.matcher(folded).matches()) {
      return Optional.of(OPEN);
    }
    var unit = named != null ? named : SIGNED.matcher(folded).find() ? Unit.YUAN : otherwise;
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

  /**
   * Whether a cell counts another currency than yuan: by what it says itself, or else by what its
   * heading says.
   */
  public static boolean foreign(String heading, String cell) {
    var text = Folding.fold(cell);
    return FOREIGN.matcher(text).find()
        || FOREIGN.matcher(Folding.fold(heading)).find()
            && !SIGNED.matcher(text).find()
            && !text.contains("元");
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
  private static Optional<Amount> range(MatchResult found, @Nullable Unit unit) {
    var fromScale = scale(found, 2);
    var toScale = scale(found, 5);
    var from = value(found.group(1), fromScale == null ? toScale : fromScale, unit);
    var to = value(found.group(4), toScale == null ? fromScale : toScale, unit);
    return from.flatMap(
        min -> to.filter(max -> min.compareTo(max) <= 0).map(max -> new Amount(min, max)));
  }

  /** One amount; 1亿2000万 is the sum of its parts. */
  private static Optional<BigDecimal> one(String text, @Nullable Unit unit) {
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

  private static Optional<BigDecimal> value(
      String number, @Nullable String scale, @Nullable Unit unit) {
    if (scale == null && unit == null) {
      return Optional.empty();
    }
    var factor =
        scale == null
            ? Objects.requireNonNull(unit).inTenThousands
            : SCALES.getOrDefault(scale, BigDecimal.ONE);
    return Numerals.read(number)
        .map(value -> value.multiply(factor).setScale(4, RoundingMode.HALF_UP));
  }
}
