package io.scenariomarket.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodesTests {

  @Test
  void computesTheCheckCharacterOfTheStandardsExample() {
    assertThat(CreditCodes.complete("91350100M000100Y4")).isEqualTo("91350100M000100Y43");
  }

  @Test
  void refusesEveryOtherCheckCharacter() {
    "0123456789ABCDEFGHJKLMNPQRTUWXY"
        .chars()
        .filter(c -> c != '3')
        .forEach(c -> assertThat(CreditCodes.valid("91350100M000100Y4" + (char) c)).isFalse());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "91350100M000100Y4", "91350100M000100Y433", "91350100I000100Y43"})
  void refusesWrongLengthAndAlphabet(String code) {
    assertThat(CreditCodes.valid(code)).isFalse();
  }
}
