package io.scenariomarket.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What sentences state. */
class ExtractionTest extends DocumentReading {

  @Test
  void splitsAnEnumerationIntoItsItems() {
    assertThat(proposals("（三）脑机接口\n重点推进脑机接口设备在肢体运动康复、麻醉监测、青光眼筛查等领域的应用。"))
        .extracting(p -> p.statement().kind(), p -> p.statement().title())
        .containsExactly(
            tuple(CandidateKind.SCENARIO, "脑机接口设备在肢体运动康复领域的应用"),
            tuple(CandidateKind.SCENARIO, "脑机接口设备在麻醉监测领域的应用"),
            tuple(CandidateKind.SCENARIO, "脑机接口设备在青光眼筛查领域的应用"));
  }

  @Test
  void takesNoFigureForOneThatHasMoreDigitsThanAnybodyMeans() {
    assertThat(Figures.of("识别准确率不低于" + "9".repeat(200_000) + "%")).isEmpty();
    assertThat(Figures.of("识别准确率不低于90%").orElseThrow().value()).isEqualByComparingTo("90");
  }

  @Test
  void keepsTheOffsetsOfTheOriginalThroughTraditionalCharactersAndReadings() {
    var text = "(一)自主信創(chuàng)\n攻克三維CAD核心引擎、流固耦合CAE軟(ruǎn)件等一批核心技術(shù)。";
    var found = proposals(text);
    assertThat(found).hasSize(2);
    assertThat(found.getFirst().span().of(text)).isEqualTo("三維CAD核心引擎");
    assertThat(found.getLast().span().of(text)).isEqualTo("流固耦合CAE軟(ruǎn)件");
    assertThat(found.getLast().statement().title()).isEqualTo("流固耦合CAE软件技术攻关");
    assertThat(found).allMatch(each -> each.statement().tracks().equals(List.of("自主信创")));
  }

  @Test
  void tellsWhoHasWhatAndOnWhichSide() {
    var found = proposals("（一）自主信创\n依托南大通用、神舟通用等数据库技术优势，重点做强分析型数据库、事务型数据库等数据库产品。");
    assertThat(found)
        .filteredOn(each -> each.statement().kind() == CandidateKind.CAPABILITY)
        .extracting(p -> p.statement().owner(), p -> p.statement().title())
        .containsExactly(tuple("南大通用", "南大通用：数据库技术优势"), tuple("神舟通用", "神舟通用：数据库技术优势"));
    assertThat(found)
        .filteredOn(each -> each.statement().kind() == CandidateKind.DIRECTION)
        .allSatisfy(each -> assertThat(each.statement().supply()).contains("南大通用"));
  }

  @Test
  void namesSeveralTracksWhereAStatementIsOfSeveral() {
    assertThat(proposals("（一）自主信创\n探索拓展布局AI+药物研发、AI+材料等应用。"))
        .extracting(p -> p.statement().tracks())
        .containsExactly(List.of("自主信创", "细胞与基因治疗"), List.of("自主信创", "新型材料"));
  }

  @Test
  void leavesPolicyAloneAndWordsThatNameNothing() {
    assertThat(proposals("（三）脑机接口\n完善人才引进政策。开展关键技术攻关。打造国际一流的脑机接口产业新高地。" + "加大基金支持力度，支持企业上市融资。"))
        .isEmpty();
  }

  @Test
  void findsNothingInTextThatIsAboutSomethingElse() {
    assertThat(proposals("今天天气很好，我们去公园散步，晚上一起吃饭。")).isEmpty();
  }
}
