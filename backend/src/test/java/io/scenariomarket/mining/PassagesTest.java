package io.scenariomarket.mining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What people say they need, in paragraphs, chats and interviews: one need a passage. */
class PassagesTest extends DocumentReading {

  @Test
  void tellsWhoseNeedItIsAndWhyFromWhatIsAskedFor() {
    var found =
        read(
            """
            企业座谈纪要
            长风机械反映，热处理炉温靠老师傅看火色，每炉报废三四件。希望引入炉温在线测量系统，误差不超过5℃，预计投入90万元。
            “我们的冷库一停电就报废一批货。”北仓冷链总经理刘某说，希望有一套能提前1小时预警断电的监测装置。
            """);
    assertThat(found).extracting(Statement::title).containsExactly("炉温在线测量系统", "提前1小时预警断电的监测装置");
    assertThat(found).extracting(Statement::owner).containsExactly("长风机械", "北仓冷链");
    assertThat(found.getFirst().problem()).isEqualTo("热处理炉温靠老师傅看火色,每炉报废三四件");
    assertThat(found.getFirst().requirements()).containsExactly("引入炉温在线测量系统", "误差不超过5°C");
    assertThat(found.getFirst().budgetMax()).isEqualByComparingTo("90");
  }

  @Test
  void gathersWhatOneSpeakerSaysInAChat() {
    var found =
        read(
            """
            2026-05-06 10:01 园区小陈：需要技术的老板请接龙
            2026-05-06 10:03 永盛铸造-李总：我们砂型车间温度太高，人待不住，有没有自动落砂的设备？
            2026-05-06 10:05 园区小陈：预算多少？
            2026-05-06 10:06 永盛铸造-李总：粉尘浓度要降到2mg以下
            """);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().title()).isEqualTo("自动落砂的设备");
    assertThat(found.getFirst().owner()).isEqualTo("永盛铸造");
    assertThat(found.getFirst().requirements()).contains("粉尘浓度要降到2mg以下");
  }

  @Test
  void readsTablesThatOnlyWhiteSpaceDraws() {
    var found =
        read(
            """
            某水司技术需求汇总
            序号  需求名称            现状与痛点              期望指标               预算(万元)
            1     滤池反冲洗          每班看浊度决定，        反洗水量降低20%        45
                  优化控制            水耗高
            2     取水口藻类预警                              提前48小时预警         待定
            """);
    assertThat(found).extracting(Statement::title).containsExactly("滤池反冲洗优化控制", "取水口藻类预警");
    assertThat(found.getFirst().problem()).isEqualTo("每班看浊度决定,水耗高");
    assertThat(found.getFirst().budgetMax()).isEqualByComparingTo("45");
    assertThat(found.getLast().problem()).isNull();
    assertThat(found.getLast().requirements()).containsExactly("提前48小时预警");
  }

  @Test
  void takesNobodyForAnOwnerWhoIsNone() {
    var attribution =
        new Attribution(new Lexicon(Readers.words(), Readers.grades()), Readers.words().speakers());
    assertThat(attribution.organisation("德昌五金-孙总")).contains("德昌五金");
    assertThat(attribution.organisation("蓝湾渔业总经理陈某")).contains("蓝湾渔业");
    assertThat(attribution.organisation("老周")).isEqualTo(Optional.empty());
    assertThat(attribution.organisation("与会代表")).isEqualTo(Optional.empty());
  }
}
