package io.scenariomarket.claims;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Brings figures that people put into words into the notation of those that they write in signs:
 * 万分之五 is 0.05 %, 正负 2 is ±2, 半小时 is 0.5 小时, and both ends of a range stand in one place.
 */
final class Wording {

  private static final String NUMBER =
      "[-+]?\\d[\\d,]*(?:\\.\\d+)?(?:[×xX*·]10\\^?[-+]?\\d+|[eE][-+]?\\d+)?";

  /** What stands behind a number up to the next: a unit of few characters. */
  private static final String UNIT =
      "[万亿千百兆毫厘微纳平方立公英摄氏米克秒分时钟天日月年度元人件个台级吨升瓦伏安帕赫兹斤里寸巴例次A-Za-z%‰°μΩ/·^]{0,6}";

  private static final Pattern FRACTION =
      Pattern.compile("(百|千|万|十万|百万|千万|亿|十亿)分之(\\d+(?:\\.\\d+)?|[一二两三四五六七八九十百零]+)(?![分之])");

  /** Into how many parts a share is divided, by how much smaller than a hundredth each is. */
  private static final List<String> PLACES = List.of("百", "千", "万", "十万", "百万", "千万", "亿", "十亿");

  private static final Pattern TENTHS =
      Pattern.compile(
          "(?<![\\d一二三四五六七八九十完变])([一二三四五六七八九]|[1-9](?:\\.\\d)?)成([一二三四五六七八九]?)(?=以|左右|的|$|[，。、；;,])");

  private static final Pattern POWER = Pattern.compile("10的(负)?(\\d{1,2})次方");

  private static final Pattern HALF =
      Pattern.compile("(?<![一二两三四五六七八九十\\d个多大])半(?=(?:个)?(?:小时|钟头|天|年|月)(?!以?[前来度]))");

  private static final Pattern PLUS_MINUS = Pattern.compile("(?:正负|\\+/-|\\+-|上下浮动|上下波动)(?=\\d)");

  /** 介于 2 与 8 之间. */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?:介于|位于|处于|在)?(?<low>%1$s%2$s)(?:和|与|、|及|到|至|-|~)(?<high>%1$s%2$s)之间"
              .formatted(NUMBER, UNIT));

  /** 下限 2，上限 8; 最低 2，最高 8; 从 2 起，最高到 8. */
  private static final Pattern ENDS =
      Pattern.compile(
          ("(?:(?:下限|最低|最小|下至|低至|从)(?:温度)?(?:可|能)?(?:为|是|至|到|达)?(?<low>%1$s%2$s)(?:起|开始)?"
               + "|(?<low2>%1$s%2$s)(?:起|起步|开始))"
               + "(?:，|、|,|;|且|和|与|并)?(?:上限|最高|最大|上至|高至|直至|一直到|到|至)(?:温度)?(?:可|能)?(?:为|是|至|到|达)*(?<high>%1$s%2$s)(?=$|[，。；、,;)）的之内])")
              .formatted(NUMBER, UNIT));

  private Wording() {}

  /** A text in plain notation, with figures in signs. */
  static String signs(String text) {
    if (text.codePoints().noneMatch(Wording::hint)) {
      return text;
    }
    var known = FRACTION.matcher(text).replaceAll(Wording::fraction);
    known = TENTHS.matcher(known).replaceAll(Wording::tenths);
    known =
        POWER
            .matcher(known)
            .replaceAll(found -> "10^" + (found.group(1) == null ? "" : "-") + found.group(2));
    known = HALF.matcher(known).replaceAll("0.5");
    known = PLUS_MINUS.matcher(known).replaceAll("±");
    known =
        BETWEEN.matcher(known).replaceAll(found -> range(found.group("low"), found.group("high")));
    return ENDS.matcher(known)
        .replaceAll(
            found ->
                range(
                    found.group("low") == null ? found.group("low2") : found.group("low"),
                    found.group("high")));
  }

  /** Whether a character may begin one of these words. */
  private static boolean hint(int c) {
    return "分成方半正上下之最从起+".indexOf(c) >= 0;
  }

  private static String range(String low, String high) {
    return low + "~" + high;
  }

  /** In percent; as it stands where the number cannot be read. */
  private static String fraction(MatchResult found) {
    return number(found.group(2))
        .map(parts -> parts.movePointLeft(PLACES.indexOf(found.group(1))).toPlainString() + "%")
        .orElseGet(found::group);
  }

  private static String tenths(MatchResult found) {
    var tens = number(found.group(1)).orElse(BigDecimal.ZERO).multiply(BigDecimal.TEN);
    var ones = number(found.group(2)).orElse(BigDecimal.ZERO);
    return tens.add(ones).stripTrailingZeros().toPlainString() + "%";
  }

  /** A number in digits or in Chinese numerals; empty where it is written in another way. */
  private static Optional<BigDecimal> number(String written) {
    var numbers = written.equals("百") ? "一百" : written;
    return Numbers.at(numbers, 0)
        .or(() -> Numbers.chineseAt(numbers, 0))
        .filter(read -> read.end() == numbers.length())
        .map(Numbers.Read::value);
  }
}
