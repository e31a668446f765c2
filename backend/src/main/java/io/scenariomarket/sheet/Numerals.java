package io.scenariomarket.sheet;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Reads numbers in digits and in Chinese characters. */
public final class Numerals {

  private static final String DIGITS = "零一二三四五六七八九";

  /** The forms that cheques are written in, and other usual ones. */
  private static final Map<Character, Character> USUAL =
      Map.ofEntries(
          Map.entry('〇', '零'),
          Map.entry('○', '零'),
          Map.entry('壹', '一'),
          Map.entry('贰', '二'),
          Map.entry('两', '二'),
          Map.entry('叁', '三'),
          Map.entry('肆', '四'),
          Map.entry('伍', '五'),
          Map.entry('陆', '六'),
          Map.entry('柒', '七'),
          Map.entry('捌', '八'),
          Map.entry('玖', '九'),
          Map.entry('拾', '十'),
          Map.entry('佰', '百'),
          Map.entry('仟', '千'));

  private static final Map<Character, Integer> PLACES = Map.of('十', 10, '百', 100, '千', 1000);

  /** What a number in Chinese characters below ten thousand is made of, as a regular expression. */
  public static final String CHINESE = "[零〇○一二三四五六七八九十百千壹贰两叁肆伍陆柒捌玖拾佰仟]+";

  private Numerals() {}

  /** A number such as 1,200.5 or 一千二百, below ten thousand where it is written in characters. */
  public static Optional<BigDecimal> read(String text) {
    var digits = text.replace(",", "");
    if (digits.matches("\\d{1,15}(\\.\\d{1,10})?")) {
      return Optional.of(new BigDecimal(digits));
    }
    return text.matches(CHINESE) ? chinese(text).map(BigDecimal::valueOf) : Optional.empty();
  }

  /** Characters one by one, as years are written: 二〇二五 is 2025. */
  public static String digitByDigit(String text) {
    var result = new StringBuilder(text.length());
    for (char c : text.toCharArray()) {
      var digit = DIGITS.indexOf(usual(c));
      result.append(digit < 0 ? c : (char) ('0' + digit));
    }
    return result.toString();
  }

  /** A number by places: 二十五, 一千零二十. */
  static Optional<Integer> chinese(String text) {
    int total = 0;
    int digit = -1;
    int last = Integer.MAX_VALUE;
    for (char each : text.toCharArray()) {
      char c = usual(each);
      var place = PLACES.get(c);
      if (place == null) {
        if (digit > 0 || DIGITS.indexOf(c) < 0) {
          return Optional.empty();
        }
        digit = DIGITS.indexOf(c);
      } else {
        if (place >= last || digit == 0) {
          return Optional.empty();
        }
        total += (digit < 0 ? 1 : digit) * place;
        last = place;
        digit = -1;
      }
    }
    // 一百五 is 150.
    return Optional.of(total + (digit < 0 ? 0 : digit));
  }

  private static char usual(char c) {
    return USUAL.getOrDefault(c, c);
  }
}
