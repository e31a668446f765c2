package io.scenariomarket.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequirementsTest {

  @Test
  void enumerationsAreSplit() {
    assertThat(Requirements.in("预期目标：1、开发管理系统；2、形成研究报告，报告不少于三份；3、采购必要的硬件设备"))
        .containsExactly("开发管理系统", "形成研究报告，报告不少于三份", "采购必要的硬件设备");
    assertThat(Requirements.in("（1）响应时间小于50毫秒（2）支持国产操作系统"))
        .containsExactly("响应时间小于50毫秒", "支持国产操作系统");
    assertThat(Requirements.in("①识别准确率达到95%②续航一百小时")).containsExactly("识别准确率达到95%", "续航一百小时");
  }

  @Test
  void decimalsAreNoEnumeration() {
    assertThat(Requirements.in("误差不超过1.5毫米，重量低于2.5公斤。")).containsExactly("误差不超过1.5毫米，重量低于2.5公斤");
  }

  @Test
  void sentencesThatOnlyTellHowThingsStandAreLeftOut() {
    assertThat(Requirements.in("近年来橡胶助剂产业趋于集中。我公司成立于1998年。需要开发无污染的促进剂。"))
        .containsExactly("需要开发无污染的促进剂");
  }

  @Test
  void whereNothingElseIsSaidTheBackgroundStays() {
    assertThat(Requirements.in("近年来橡胶助剂产业趋于集中。")).containsExactly("近年来橡胶助剂产业趋于集中");
  }

  @Test
  void nothingComesOutOfNothing() {
    assertThat(Requirements.in("")).isEmpty();
    assertThat(Requirements.in("。；1、2、")).isEmpty();
  }

  @Test
  void thereAreTwelveAtMostAndNoneTwice() {
    assertThat(Requirements.in("需要开发一套系统。".repeat(3))).hasSize(1);
    var many = new StringBuilder();
    for (var i = 0; i < 30; i++) {
      many.append("需要第").append((char) ('甲' + i)).append("种材料样品。");
    }
    assertThat(Requirements.in(many.toString())).hasSize(12);
  }
}
