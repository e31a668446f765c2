package io.scenariomarket.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundsTest {

  @ParameterizedTest
  @ValueSource(strings = {"0", "12.5", "-3", "+4", ".5", "5.", "1e6", "5E9", "1e-9", "0.00000001"})
  void numbersThatAreUsedAreRead(String text) {
    assertThat(Bounds.decimal(text))
        .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(new BigDecimal(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e-300000000",
        "1e2147483647",
        "-1e-2147483648",
        "1e309",
        "1e21",
        "1e-21",
        "0e99",
        "NaN",
        "Infinity",
        "0x10",
        "١٢",
        "1,2",
        "1 2",
        "",
        "e5",
        "--1",
        "1e",
        "1_000"
      })
  void otherNumbersAreNone(String text) {
    assertThat(Bounds.decimal(text)).isEmpty();
  }

  @Test
  void aNumberOfAThousandDigitsIsNone() {
    assertThat(Bounds.decimal("9".repeat(1000))).isEmpty();
    assertThat(Bounds.decimal("0." + "9".repeat(1000))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2147483648", "-2147483649", "1.0", "1e3", "99999999999999999999", ""})
  void otherWholeNumbersAreNone(String text) {
    assertThat(Bounds.integer(text)).isEmpty();
  }

  @Test
  void itIsSaidWhetherAValueIsBadlyWrittenOrOutOfBounds() {
    assertThat(Bounds.whyNoDay("9999-12-31")).isEqualTo("form.day");
    assertThat(Bounds.whyNoDay("+999999999-12-31")).isEqualTo("form.day");
    assertThat(Bounds.whyNoDay("明天")).isEqualTo("form.date");
    assertThat(Bounds.whyNoNumber("1e309")).isEqualTo("form.figure");
    assertThat(Bounds.whyNoNumber("NaN")).isEqualTo("form.number");
    assertThat(Bounds.whyNotWhole("2147483648")).isEqualTo("form.figure");
    assertThat(Bounds.whyNotWhole("1.5")).isEqualTo("form.integer");
  }

  @Test
  void wholeNumbersReachAsFarAsTheirType() {
    assertThat(Bounds.integer("2147483647")).contains(Integer.MAX_VALUE);
    assertThat(Bounds.integer("-2147483648")).contains(Integer.MIN_VALUE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-4713-11-24",
        "+999999999-12-31",
        "-999999999-01-01",
        "0000-01-01",
        "1899-12-31",
        "3000-01-01",
        "2026-02-30",
        "2026-2-3",
        "20260203",
        "2026-02-03T00:00",
        ""
      })
  void otherDaysAreNone(String text) {
    assertThat(Bounds.day(text)).isEmpty();
  }

  @Test
  void daysOfThreeCenturiesAreRead() {
    assertThat(Bounds.day("1900-01-01")).contains(LocalDate.of(1900, 1, 1));
    assertThat(Bounds.day("2999-12-31")).contains(LocalDate.of(2999, 12, 31));
  }
}
