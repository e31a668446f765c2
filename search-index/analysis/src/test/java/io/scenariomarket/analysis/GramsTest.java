package io.scenariomarket.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GramsTest {

  @ParameterizedTest
  @CsvSource({
    "脑机接口, 1, 脑/机/接/口",
    "脑机接口, 2, 脑机/机接/接口",
    "芯, 2, 芯",
    "芯 片, 2, 芯/片",
    "GPU芯片, 2, gpu/芯片",
    "用GPU的人, 2, 用/gpu/的人",
    "RISC-V架构, 1, risc-v/riscv/risc/v/架/构",
    "3.5kW, 2, 3.5/kw",
    "𠮷野家, 2, 𠮷野/野家",
    "脑机、接口, 2, 脑机/接口",
  })
  void cutsRunsOfChineseCharacters(String text, int size, String grams) {
    var analyzer = FoldingAnalyzer.cutting(folded -> Grams.cut(folded, size));
    assertThat(String.join("/", Tokens.of(analyzer, text).texts())).isEqualTo(grams);
  }

  @ParameterizedTest
  @CsvSource({"' 自主  信創 ', 自主 信创", "ＡＩ, ai", "'  ', ''"})
  void takesTheWholeTextAsOneTerm(String text, String term) {
    var analyzer = FoldingAnalyzer.cutting(Grams::whole);
    assertThat(String.join("/", Tokens.of(analyzer, text).texts())).isEqualTo(term);
  }
}
