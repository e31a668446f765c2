package io.scenariomarket.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SynonymsTest {

  private static final Segmenter SEGMENTER = Segmenter.of(Repository.file("dictionary.txt"));
  private static final Synonyms SHIPPED = Synonyms.of(Repository.file("synonyms.txt"), SEGMENTER);
  private static final Analyzer INDEXING = FoldingAnalyzer.indexing(() -> SEGMENTER);
  private static final Analyzer SEARCHING =
      FoldingAnalyzer.searching(() -> SEGMENTER, () -> SHIPPED);

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "BCI, 腦機接口核心芯片",
    "brain computer interface, 非侵入式脑机接口(BCI)系统",
    "脑机接口, BCI chip",
    "信创, 信息技术应用创新产业联盟",
    "UAV, 無人機巡檢系統",
    "无人驾驶航空器, 工业无人机平台",
    "CAR T, CAR-T细胞治疗",
    "CAR-T, CART细胞",
    "CART, CAR-T细胞",
    "嵌合抗原受体T细胞, CAR T therapy",
    "AES-256, 支持AES256加密",
    "AES256, 支持AES-256加密",
    "3.5 kW, 功率3.5kW",
    "EEG, 脑电信号采集",
    "GPU, 国产图形处理器",
    "3D列印, 增材制造装备",
    "大数据, 巨量資料平台",
    "接口, 脑机接口",
  })
  void aQueryFindsATitle(String query, String title) throws IOException {
    try (var index = new TitleIndex(Map.of("1", title), INDEXING, SEARCHING)) {
      assertThat(index.scores(query)).containsKey("1");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "信创, 自信创新大赛",
    "机接, 脑机接口",
    "BCI, 接口电路",
    "AES-256, AES-128",
    "芯片, 半导体材料",
  })
  void aQueryDoesNotFindATitle(String query, String title) throws IOException {
    try (var index = new TitleIndex(Map.of("1", title), INDEXING, SEARCHING)) {
      assertThat(index.scores(query)).isEmpty();
    }
  }

  @Test
  void aWordOfSeveralWordsSpansThePositionsOfItsSynonym() {
    assertThat(Tokens.of(SEARCHING, "BCI芯片").list())
        .contains(
            new Tokens.Token("bci", 0, 3, 0),
            new Tokens.Token("脑机接口", 0, 3, 0),
            new Tokens.Token("interface", 0, 3, 2),
            new Tokens.Token("芯片", 3, 5, 3));
  }

  @Test
  void oneWayRulesReplace() throws IOException {
    var file = file("电脑, 微机 => 计算机\n");
    var searching = FoldingAnalyzer.searching(() -> SEGMENTER, () -> Synonyms.of(file, SEGMENTER));
    assertThat(Tokens.of(searching, "電腦").texts()).containsExactly("计算机");
  }

  @Test
  void anEmptyFileMeansNoSynonyms() throws IOException {
    var file = file("# none\n");
    var searching = FoldingAnalyzer.searching(() -> SEGMENTER, () -> Synonyms.of(file, SEGMENTER));
    assertThat(Tokens.of(searching, "BCI").texts()).containsExactly("bci");
  }

  @ParameterizedTest
  @ValueSource(strings = {"脑机接口", "a => b => c", "BCI, ，", "BCI =>", "=> 脑机接口", "BCI,"})
  void refusesALineThatIsNotARule(String line) throws IOException {
    var file = file("# rules\nUAV, 无人机\n\n" + line + "\n");
    assertThatThrownBy(() -> Synonyms.of(file, SEGMENTER))
        .isInstanceOf(WordFileException.class)
        .hasMessageStartingWith(file + " line 4: ")
        .hasMessageEndingWith(line);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(directory.resolve("synonyms.txt"), text);
  }
}
