package io.scenariomarket.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          天津濱海高新技術(shù)產(chǎn)業(yè)開發(fā)區(qū) | 天津滨海高新技术产业开发区
          細(xì)胞與基因治療領(lǐng)域的創(chuàng)新     | 细胞与基因治疗领域的创新
          信創（chuàng）產業（yè）         | 信创产业
          優(yo\u0304u)化環(hua\u0301n)境          | 优化环境
          女(nǚ)性與策略(lüè)                     | 女性与策略
          科技型髽I(yè)培育                     | 科技型企业培育
          """)
  void removesPinyinMarks(String given, String folded) {
    assertThat(Folding.foldText(given)).isEqualTo(folded);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "人工智能(AI)芯片",
        "图形处理器(GPU)",
        "首台(套)",
        "咖啡馆(café)",
        "智能体(agent)",
        "(yè)",
        "A(yè)",
        "产业(yèyè)",
        "产业(ye)",
        "产业(bè cè)",
        "产业(yè"
      })
  void leavesOtherParentheses(String given) {
    assertThat(Folding.foldText(given)).isEqualTo(given);
  }

  @ParameterizedTest
  @CsvSource({
    "腦機接口核心芯片, 脑机接口核心芯片",
    "鈣鈦礦太陽能電池, 钙钛矿太阳能电池",
    "著名, 著名",
    "顯著, 显著",
    "乾燥, 干燥",
    "乾隆, 乾隆",
    "瞭望, 瞭望",
    "瞭解, 了解",
    "裙襬, 裙摆",
    "頭髮發展, 头发发展",
    "皇后在後面, 皇后在后面",
    "平臺與台灣, 平台与台湾",
    "製造與制度, 制造与制度",
    "複雜的重複與恢復, 复杂的重复与恢复",
    "關係與系統, 关系与系统",
    "遙測與髮射, 遥测与发射",
  })
  void simplifiesCharacters(String given, String folded) {
    assertThat(Folding.foldText(given)).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource({
    "軟體, 软件",
    "網路, 网络",
    "晶片, 芯片",
    "資料庫, 数据库",
    "伺服器, 服务器",
    "網際網路, 互联网",
    "人工智慧演算法, 人工智能算法",
    "碳化矽, 碳化硅",
    "基因定序, 基因测序",
    "3D列印, 3D打印",
    "軟體機器人, 软体机器人",
    "软体康复机器人手套, 软体康复机器人手套",
    "碳化硅晶片加工, 碳化硅晶片加工",
    "車聯網路側單元, 车联网路侧单元",
    "晶片設計軟體, 芯片设计软件",
    "网路安全設備, 网络安全设备",
    "伺服电机, 伺服电机",
    "方程式, 方程式",
    "包覆成型与涂覆成膜, 包覆成型与涂覆成膜",
    "反覆答覆, 反复答复",
  })
  void translatesTaiwansVocabulary(String given, String folded) {
    assertThat(Folding.foldText(given)).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource({
    "ＣＡＲ－Ｔ（２０２５）, CAR-T(2025)",
    "１００㎡, 100m2",
    "Ⅲ类, III类",
    "⼈⼯智能, 人工智能",
    "CO₂, CO2",
    "５０　万, 50 万",
  })
  void normalisesCompatibilityCharacters(String given, String folded) {
    assertThat(Folding.foldText(given)).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource({
    "Müller, muller",
    "Mu\u0308ller, muller",
    "Łódź, lodz",
    "Ørsted, orsted",
    "Straße, strasse",
    "Ævar Đặng, aevar dang",
    "Ёлка, елка",
    "αλγόριθμος, αλγοριθμος",
    "μm, μm",
    "ガス, ガス",
    "二〇二六, 二零二六",
  })
  void writesLettersPlainlyForSearchAlone(String given, String folded) {
    assertThat(Folding.foldForSearch(given)).isEqualTo(folded);
  }

  @Test
  void lowersTheCaseOnlyWhereAskedTo() {
    assertThat(Folding.fold("ＧＰＵ服务器")).isEqualTo("gpu服务器");
    assertThat(Folding.foldText("ＧＰＵ服务器")).isEqualTo("GPU服务器");
    assertThat(Folding.fold("")).isEmpty();
  }
}
