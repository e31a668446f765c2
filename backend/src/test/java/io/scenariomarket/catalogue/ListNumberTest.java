package io.scenariomarket.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListNumberTest {

  @ParameterizedTest
  @ValueSource(strings = {"1", "12", "2026-3"})
  void isReadAsItIsWritten(String text) {
    assertThat(ListNumber.of(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "01", "2026-", "26-1", "1-2-3", "1.5", "9999999", "一"})
  void isNothingElse(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> ListNumber.of(text));
  }
}
