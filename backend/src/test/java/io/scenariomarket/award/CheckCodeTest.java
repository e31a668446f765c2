package io.scenariomarket.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCodeTest {

  @Test
  void isReadAsItIsShownWhicheverWayItIsTyped() {
    var code = CheckCode.next();

    assertThat(code).hasSize(20);
    assertThat(CheckCode.shown(code)).hasSize(24);
    assertThat(CheckCode.read(" " + CheckCode.shown(code).toLowerCase() + " ")).contains(code);
    assertThat(CheckCode.read("OIL0-OIL0-OIL0-OIL0-OIL0")).contains("01100110011001100110");
  }

  @Test
  void isNeverTheSameTwice() {
    assertThat(Stream.generate(CheckCode::next).limit(1000).distinct()).hasSize(1000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7K3M", "UUUU-UUUU-UUUU-UUUU-UUUU", "' or 1=1 --0000000000"})
  void isNoneWhereSignsAreMissingOrOdd(String typed) {
    assertThat(CheckCode.read(typed)).isEmpty();
  }
}
