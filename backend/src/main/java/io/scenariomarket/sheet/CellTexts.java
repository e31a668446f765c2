package io.scenariomarket.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DateUtil;

/** The texts of cells whose values are numbers, days or truth values. */
final class CellTexts {

  /** As exactly as spreadsheets count; the rest is noise of binary fractions. */
  private static final MathContext PRECISION = new MathContext(15);

  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM");

  /** What a spreadsheet lets anybody write. */
  private static final int LONGEST_FORMAT = 255;

  private CellTexts() {}

  static String number(double value) {
    return Double.isFinite(value)
        ? plain(BigDecimal.valueOf(value).round(PRECISION).stripTrailingZeros())
        : "";
  }

  private static String plain(BigDecimal value) {
    // Nobody writes a thousand digits; who does gets the exponent.
    return Math.abs(value.scale()) > 40 ? value.toString() : value.toPlainString();
  }

  static String truth(boolean value) {
    return value ? "是" : "否";
  }

  /**
   * A number, or the day that it counts where its format shows one; a format without a day shows
   * months, and one without a month years.
   */
  static String formatted(double value, int formatIndex, String format, boolean since1904) {
    if (format.length() > LONGEST_FORMAT
        || !DateUtil.isADateFormat(formatIndex, format)
        || !DateUtil.isValidExcelDate(value)
        || value < 1) {
      return number(value);
    }
    var moment = DateUtil.getLocalDateTime(value, since1904);
    return moment == null ? number(value) : text(moment, format.toLowerCase(Locale.ROOT));
  }

  private static String text(LocalDateTime moment, String format) {
    if (!moment.toLocalTime().equals(LocalTime.MIDNIGHT)) {
      return MINUTES.format(moment);
    }
    if (format.contains("d") || !format.contains("y")) {
      return moment.toLocalDate().toString();
    }
    return format.contains("m") ? MONTH.format(moment) : moment.getYear() + "年";
  }
}
