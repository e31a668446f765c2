package io.scenariomarket.web;

import io.scenariomarket.shared.DayWords;
import io.scenariomarket.shared.MoneyWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Figures, dates and money as people write them; templates call it {@code show}.
 *
 * <p>Every method answers {@code null} for what is not given, so that the template can say so.
 */
@Component
class Show {

  private final MessageSource messages;
  private final Clock clock;

  Show(MessageSource messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
  }

  /** An amount or a range of amounts in 万元. */
  public @Nullable String money(@Nullable BigDecimal min, @Nullable BigDecimal max) {
    return min == null && max == null ? null : MoneyWords.of(min, max, messages, locale());
  }

  /** A figure without needless zeros. */
  public @Nullable String number(@Nullable BigDecimal value) {
    return value == null ? null : plain(value);
  }

  /**
   * The language of what is shown as text, where it is Chinese on a page that is not: programs that
   * read pages aloud want to know. {@code null} for the language of the page.
   */
  public @Nullable String lang(@Nullable Object shown) {
    return shown != null
            && !locale().getLanguage().equals("zh")
            && shown.toString().codePoints().anyMatch(Character::isIdeographic)
        ? "zh-CN"
        : null;
  }

  /** The size of a file, in the greatest unit of which it has at least one. */
  public String size(long bytes) {
    var kilobytes = Math.max(1, Math.round(bytes / 1024.0));
    return bytes < 1 << 20
        ? kilobytes + " KB"
        : BigDecimal.valueOf(bytes / (double) (1 << 20)).setScale(1, RoundingMode.HALF_UP) + " MB";
  }

  /** A day, such as 2026年3月5日 or 5 March 2026. */
  public @Nullable String date(@Nullable LocalDate date) {
    return date == null ? null : day(date);
  }

  /** A period of which either end may be open. */
  public @Nullable String period(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from != null && to != null) {
      return text("show.period", day(from), day(to));
    }
    if (from != null) {
      return text("show.period.from", day(from));
    }
    return to == null ? null : text("show.period.to", day(to));
  }

  /** The exact moment, for hovering over {@link #ago}. */
  public String moment(Instant instant) {
    return DayWords.of("show.moment", instant.atZone(clock.getZone()), messages, locale());
  }

  /** How long ago something was; a day once that is more than a month. */
  public String ago(Instant instant) {
    var passed = Duration.between(instant, clock.instant());
    if (passed.toMinutes() < 1) {
      return text("show.ago.now");
    }
    if (passed.toHours() < 1) {
      return text("show.ago.minutes", passed.toMinutes());
    }
    if (passed.toDays() < 1) {
      return text("show.ago.hours", passed.toHours());
    }
    return passed.toDays() <= 30
        ? text("show.ago.days", passed.toDays())
        : day(instant.atZone(clock.getZone()).toLocalDate());
  }

  /** How many days are left until the end of a day; negative once it has passed. */
  public long daysLeft(LocalDate day) {
    return ChronoUnit.DAYS.between(LocalDate.now(clock), day);
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  private String day(LocalDate date) {
    return DayWords.of(DayWords.DAY, date, messages, locale());
  }

  private String text(String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale());
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
