package io.scenariomarket.mining;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Paragraphs of texts that were broken into lines. */
class ParagraphsTest {

  @Test
  void joinsWhatThePageHadBroken() {
    var lines =
        """
        一、发展目标
        重点推进脑机接口设备在肢体运动康复、麻醉监测、青光眼筛查等领域
        的应用，加快推进脑机芯片面向脑卒中、车载系统交互等细分领域的应
        用。
        - 2 -
        （一）自主信创
        攻克一批核心技术。
        """;
    assertThat(Paragraphs.joined(Paragraphs.tidy(lines)))
        .isEqualTo(
            """
            一、发展目标
            重点推进脑机接口设备在肢体运动康复、麻醉监测、青光眼筛查等领域的应用，加快推进脑机芯片面向脑卒中、车载系统交互等细分领域的应用。
            （一）自主信创
            攻克一批核心技术。\
            """);
  }

  @Test
  void leavesOutWhatCannotBeStored() {
    assertThat(Paragraphs.tidy("甲\u0000乙\r\n\r\n  丙\u0007\r丁")).isEqualTo("甲乙\n丙\n丁");
  }
}
