package io.scenariomarket.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "滨海\u200b装备", "滨海\ufeff装备", "\u2060滨海装备", "滨海\u00ad装备", "\u202e滨海\u2066装备",
        "滨海\u3164装备", "滨海\u2800装备\ufe0f", "滨海\udb40\udc41装备", "滨海\udb40\udd00装备", "滨海\u0000装备"
      })
  void whatCannotBeSeenMakesNoOtherName(String name) {
    assertThat(Text.line(name)).isEqualTo("滨海装备");
  }

  @Test
  void spacesOfAnyKindAreOneSpaceInALine() {
    assertThat(Text.line("\u00a0滨海\u3000\u00a0 装备\u2003\n")).isEqualTo("滨海 装备");
  }

  @Test
  void aTextOfNothingThatIsSeenIsNone() {
    assertThat(Text.orNull("\u200b\u3164 \u202e")).isNull();
  }

  @Test
  void whatIsSeenStays() {
    assertThat(Text.orEmpty("CO₂ 𠮷 é ½ ℃\n第二行")).isEqualTo("CO₂ 𠮷 é ½ ℃\n第二行");
  }
}
