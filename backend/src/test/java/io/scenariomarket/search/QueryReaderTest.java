package io.scenariomarket.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.vocabulary.InstalledVocabulary;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How what people type is understood. */
class QueryReaderTest {

  private final QueryReader reader =
      new QueryReader(
          Phrasebook.from(Path.of(System.getProperty("market.root"), "config", "search.yml")),
          InstalledVocabulary.read());

  @ParameterizedTest
  @CsvSource({
    "想找做电池回收的公司, 电池回收",
    "有没有做国产数据库替换的企业, 国产数据库替换",
    "哪家能做风电叶片检测, 风电叶片检测",
    "looking for drone inspection companies, drone inspection",
    "能源管理, 能源管理",
    "会议系统, 会议系统",
    "做市商, 做市商",
    "公司, 公司"
  })
  void leavesOutWhatStandsAroundWhatIsSought(String typed, String sought) {
    assertThat(reader.read(typed).text()).isEqualTo(sought);
  }

  @Test
  void readsAmountsAndRegions() {
    var read = reader.read("预算100万以内 机器视觉 天津");
    assertThat(read.text()).isEqualTo("机器视觉");
    assertThat(Objects.requireNonNull(read.money()).min()).isNull();
    assertThat(read.money().max()).isEqualByComparingTo("100");
    assertThat(read.regions()).contains("天津", "京津冀", "全国").doesNotContain("北京");
    assertThat(read.parts())
        .extracting(Understood.Part::rest)
        .containsExactly("机器视觉 天津", "预算100万以内 机器视觉");
    var range = Objects.requireNonNull(reader.read("50-80万元 探伤").money());
    assertThat(range.min()).isEqualByComparingTo("50");
    assertThat(range.max()).isEqualByComparingTo("80");
    assertThat(reader.read("在天津的储能企业").text()).isEqualTo("储能");
  }

  @Test
  void takesNoMeasureForMoneyAndNoNameForARegion() {
    assertThat(reader.read("10万次循环").money()).isNull();
    assertThat(reader.read("1000万像素").money()).isNull();
    assertThat(reader.read("天津大学").regions()).isEmpty();
    assertThat(reader.read("“天津” 无人机").regions()).isEmpty();
  }

  @Test
  void knowsNoMeaningOfNames() {
    assertThat(reader.read("漏水检测").meaning()).contains("漏水检测");
    assertThat(reader.read("drone inspection").meaning()).contains("无人机 巡检");
    assertThat(reader.read("NT-32").meaning()).isEmpty();
    assertThat(reader.read("跟踪abcdefgh").meaning()).isEmpty();
  }

  @Test
  void saysEnglishInChinese() {
    assertThat(reader.read("drone inspection").also()).contains("无人机 巡检");
    assertThat(reader.read("Brain-computer interface").also()).contains("脑机接口");
    assertThat(reader.read("漏水检测").also()).contains("渗漏检测", "泄漏检测");
  }
}
