package io.scenariomarket.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    assertThat(Text.orNull("\u034f\u0301 \u20dd\ufe0f")).isNull();
  }

  @ParameterizedTest
  @CsvSource({"滨海装备,3,滨海装,滨海…", "滨𠮷𠮷,4,滨𠮷,滨𠮷…", "滨𠮷𠮷,5,滨𠮷𠮷,滨𠮷𠮷", "𠮷𠮷,2,𠮷,…"})
  void isCutBetweenCharacters(String text, int most, String beginning, String shortened) {
    assertThat(Text.first(text, most)).isEqualTo(beginning);
    assertThat(Text.shortened(text, most)).isEqualTo(shortened);
  }

  @Test
  void anAddressIsTakenAsItIsSentTo() {
    assertThat(Text.address(" ａ＠ｂ．ｃｎ ")).isEqualTo("a@b.cn");
    assertThat(Text.address("中文@例子.中国")).isEmpty();
    assertThat(Text.address(null)).isEmpty();
  }

  @Test
  void whatIsSeenStays() {
    assertThat(Text.orEmpty("CO₂ 𠮷 é ½ ℃\n第二行")).isEqualTo("CO₂ 𠮷 é ½ ℃\n第二行");
  }
}
