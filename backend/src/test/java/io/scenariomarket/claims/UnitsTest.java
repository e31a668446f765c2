package io.scenariomarket.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {

  private final Units units =
      Units.from(Path.of(System.getProperty("market.root"), "config/units.yml"));

  @ParameterizedTest
  @CsvSource({
    "600, bar, MPa, 60",
    "800, pg/mL, ng/mL, 0.8",
    "0.4, ‰, %, 0.04",
    "300, ppm, %, 0.03",
    "650, 元/kWh, 元/Wh, 0.65",
    "3.5, 亿元, 万元, 35000",
    "2, 万吨, 吨, 20000",
    "72, km/h, 米/秒, 20",
    "5, 个/平方厘米, cm⁻², 5",
    "40, L/min, m³/h, 2.4",
    "2, 次/秒, 次/分, 120",
    "1.2, GPa, 兆帕, 1200",
    "120, μg/kg, mg/kg, 0.12",
    "1500, mAh, Ah, 1.5",
    "500, Mbps, Gbps, 0.5",
    "90, 分钟, 小时, 1.5",
    "250, μSv, mSv, 0.25",
    "700, nVrms, μVrms, 0.7",
    "38, dB(A), 分贝, 38",
    "80, 公尺, 米, 80",
    "12, 公厘, cm, 1.2",
    "86, ℉, ℃, 30",
    "55, %RH, %, 55",
    "3, 个/瓶, 支/袋, 3",
    "7.5, Torr, Pa, 999.915"
  })
  void valuesAreConverted(BigDecimal value, String from, String to, BigDecimal expected) {
    assertThat(units.of(from).convert(value, units.of(to)))
        .hasValueSatisfying(converted -> assertThat(converted).isEqualByComparingTo(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "Wh/kg, Wh/L",
    "W/kg, Wh/kg",
    "%, 百分点",
    "%, 级",
    "倍, %",
    "元, 个",
    "mAh/g, Wh/kg",
    "ng/mL, EU/mL",
    "token/s, 请求/s",
    "%FS, mm",
    "℃, ms"
  })
  void whatMeasuresSomethingElseIsNotCompared(String one, String other) {
    assertThat(units.of(one).comparable(units.of(other))).isFalse();
  }

  @Test
  void anUnknownUnitIsComparedWithItselfAlone() {
    assertThat(units.of("海伦").comparable(units.of("海伦"))).isTrue();
    assertThat(units.of("海伦").comparable(units.of("m"))).isFalse();
  }

  @Test
  void aUnitInATextEndsWhereItsWordEnds() {
    assertThat(units.at(Notation.plain("3 千克以内"), 1))
        .hasValueSatisfying(found -> assertThat(found.measure().written()).isEqualTo("千克"));
    assertThat(units.at("5W/(m·K)以上", 1))
        .hasValueSatisfying(found -> assertThat(found.measure().written()).isEqualTo("W/(m·K)"));
    assertThat(units.at("8模型", 1)).isEmpty();
  }
}
