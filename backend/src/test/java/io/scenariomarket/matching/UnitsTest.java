package io.scenariomarket.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {

  @ParameterizedTest
  @CsvSource({
    "50, ms, 秒, 0.05",
    "2, 小时, 分钟, 120",
    "1.5, MW, kW, 1500",
    "3, 公里, 米, 3000",
    "1, 亿元, 万元, 10000",
    "12, ％, %, 12",
    "7, 件, 件, 7"
  })
  void unitsOfTheSameQuantityAreConverted(
      BigDecimal value, String from, String to, BigDecimal expected) {
    assertThat(Units.convert(value, from, to).orElseThrow()).isEqualByComparingTo(expected);
  }

  @Test
  void otherUnitsAreNot() {
    assertThat(convert("ms", "米")).isFalse();
    assertThat(convert("件", "套")).isFalse();
    assertThat(convert(null, "ms")).isFalse();
    assertThat(convert(null, null)).isTrue();
  }

  private static boolean convert(@Nullable String from, @Nullable String to) {
    return Units.convert(BigDecimal.ONE, from, to).isPresent();
  }
}
