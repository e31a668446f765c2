package io.scenariomarket.shared;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The numbers and days that the market takes in, whichever way they come: in an address, a form,
 * JSON, a sheet or a document. A text is bounded before a number is made of it, since a dozen
 * characters such as {@code 1e2000000000} are a number of gigabytes.
 */
public final class Bounds {

  /** The first year of a day that somebody can mean. */
  public static final int FIRST_YEAR = 1900;

  /** The last year of a day that somebody can mean. */
  public static final int LAST_YEAR = 2999;

  /** Digits before the point; the greatest number is just below one with that many zeros. */
  public static final int INTEGER_DIGITS = 20;

  /** Digits behind the point. */
  public static final int FRACTION_DIGITS = 20;

  private static final int LONGEST = 64;
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d{1,2})?");
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,19}");
  private static final Pattern FIGURE = Pattern.compile("[+-]?[\\d.]*\\d[\\d.]*(?:[eE][+-]?\\d+)?");
  private static final Pattern WRITTEN_DAY = Pattern.compile("[+-]?\\d{4,}-\\d{2}-\\d{2}");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private Bounds() {}

  /** A number; empty for what is none, or is none that the market has a use for. */
  public static Optional<BigDecimal> decimal(String text) {
    return text.length() <= LONGEST && NUMBER.matcher(text).matches()
        ? Optional.of(new BigDecimal(text)).filter(Bounds::usual)
        : Optional.empty();
  }

  /** A whole number within the range of an {@code int}; empty for what is none. */
  public static Optional<Integer> integer(String text) {
    return whole(text).filter(number -> number == number.intValue()).map(Long::intValue);
  }

  /** A whole number within the range of a {@code long}; empty for what is none. */
  public static Optional<Long> whole(String text) {
    try {
      return WHOLE.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  /** A day such as 2026-03-05; empty for what is none, or none that somebody can mean. */
  public static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text, DAY)).filter(Bounds::usual);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** A day and time such as 2026-03-05T14:00; empty for what is none, or none that can be meant. */
  public static Optional<LocalDateTime> dayAndTime(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text)).filter(each -> usual(each.toLocalDate()));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** The key of the words that say why a text is no number that the market takes in. */
  public static String whyNoNumber(String text) {
    return FIGURE.matcher(text).matches() ? "form.figure" : "form.number";
  }

  /** The same for a whole number. */
  public static String whyNotWhole(String text) {
    return text.matches("[+-]?\\d+") ? "form.figure" : "form.integer";
  }

  /** The same for a day. */
  public static String whyNoDay(String text) {
    return WRITTEN_DAY.matcher(text).matches() ? "form.day" : "form.date";
  }

  /** Whether a number has no more digits than the market keeps. */
  public static boolean usual(@Nullable BigDecimal number) {
    return number == null
        || number.signum() == 0 && Math.abs((long) number.scale()) <= LONGEST
        || number.signum() != 0
            && number.precision() <= LONGEST
            && (long) number.precision() - number.scale() <= INTEGER_DIGITS
            && number.scale() <= FRACTION_DIGITS;
  }

  /** Whether somebody can mean a day. */
  public static boolean usual(@Nullable LocalDate day) {
    return day == null || FIRST_YEAR <= day.getYear() && day.getYear() <= LAST_YEAR;
  }
}
