package io.scenariomarket.shared;

import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Days and moments as the readers of a language write them. */
public final class DayWords {

  /** The key of how a day is written, such as 2026年3月5日 or 5 March 2026. */
  public static final String DAY = "show.date";

  private DayWords() {}

  /**
   * A day or a moment in words.
   *
   * @param key of the message that holds the pattern, such as {@link #DAY}
   */
  public static String of(
      String key, TemporalAccessor time, MessageSource messages, Locale locale) {
    return DateTimeFormatter.ofPattern(messages.getMessage(key, null, locale), locale).format(time);
  }
}
