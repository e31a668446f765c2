package io.scenariomarket.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures of cases as people write them. */
class VerdictCaseTest {

  @Test
  void readsNumbersAndRanges() {
    var range = given("-40 ～ 60").indicator().orElseThrow();
    assertThat(range.value()).isEqualByComparingTo(new BigDecimal("-40"));
    assertThat(range.high()).isEqualByComparingTo(new BigDecimal("60"));
    assertThat(given("0.5").indicator().orElseThrow().high()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-04-15～2026-11-30", "三级", "", "1e9999", "～", "12～"})
  void leavesWhatIsNoNumberToTheSentence(String value) {
    assertThat(given(value).indicator()).isEmpty();
  }

  private static VerdictCase.Given given(String value) {
    return new VerdictCase.Given("工期", ">=", value, null);
  }
}
