package io.scenariomarket.claims;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads numbers in digits, with powers of ten, and in Chinese. */
final class Numbers {

  private static final Pattern DIGITS =
      Pattern.compile(
          "(?<sign>[-+])?(?:10\\^(?<bare>[-+]?\\d{1,2})"
              + "|(?<number>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)"
              + "(?:[×xX*·]10\\^?(?<power>[-+]?\\d{1,2})|[eE](?<e>[-+]?\\d{1,2})(?!\\d))?)");
  private static final Pattern CHINESE = Pattern.compile("[一二两三四五六七八九十][零一二两三四五六七八九十百千]*");
  private static final String NUMERALS = "零一二三四五六七八九";

  private Numbers() {}

  /** What a digit from 1 to 9 stands for, Arabic or Chinese; 两 is two. */
  static int digit(String written) {
    var chinese = chinese(written.charAt(0));
    return chinese < 0 ? Integer.parseInt(written) : chinese;
  }

  private static int chinese(char written) {
    return written == '两' ? 2 : NUMERALS.indexOf(written);
  }

  /** A number and where it ends. */
  record Read(BigDecimal value, int end) {}

  /** The number in digits that begins at a place. */
  static Optional<Read> at(String text, int from) {
    var found = DIGITS.matcher(text).region(from, text.length());
    if (!found.lookingAt()) {
      return Optional.empty();
    }
    var number = found.group("number");
    var value = number == null ? BigDecimal.ONE : new BigDecimal(number.replace(",", ""));
    var power =
        Stream.of("power", "e", "bare").map(found::group).filter(Objects::nonNull).findFirst();
    if (power.isPresent()) {
      value = value.scaleByPowerOfTen(Integer.parseInt(power.get()));
    }
    return Optional.of(
        new Read("-".equals(found.group("sign")) ? value.negate() : value, found.end()));
  }

  /** The number in Chinese numerals that begins at a place, below ten thousand. */
  static Optional<Read> chineseAt(String text, int from) {
    var found = CHINESE.matcher(text).region(from, text.length());
    if (!found.lookingAt()) {
      return Optional.empty();
    }
    var sum = 0;
    var digit = 0;
    for (var c : found.group().toCharArray()) {
      var unit = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
      if (unit == 0) {
        digit = chinese(c);
      } else {
        sum += Math.max(digit, 1) * unit;
        digit = 0;
      }
    }
    return Optional.of(new Read(BigDecimal.valueOf(sum + digit), found.end()));
  }
}
