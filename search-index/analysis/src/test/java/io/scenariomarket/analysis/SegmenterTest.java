package io.scenariomarket.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SegmenterTest {

  private static final Segmenter SEGMENTER = Segmenter.of(Repository.file("dictionary.txt"));

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          脑机接口核心芯片            | 脑机接口/核心/芯片
          腦機接口核心芯片            | 脑机接口/核心/芯片
          钙钛矿太阳能电池组件        | 钙钛矿太阳能电池/组件
          信创国产化替代              | 信创/国产化替代
          自信创新与相信创业          | 自信/创新/与/相信/创业
          具身智能机器人              | 具身智能/机器人
          全固态电池研发              | 全固态电池/研发
          CAR-T细胞治疗白血病         | car-t细胞/治疗/白血病
          IPS-CAR-T                   | ips-car-t
          5G+工业互联网               | 5g/工业互联网
          5G专网与6G                  | 5g专网/与/6g
          AES-256加密,H.264编码       | aes-256/加密/h.264/编码
          额定功率3.5kW,电压220V      | 额定功率/3.5/kw/电压/220/v
          10-20MPa                    | 10/20/mpa
          C++与C#语言                 | c++/与/c#/语言
          Web3.0和RISC-V架构          | web3.0/和/risc-v架构
          深海采矿及可燃冰开采        | 深海采矿/及/可燃冰/开采
          低空经济无人机巡检          | 低空经济/无人机巡检
          碳化硅衬底、氮化镓外延片    | 碳化硅衬底/氮化镓/外延片
          𠮷野家                      | 𠮷/野/家
          """)
  void findsWords(String text, String words) {
    assertThat(join(SEGMENTER.words(text, Segmenter.Mode.SEARCH))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          脑机接口         | 脑机接口/接口
          钙钛矿太阳能电池 | 钙钛矿太阳能电池/钙钛矿/太阳能电池/太阳能/太阳/电池
          AES-256          | aes-256/aes256/aes/256
          IPS-CAR-T        | ips-car-t/ipscart/ips/car-t/car/t
          CAR-T细胞        | car-t细胞/car-t/cart/car/t/细胞
          GPU              | gpu
          """)
  void stacksPartsForTheIndex(String text, String words) {
    var found = SEGMENTER.words(text, Segmenter.Mode.INDEX);
    assertThat(join(found)).isEqualTo(words);
    assertThat(found).filteredOn(word -> !word.stacked()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "，。、", "()", "\n\t", "😀"})
  void findsNothingInSeparators(String text) {
    assertThat(SEGMENTER.words(text, Segmenter.Mode.INDEX)).isEmpty();
  }

  @Test
  void keepsEveryWordOfTheShippedDictionaryWhole() throws IOException {
    var words =
        Files.readAllLines(Repository.file("dictionary.txt")).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(Folding::fold)
            .toList();
    assertThat(words)
        .hasSizeGreaterThan(500)
        .doesNotHaveDuplicates()
        .allSatisfy(
            word -> assertThat(join(SEGMENTER.words(word, Segmenter.Mode.SEARCH))).isEqualTo(word));
  }

  @Test
  void hasItsOwnDictionary() throws IOException {
    var other = Segmenter.of(file("渤龙湖畔 # a place\n\n# 海畔\nＤＣＳ系統\n"));
    assertThat(join(other.words("渤龙湖畔的dcs系统", Segmenter.Mode.SEARCH))).isEqualTo("渤龙湖畔/的/dcs系统");
    assertThat(join(SEGMENTER.words("渤龙湖畔", Segmenter.Mode.SEARCH))).isEqualTo("渤龙湖/畔");
  }

  @ParameterizedTest
  @ValueSource(strings = {"脑机 接口", "脑机接口,BCI", "脑机接口 100 n", "(AI)", "---"})
  void refusesALineThatIsNotAWord(String line) throws IOException {
    var file = file("# words\n信创\n" + line + "\n");
    assertThatThrownBy(() -> Segmenter.of(file))
        .isInstanceOf(WordFileException.class)
        .hasMessageStartingWith(file + " line 3: ")
        .hasMessageEndingWith(line);
  }

  @Test
  void refusesAFileThatIsNotThereOrNotText() throws IOException {
    assertThatThrownBy(() -> Segmenter.of(directory.resolve("none.txt")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("none.txt");
    var binary = Files.write(directory.resolve("binary.txt"), new byte[] {(byte) 0xFF, 0});
    assertThatThrownBy(() -> Segmenter.of(binary)).hasMessageContaining("binary.txt");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(directory.resolve("dictionary.txt"), text);
  }

  private static String join(List<Word> words) {
    return words.stream().map(Word::text).collect(Collectors.joining("/"));
  }
}
