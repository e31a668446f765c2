package io.scenariomarket.columns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Every row below the headings becomes items, or is told to be none. */
class SheetRowsTest {

  @Test
  void tellsOfRowsThatAreNone() {
    assertThat(
            Sheets.rows(
                "序号|需求名称|需求单位|需求描述|预算（万元）",
                "示例|某某改造|某某公司|请写清楚问题|10",
                "1|（样例）阀门测漏|甲厂|照此填写|10",
                "2|合计量平台|甲厂|合计靠手工|5",
                "|需求名称||需求描述|",
                "3|水泵测振|单位|靠人听|8",
                "|合 计|||23",
                "Total||||23",
                "4||||",
                "注：以上均为初稿||||"))
        .containsExactlyInAnyOrder(
            "2 exchange.skipped.example",
            "3 exchange.skipped.example",
            "4 SCENARIO",
            "5 exchange.skipped.heading",
            "7 exchange.skipped.total",
            "6 SCENARIO",
            "8 exchange.skipped.total",
            "9 exchange.skipped.blank",
            "10 exchange.skipped.note");
  }

  @Test
  void readsEachRowAsWhatItsColumnSays() {
    assertThat(
            Sheets.rows(
                "类别|名称|单位|内容|电话",
                "需求|水泵测振|甲厂|靠人听|13800138000",
                "供给|测振仪|乙公司|能测三轴|13800138001",
                "需求|阀门测漏|丙厂|靠人看|13800138002"))
        .containsExactlyInAnyOrder("2 SCENARIO", "3 CAPABILITY", "4 SCENARIO");
  }
}
