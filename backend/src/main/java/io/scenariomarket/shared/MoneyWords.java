package io.scenariomarket.shared;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Amounts as people read them: in 万元, or in yuan in English, where nobody counts in 万. */
public final class MoneyWords {

  private MoneyWords() {}

  /** An amount in 万元. */
  public static String of(BigDecimal amount, MessageSource messages, Locale locale) {
    return say("show.money", messages, locale, amount);
  }

  /**
   * An amount or a range of amounts in 万元, one end of which may be open.
   *
   * @throws IllegalArgumentException when both ends are open
   */
  public static String of(
      @Nullable BigDecimal min, @Nullable BigDecimal max, MessageSource messages, Locale locale) {
    if (min != null && max != null) {
      return min.compareTo(max) == 0
          ? of(min, messages, locale)
          : say("show.money.range", messages, locale, min, max);
    }
    if (min != null) {
      return say("show.money.from", messages, locale, min);
    }
    if (max != null) {
      return say("show.money.to", messages, locale, max);
    }
    throw new IllegalArgumentException("no amount");
  }

  private static String say(String key, MessageSource messages, Locale locale, BigDecimal... ends) {
    var figures = Arrays.stream(ends).map(end -> figure(end, locale)).toArray();
    return messages.getMessage(key, figures, locale);
  }

  private static String figure(BigDecimal tenThousands, Locale locale) {
    return locale.getLanguage().equals("en")
        ? NumberFormat.getInstance(locale).format(tenThousands.movePointRight(4))
        : tenThousands.stripTrailingZeros().toPlainString();
  }
}
