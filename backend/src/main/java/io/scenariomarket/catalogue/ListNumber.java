package io.scenariomarket.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which list of its kind it is, 第 N 批.
 *
 * @param year the year in which it is counted; {@code null} where lists are counted through
 * @param number from 1
 */
public record ListNumber(@Nullable Integer year, int number) {

  private static final Pattern FORM = Pattern.compile("(?:([1-9]\\d{3})-)?([1-9]\\d{0,5})");

  /**
   * Reads it as it stands in an address: {@code 3} or {@code 2026-3}.
   *
   * @throws IllegalArgumentException when it has another form
   */
  public static ListNumber of(String text) {
    var parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not the number of a list: " + text);
    }
    var year = parts.group(1);
    return new ListNumber(
        year == null ? null : Integer.valueOf(year), Integer.parseInt(parts.group(2)));
  }

  @JsonValue
  @Override
  public String toString() {
    return year == null ? Integer.toString(number) : year + "-" + number;
  }
}
